// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace hocba::flow {

/// What a run of hocba-cli gave.
struct Run {
    int status = -1;
    QList<QJsonObject> lines; ///< standard output, one JSON object a line
    QByteArray output, errors;

    [[nodiscard]] QJsonObject first() const { return lines.value(0); }
    /// Code of the refusal, wherever the object carries one.
    [[nodiscard]] QString code() const
    {
        return first().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
    }
    [[nodiscard]] QByteArray text() const { return QByteArray::number(status) + ' ' + output.left(2000) + errors; }
};

/// Runs the built hocba-cli as people and scripts do: by its command line and environment alone.
class Cli
{
public:
    explicit Cli(QString dataDir) : m_dataDir(std::move(dataDir)) {}
    /// Time that the program sees; demo schools only.
    QString now = QStringLiteral("2026-06-01T08:00:00+07:00");
    QString password = QStringLiteral("hocba-demo");

    /// `login` empty: nobody signs in, and no data folder is named.
    [[nodiscard]] Run operator()(const QString &login, QStringList words) const
    {
        if (!login.isEmpty()) {
            words += { QStringLiteral("--data"), m_dataDir, QStringLiteral("--as"), login };
        }
        words += QStringLiteral("--json");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &variable : { QStringLiteral("HOCBA_DATA"), QStringLiteral("HOCBA_LOGIN"),
                                      QStringLiteral("HOCBA_PIN"), QStringLiteral("HOCBA_DEMO_NOW") }) {
            environment.remove(variable);
        }
        environment.insert(QStringLiteral("HOCBA_PASSWORD"), password);
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        if (!now.isEmpty()) {
            environment.insert(QStringLiteral("HOCBA_DEMO_NOW"), now);
        }
        return run(QStringLiteral(HOCBA_CLI), words, environment);
    }

    /// Plain SQL by the program sqlcipher, past Hocba; gives what it said.
    [[nodiscard]] QByteArray sql(const QString &database, const QString &keyHex, const QString &text) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("sqlcipher"), { database });
        process.write(QStringLiteral("PRAGMA key = \"x'%1'\";\n%2\n").arg(keyHex, text).toUtf8());
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return process.readAll();
    }

private:
    static Run run(const QString &program, const QStringList &words, const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, words);
        process.closeWriteChannel();
        Run run;
        if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit) {
            process.kill();
            process.waitForFinished();
            run.errors = "did not end by itself: " + process.readAllStandardError();
            return run;
        }
        run.status = process.exitCode();
        run.output = process.readAllStandardOutput();
        run.errors = process.readAllStandardError();
        const QList<QByteArray> lines = run.output.split('\n');
        for (const QByteArray &line : lines) {
            if (const QJsonDocument document = QJsonDocument::fromJson(line); document.isObject()) {
                run.lines.append(document.object());
            }
        }
        return run;
    }

    QString m_dataDir;
};

/// The JSON object in a file.
[[nodiscard]] inline QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes a file anew; false when that failed.
[[nodiscard]] inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace hocba::flow
