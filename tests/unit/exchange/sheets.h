// SPDX-License-Identifier: GPL-3.0-or-later
// The odd and bad spreadsheets of tests/data/make_bad_sheets.py, made once per test program.
#pragma once

#include "models/exchange/sheet_problem.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class MadeSheets
{
public:
    [[nodiscard]] bool make()
    {
        return m_folder.isValid()
            && QProcess::execute(QStringLiteral("python3"),
                                 { QStringLiteral(HOCBA_TEST_DATA "/make_bad_sheets.py"), m_folder.path() })
            == 0;
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// "mark.out_of_range@E8", "sheet.column_missing:ĐĐGck": the code with the cell, or the detail where there is no cell.
inline QStringList brief(const QList<hocba::exchange::SheetProblem> &problems)
{
    QStringList list;
    for (const auto &problem : problems) {
        list.append(problem.cell.isEmpty() ? problem.code + u':' + problem.detail : problem.code + u'@' + problem.cell);
    }
    return list;
}
