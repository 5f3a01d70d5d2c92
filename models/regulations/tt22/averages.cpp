// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/averages.h"

#include "models/regulations/rounding.h"

#include <algorithm>

namespace hocba::regulations::tt22 {

namespace {

constexpr int midtermWeight = 2;
constexpr int finalWeight = 3;
constexpr int secondSemesterWeight = 2;

/// A mean of marks is a mark.
CellValue markOf(int tenths)
{
    const auto mark = Mark::fromTenths(tenths);
    Q_ASSERT(mark);
    return mark ? CellValue(*mark) : CellValue();
}

bool isLeftOut(const CellValue &cell)
{
    return cell.state() == CellState::Exempt || cell.state() == CellState::NotOffered;
}

/// Does the cell hold something that can be reckoned with in a subject of this kind?
bool counts(SubjectKind kind, const CellValue &cell)
{
    const bool known = kind == SubjectKind::Marks ? cell.mark().has_value() : cell.comment().has_value();
    return known || cell.state() == CellState::ZeroByRule;
}

int tenthsOf(const CellValue &cell)
{
    return cell.mark() ? cell.mark()->tenths() : 0;
}

/// The cells that count, in order: regular ones, mid-term, end-term.
struct Selection {
    QList<CellValue> cells;
    QList<Reason> why;
};

/// A state of the whole subject that leaves nothing to reckon; regular cells alone cannot bring it about, except a
/// plan.
std::optional<Explained<CellValue>> withoutReckoning(const Sheet &sheet)
{
    const auto isByPlan = [](const CellValue &cell) { return cell.state() == CellState::Iep; };
    if (isByPlan(sheet.midterm) || isByPlan(sheet.final) || std::ranges::any_of(sheet.regular, isByPlan)) {
        return { { CellValue::ofState(CellState::Iep), { { Fact::SubjectByPlan, {}, {} } } } };
    }
    const auto isPeriodic
        = [&](CellState state) { return sheet.midterm.state() == state || sheet.final.state() == state; };
    if (isPeriodic(CellState::Exempt)) {
        return { { CellValue::ofState(CellState::Exempt), { { Fact::SubjectExempt, {}, {} } } } };
    }
    if (isPeriodic(CellState::NotOffered)) {
        return { { CellValue::ofState(CellState::NotOffered), { { Fact::SubjectNotOffered, {}, {} } } } };
    }
    return std::nullopt;
}

Selection selectCells(const Sheet &sheet)
{
    Selection selection;
    std::ranges::remove_copy_if(sheet.regular, std::back_inserter(selection.cells), isLeftOut);
    const auto leftOut = int(sheet.regular.size() - selection.cells.size());
    if (leftOut > 0) {
        selection.why.append({ Fact::CellsLeftOut, { leftOut }, {} });
    }
    selection.cells << sheet.midterm << sheet.final;
    return selection;
}

/// How many cells are missing, or nothing when the result is final.
std::optional<Reason> missing(SubjectKind kind, const QList<CellValue> &cells)
{
    const auto open = int(std::ranges::count_if(cells, [&](const CellValue &cell) { return !counts(kind, cell); }));
    const auto pending = int(std::ranges::count(cells, CellState::Pending, &CellValue::state));
    const bool noRegular = cells.size() <= 2;
    if (open == 0 && !noRegular) {
        return std::nullopt;
    }
    return Reason { Fact::CellsMissing, { open - pending + (noRegular ? 1 : 0), pending }, {} };
}

Explained<CellValue> averageOf(const QList<CellValue> &cells)
{
    QList<int> numbers;
    numbers.reserve(cells.size() + 3);
    int sum = 0;
    for (const CellValue &cell : cells) {
        numbers.append(tenthsOf(cell));
        sum += tenthsOf(cell);
    }
    sum += (midtermWeight - 1) * numbers.at(numbers.size() - 2) + (finalWeight - 1) * numbers.at(numbers.size() - 1);
    const int divisor = int(cells.size()) - 2 + midtermWeight + finalWeight;
    const int average = halfUp(sum, divisor);
    numbers << sum << divisor << average;
    return { markOf(average), { { Fact::SemesterAverage, numbers, {} } } };
}

Explained<CellValue> commentOf(const QList<CellValue> &cells)
{
    const auto passed
        = int(std::ranges::count_if(cells, [](const CellValue &cell) { return cell.comment() == Comment::Passed; }));
    const auto total = int(cells.size());
    if (passed == total) {
        return { Comment::Passed, { { Fact::AllPassed, { total }, {} } } };
    }
    return { Comment::NotPassed, { { Fact::NotAllPassed, { total - passed, total }, {} } } };
}

/// The result of the semester that stands alone because the pupil had no assessment in the other.
Explained<CellValue> oneSemester(const CellValue &value, int semester)
{
    return { value, { { Fact::YearFromOneSemester, { semester }, {} } } };
}

} // namespace

Explained<CellValue> semesterResult(SubjectKind kind, const Sheet &sheet)
{
    if (const auto result = withoutReckoning(sheet)) {
        return *result;
    }
    auto [cells, why] = selectCells(sheet);
    if (const auto reason = missing(kind, cells)) {
        why.append(*reason);
        return { CellValue(), why };
    }
    if (const auto zeros = int(std::ranges::count(cells, CellState::ZeroByRule, &CellValue::state)); zeros > 0) {
        why.append({ Fact::CountedAsZero, { zeros }, {} });
    }
    auto result = kind == SubjectKind::Marks ? averageOf(cells) : commentOf(cells);
    return { result.value, why + result.why };
}

Explained<CellValue> yearResult(SubjectKind kind, const CellValue &first, const CellValue &second)
{
    if (first.state() == CellState::Iep || second.state() == CellState::Iep) {
        return { CellValue::ofState(CellState::Iep), { { Fact::SubjectByPlan, {}, {} } } };
    }
    if (isLeftOut(first) && isLeftOut(second)) {
        const bool exempt = first.state() == CellState::Exempt || second.state() == CellState::Exempt;
        return { CellValue::ofState(exempt ? CellState::Exempt : CellState::NotOffered),
                 { { exempt ? Fact::SubjectExempt : Fact::SubjectNotOffered, {}, {} } } };
    }
    if (isLeftOut(second) && counts(kind, first)) {
        return oneSemester(first, 1);
    }
    if (isLeftOut(first) && counts(kind, second)) {
        return oneSemester(second, 2);
    }
    if (kind == SubjectKind::Comment && second.comment()) {
        const bool passed = *second.comment() == Comment::Passed;
        return { second, { { Fact::YearComment, { passed ? 1 : 0 }, {} } } };
    }
    if (!first.mark() || !second.mark() || kind == SubjectKind::Comment) {
        const int open
            = int(!counts(kind, first) && !isLeftOut(first)) + int(!counts(kind, second) && !isLeftOut(second));
        return { CellValue(), { { Fact::CellsMissing, { open, 0 }, {} } } };
    }
    const int year = halfUp(tenthsOf(first) + secondSemesterWeight * tenthsOf(second), 1 + secondSemesterWeight);
    return { markOf(year), { { Fact::YearAverage, { tenthsOf(first), tenthsOf(second), year }, {} } } };
}

} // namespace hocba::regulations::tt22
