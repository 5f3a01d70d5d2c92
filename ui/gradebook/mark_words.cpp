// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/mark_words.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::MarkColumn;
using tables::MarkField;
using tables::MarkGroup;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Gradebook", text);
}

QString groupTitle(MarkGroup group)
{
    switch (group) {
    case MarkGroup::SemesterOne: return say(QT_TRANSLATE_NOOP("Gradebook", "Semester I"));
    case MarkGroup::SemesterTwo: return say(QT_TRANSLATE_NOOP("Gradebook", "Semester II"));
    case MarkGroup::Year: return say(QT_TRANSLATE_NOOP("Gradebook", "Year"));
    case MarkGroup::Comments: return say(QT_TRANSLATE_NOOP("Gradebook", "Remarks"));
    }
    Q_UNREACHABLE_RETURN({});
}

int regularNumber(Column column)
{
    return static_cast<int>(column) - static_cast<int>(Column::Tx1) + 1;
}

QString shortTitle(const MarkColumn &column, SubjectKind kind)
{
    switch (column.field) {
    case MarkField::Mark: break;
    case MarkField::Result:
    case MarkField::YearResult:
        return kind == SubjectKind::Marks ? say(QT_TRANSLATE_NOOP("Gradebook", "Avg"))
                                          : say(QT_TRANSLATE_NOOP("Gradebook", "Res"));
    case MarkField::Comment: return groupTitle(MarkColumn { MarkField::Mark, column.term }.group());
    }
    if (column.column == Column::Midterm) {
        return say(QT_TRANSLATE_NOOP("Gradebook", "Mid"));
    }
    if (column.column == Column::Final) {
        return say(QT_TRANSLATE_NOOP("Gradebook", "End"));
    }
    return say(QT_TRANSLATE_NOOP("Gradebook", "Reg%1")).arg(regularNumber(column.column));
}

QString longTitle(const MarkColumn &column, SubjectKind kind)
{
    switch (column.field) {
    case MarkField::Mark: break;
    case MarkField::Result:
    case MarkField::YearResult:
        return kind == SubjectKind::Marks ? say(QT_TRANSLATE_NOOP("Gradebook", "average"))
                                          : say(QT_TRANSLATE_NOOP("Gradebook", "result"));
    case MarkField::Comment: return groupTitle(MarkColumn { MarkField::Mark, column.term }.group());
    }
    if (column.column == Column::Midterm) {
        return say(QT_TRANSLATE_NOOP("Gradebook", "midterm"));
    }
    if (column.column == Column::Final) {
        return say(QT_TRANSLATE_NOOP("Gradebook", "end of term"));
    }
    return say(QT_TRANSLATE_NOOP("Gradebook", "regular assessment %1")).arg(regularNumber(column.column));
}

QString shortState(CellState state)
{
    switch (state) {
    case CellState::Pending: return say(QT_TRANSLATE_NOOP("Gradebook", "make-up"));
    case CellState::ZeroByRule: return say(QT_TRANSLATE_NOOP("Gradebook", "0 rule"));
    case CellState::Exempt: return say(QT_TRANSLATE_NOOP("Gradebook", "exempt"));
    case CellState::Iep: return say(QT_TRANSLATE_NOOP("Gradebook", "plan"));
    case CellState::NotOffered: return say(QT_TRANSLATE_NOOP("Gradebook", "none"));
    case CellState::Empty:
    case CellState::Value: break;
    }
    return {};
}

} // namespace

tables::MarkTexts markTexts()
{
    return { .decimalComma = spokenLanguage() == Language::Vietnamese,
             .shortTitle = shortTitle,
             .longTitle = longTitle,
             .groupTitle = groupTitle,
             .shortState = shortState,
             .longState = [](CellState state) { return word(toCode(state)); },
             .row = say(QT_TRANSLATE_NOOP("Gradebook", "row %1")),
             .locked = say(QT_TRANSLATE_NOOP("Gradebook", "locked")),
             .notOpened = say(QT_TRANSLATE_NOOP("Gradebook", "not opened")),
             .changed = say(QT_TRANSLATE_NOOP("Gradebook", "changed")),
             .noMark = say(QT_TRANSLATE_NOOP("Gradebook", "no mark yet")),
             .computed = say(QT_TRANSLATE_NOOP("Gradebook", "reckoned by the program")),
             .belowFive = say(QT_TRANSLATE_NOOP("Gradebook", "below 5")) };
}

QString columnInWords(const MarkColumn &column, SubjectKind kind)
{
    return u"%1, %2"_s.arg(groupTitle(column.group()), longTitle(column, kind));
}

} // namespace hocba::ui
