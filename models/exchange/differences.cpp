// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/differences.h"

#include "models/domain/text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

void compareCells(const MarkSheetRow &row, const BookRow &book, SheetDifferences &differences)
{
    for (const auto &[column, cell] : row.cells.asKeyValueRange()) {
        if (!cell.value) {
            continue; // unreadable: the sheet's problems tell
        }
        const CellValue before = book.cells.value(column);
        const CellChange change { .pupilCode = row.pupilCode,
                                  .column = column,
                                  .oldValue = before,
                                  .newValue = *cell.value,
                                  .address = cell.address };
        if (before == *cell.value) {
            ++differences.unchanged;
        } else if (cell.value->isEmpty()) {
            differences.blanks.append(change);
        } else {
            differences.changes.append(change);
        }
    }
}

} // namespace

SheetDifferences compare(const MarkSheet &sheet, const QMap<QString, BookRow> &book)
{
    SheetDifferences differences;
    QSet<QString> seen;
    for (const MarkSheetRow &row : sheet.rows) {
        if (row.pupilCode.isEmpty()) {
            continue;
        }
        const auto found = book.constFind(row.pupilCode);
        if (found == book.cend()) {
            differences.unknownPupils.append(row.pupilCode);
            continue;
        }
        seen.insert(row.pupilCode);
        if (folded(row.name) != folded(found->name)) {
            differences.differentNames.append({ .code = u"sheet.name_differs"_s,
                                                .sheet = sheet.sheetName,
                                                .cell = row.nameAddress,
                                                .detail = row.name + " / "_L1 + found->name });
        }
        compareCells(row, *found, differences);
        if (!row.comment.isEmpty() && row.comment != found->comment) {
            differences.comments.append({ .pupilCode = row.pupilCode,
                                          .oldText = found->comment,
                                          .newText = row.comment,
                                          .address = row.commentAddress });
        }
    }
    for (const QString &code : book.keys()) {
        if (!seen.contains(code)) {
            differences.missingPupils.append(code);
        }
    }
    return differences;
}

} // namespace hocba::exchange
