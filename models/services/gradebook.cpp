// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/gradebook.h"

#include "models/regulations/pack.h"
#include "models/services/work.h"

namespace hocba::services {

Status setMarks(Session &session, const QList<CellEdit> &edits)
{
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(setCells(work, edits, false));
    return work.commit();
}

Status writeComment(Session &session, const SheetKey &sheet, const PupilCode &pupil, const QString &text)
{
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(setComment(work, sheet, pupil, text));
    return work.commit();
}

QString yearResult(SubjectKind kind, const QString &semester1, const QString &semester2)
{
    const auto first = CellValue::fromCode(semester1);
    const auto second = CellValue::fromCode(semester2);
    const auto pack = regulations::packOf(regulations::Circular::Tt22); // as rowResult: sheets are of the open year
    if (!first || !second || !pack) {
        return {};
    }
    return (*pack)->yearResult(kind, *first, *second).value.code();
}

} // namespace hocba::services
