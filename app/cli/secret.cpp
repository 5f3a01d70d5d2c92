// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret.h"

#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QString firstLine(QIODevice &device)
{
    QByteArray line = device.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return QString::fromUtf8(line);
}

/// Puts the terminal back as it was, however we leave.
class EchoOff
{
public:
    EchoOff()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    termios m_before {};
};

QString ask(const QString &prompt)
{
    const QByteArray text = prompt.toUtf8();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    std::fflush(stderr);
    QFile terminal;
    if (!terminal.open(stdin, QIODevice::ReadOnly)) {
        return {};
    }
    QString answer;
    {
        const EchoOff quiet;
        answer = firstLine(terminal);
    }
    std::fputc('\n', stderr);
    return answer;
}

} // namespace

Result<QString> readSecret(const SecretSource &source)
{
    if (!source.file.isEmpty()) {
        QFile file(source.file);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail("file.unreadable"_L1, source.file);
        }
        return firstLine(file);
    }
    if (qEnvironmentVariableIsSet(source.variable)) {
        return qEnvironmentVariable(source.variable);
    }
    if (isatty(STDIN_FILENO) != 0) {
        return ask(source.prompt);
    }
    return fail(source.missing);
}

} // namespace hocba::cli
