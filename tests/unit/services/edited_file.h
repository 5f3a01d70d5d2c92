// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xlsx_reader.h"
#include "models/exchange/xlsx_writer.h"

#include <functional>

/// Rewrites cells of an .xlsx file as a person would in a spreadsheet program.
class EditedFile
{
public:
    explicit EditedFile(const QByteArray &xlsx)
    {
        const auto read = hocba::exchange::readXlsx(xlsx);
        m_sheets = read->sheets;
    }

    /// Keeps one sheet alone.
    EditedFile &only(const QString &name)
    {
        m_sheets.removeIf([&](const hocba::exchange::Sheet &sheet) { return sheet.name != name; });
        return *this;
    }
    /// `at`: "E12", in the first sheet.
    EditedFile &set(const QString &at, const QString &text)
    {
        const auto address = hocba::exchange::CellAddress::fromText(at);
        m_sheets.first().setText(address.row, address.column, text);
        return *this;
    }
    [[nodiscard]] QString get(const QString &at) const
    {
        const auto address = hocba::exchange::CellAddress::fromText(at);
        return m_sheets.first().text(address.row, address.column);
    }
    EditedFile &replaceAll(const QString &from, const QString &to)
    {
        for (hocba::exchange::Sheet &sheet : m_sheets) {
            forEachCell(sheet, [&](int row, int column, const QString &text) {
                sheet.setText(row, column, QString(text).replace(from, to));
            });
        }
        return *this;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QList<hocba::exchange::SheetDraft> drafts;
        for (const hocba::exchange::Sheet &sheet : m_sheets) {
            hocba::exchange::SheetDraft draft(sheet.name);
            draft.merged = sheet.merged;
            forEachCell(sheet, [&](int row, int column, const QString &text) { draft.setText(row, column, text); });
            drafts.append(draft);
        }
        return *hocba::exchange::writeXlsx(drafts);
    }

private:
    static void forEachCell(const hocba::exchange::Sheet &sheet,
                            const std::function<void(int, int, const QString &)> &visit)
    {
        const int rows = sheet.rowCount();
        const int columns = sheet.columnCount();
        for (int row = 1; row <= rows; ++row) {
            for (int column = 1; column <= columns; ++column) {
                if (const QString text = sheet.text(row, column); !text.isEmpty()) {
                    visit(row, column, text);
                }
            }
        }
    }
    QList<hocba::exchange::Sheet> m_sheets;
};
