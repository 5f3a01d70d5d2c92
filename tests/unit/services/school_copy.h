// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

/// A demo school of one's own for each test: a copy of one that make_demo_schools made before all tests.
class SchoolCopy
{
public:
    /// `which`: "empty" (no classes), "small" (6A1 and 7A1 with marks of semester I) or "6A1" (the sample class without
    /// marks, semester I open).
    explicit SchoolCopy(const QString &which)
    {
        const QDir source(QStringLiteral(HOCBA_DEMO_SCHOOLS) + u'/' + which);
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString target = m_dir.filePath(source.relativeFilePath(files.next()));
            QDir().mkpath(QFileInfo(target).path());
            QFile::copy(files.filePath(), target);
        }
    }

    [[nodiscard]] QString dir() const { return m_dir.path(); }
    [[nodiscard]] hocba::FixedClock &clock() { return m_clock; }

    /// Signs in with the demo password; a null pointer when that is refused.
    [[nodiscard]] std::unique_ptr<hocba::services::Session> signIn(const char *login)
    {
        return signIn(QString::fromLatin1(login), QStringLiteral("hocba-demo"));
    }
    [[nodiscard]] std::unique_ptr<hocba::services::Session> signIn(const QString &login, const QString &password)
    {
        auto session = hocba::services::Session::signIn(dir(), login, password, m_clock);
        if (!session) {
            qWarning("signing in as %s: %s %s", qPrintable(login), qPrintable(session.error().code),
                     qPrintable(session.error().detail));
            return nullptr;
        }
        return std::move(*session);
    }

private:
    QTemporaryDir m_dir;
    hocba::FixedClock m_clock { hocba::Instant::fromIso(QStringLiteral("2026-01-20T08:00:00+07:00")) };
};

/// The code of a refusal, or nothing: what tests compare.
template<typename T>
QString codeOf(const hocba::Result<T> &result)
{
    return result ? QString() : result.error().code;
}

/// The bytes of a file in tests/data.
inline QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(HOCBA_TEST_DATA "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
