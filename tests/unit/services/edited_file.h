// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xlsx_reader.h"
#include "models/exchange/xlsx_writer.h"

#include <QMap>

/// Rewrites cells of an .xlsx file as a person would in a spreadsheet program.
class EditedFile
{
public:
    explicit EditedFile(const QByteArray &xlsx)
    {
        const auto workbook = hocba::exchange::readXlsx(xlsx);
        for (const hocba::exchange::Sheet &sheet : workbook->sheets) {
            EditedSheet edited { sheet.name, sheet.merged, {} };
            for (int row = 1; row <= sheet.rowCount(); ++row) {
                for (int column = 1; column <= sheet.columnCount(); ++column) {
                    edited.cells[{ row, column }] = sheet.text(row, column);
                }
            }
            m_sheets.append(edited);
        }
    }

    /// Keeps one sheet alone.
    EditedFile &only(const QString &name)
    {
        m_sheets.removeIf([&](const EditedSheet &sheet) { return sheet.name != name; });
        return *this;
    }
    EditedFile &rename(const QString &name)
    {
        m_sheets.first().name = name;
        return *this;
    }
    /// `at`: "E12", in the first sheet.
    EditedFile &set(const QString &at, const QString &text)
    {
        m_sheets.first().cells[keyOf(at)] = text;
        return *this;
    }
    [[nodiscard]] QString get(const QString &at) const { return m_sheets.first().cells.value(keyOf(at)); }
    EditedFile &replaceAll(const QString &from, const QString &to)
    {
        for (EditedSheet &sheet : m_sheets) {
            for (QString &text : sheet.cells) {
                text.replace(from, to);
            }
        }
        return *this;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QList<hocba::exchange::SheetDraft> drafts;
        for (const EditedSheet &sheet : m_sheets) {
            hocba::exchange::SheetDraft draft(sheet.name);
            draft.merged = sheet.merged;
            for (const auto &[at, text] : sheet.cells.asKeyValueRange()) {
                if (!text.isEmpty()) {
                    draft.setText(at.first, at.second, text);
                }
            }
            drafts.append(draft);
        }
        return *hocba::exchange::writeXlsx(drafts);
    }

private:
    using Key = std::pair<int, int>; // row, column
    struct EditedSheet {
        QString name;
        QList<hocba::exchange::CellRange> merged;
        QMap<Key, QString> cells;
    };
    static Key keyOf(const QString &at)
    {
        const auto address = hocba::exchange::CellAddress::fromText(at);
        return { address.row, address.column };
    }
    QList<EditedSheet> m_sheets;
};
