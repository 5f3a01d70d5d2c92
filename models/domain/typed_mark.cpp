// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/typed_mark.h"

#include <algorithm>

namespace hocba {

using namespace Qt::StringLiterals;

Result<Mark> parseTypedMark(const QString &text)
{
    const QString typed = text.trimmed();
    const bool isPair = typed.size() == 2 && std::ranges::all_of(typed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (typed == "100"_L1 || (isPair && typed != "10"_L1)) {
        return Mark::fromTenths(typed.toInt());
    }
    return Mark::parse(text);
}

Result<CellValue> parseTypedValue(const QString &text, SubjectKind kind)
{
    const QString typed = text.trimmed();
    if (kind == SubjectKind::Comment) {
        return CellValue::parse(typed.compare("c"_L1, Qt::CaseInsensitive) == 0 ? u"CD"_s : text, kind);
    }
    if (typed.isEmpty()) {
        return CellValue();
    }
    HOCBA_TRY_VALUE(mark, parseTypedMark(text));
    return CellValue(mark);
}

} // namespace hocba
