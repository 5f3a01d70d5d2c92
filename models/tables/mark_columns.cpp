// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mark_columns.h"

namespace hocba::tables {

using namespace Qt::StringLiterals;

MarkGroup MarkColumn::group() const
{
    if (field == MarkField::Comment) {
        return MarkGroup::Comments;
    }
    switch (term) {
    case Term::One: return MarkGroup::SemesterOne;
    case Term::Two: return MarkGroup::SemesterTwo;
    case Term::Year: return MarkGroup::Year;
    }
    Q_UNREACHABLE_RETURN(MarkGroup::Year);
}

QList<MarkColumn> markColumns(const QList<Column> &first, const QList<Column> &second)
{
    QList<MarkColumn> all;
    const auto addSemester = [&](Term term, const QList<Column> &columns) {
        for (const Column column : columns) {
            all.append({ MarkField::Mark, term, column });
        }
        all.append({ MarkField::Result, term });
    };
    addSemester(Term::One, first);
    addSemester(Term::Two, second);
    all.append({ MarkField::YearResult, Term::Year });
    all.append({ MarkField::Comment, Term::One });
    all.append({ MarkField::Comment, Term::Two });
    return all;
}

QString shownValue(const CellValue &value, const MarkTexts &texts)
{
    if (const auto mark = value.mark()) {
        return texts.decimalComma ? mark->toVietnamese() : mark->toPoint();
    }
    if (const auto comment = value.comment()) {
        return *comment == Comment::Passed ? u"Đ"_s : u"CĐ"_s;
    }
    return value.isEmpty() ? QString() : texts.shortState(value.state());
}

} // namespace hocba::tables
