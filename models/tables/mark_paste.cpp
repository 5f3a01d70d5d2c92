// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mark_paste.h"

namespace hocba::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowestTenfold = 11;
constexpr int highestTenfold = 100;
constexpr qsizetype mostLines = 2000; ///< a novel on the clipboard is no mark sheet

/// The mark that a whole number from 11 to 100 is ten times of.
std::optional<Mark> tenfold(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < lowestTenfold || number > highestTenfold || text != QString::number(number)) {
        return {};
    }
    const auto mark = Mark::fromTenths(number);
    return mark ? std::optional(*mark) : std::nullopt;
}

class Planner
{
public:
    Planner(const MarkTable &table, bool divide) : m_table(table), m_divide(divide) {}

    void outside(const QString &text)
    {
        m_plan.refused.append({ {}, {}, {}, text, {}, {}, fail("paste.outside"_L1, text.left(40)) });
    }
    void add(const QModelIndex &at, const QString &text)
    {
        const MarkColumn &column = m_table.columns()[at.column()];
        const bool reckoned = column.field == MarkField::Result || column.field == MarkField::YearResult;
        if (text.isEmpty() || reckoned) {
            m_plan.leftOut += 1;
            return;
        }
        if (text == at.data().toString()) {
            m_plan.same += 1;
            return;
        }
        PasteLine line { at, m_table.pupil(at.row()).name, column, text, m_table.value(at), {} };
        const Result<CellValue> read = this->read(column, text);
        if (!read) {
            line.refusal = read.error();
        } else if (*read == line.before) {
            m_plan.same += 1;
            return;
        } else if (const Status may = m_table.mayEnter(at); !may) {
            line.refusal = may.error();
        }
        line.after = read.value_or({});
        (line.refusal ? m_plan.refused : m_plan.changes).append(line);
    }
    [[nodiscard]] PastePlan take() { return std::move(m_plan); }

private:
    Result<CellValue> read(const MarkColumn &column, const QString &text)
    {
        if (column.field == MarkField::Comment) {
            return fail("paste.comment"_L1, text.left(40)); // remarks are written one by one, or imported
        }
        if (m_table.kind() == SubjectKind::Marks) {
            if (const auto mark = tenfold(text)) {
                m_plan.tenfold += 1;
                return m_divide ? Result<CellValue>(*mark) : Result<CellValue>(fail("mark.out_of_range"_L1, text));
            }
        }
        return CellValue::parse(text, m_table.kind());
    }

    const MarkTable &m_table;
    bool m_divide;
    PastePlan m_plan;
};

} // namespace

QList<services::CellEdit> PastePlan::edits(const MarkTable &table) const
{
    QList<services::CellEdit> edits;
    for (const PasteLine &line : changes) {
        edits.append(table.edit(line.index, line.after));
    }
    return edits;
}

PastePlan planPaste(const MarkTable &table, const QModelIndex &corner, const QList<int> &rows, const QString &text,
                    bool divideTenfold)
{
    QString block = text;
    block.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (block.endsWith(u'\n')) {
        block.chop(1);
    }
    Planner planner(table, divideTenfold);
    const QStringList lines = block.split(u'\n').mid(0, mostLines);
    const qsizetype first = rows.indexOf(corner.row());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList cells = lines[i].split(u'\t');
        for (qsizetype j = 0; j < cells.size(); ++j) {
            const QString cell = cells[j].trimmed();
            const auto column = static_cast<int>(corner.column() + j);
            const bool inside = first >= 0 && first + i < rows.size() && column < table.columnCount();
            if (inside) {
                planner.add(table.index(rows[first + i], column), cell);
            } else if (!cell.isEmpty()) {
                planner.outside(cell);
            }
        }
    }
    return planner.take();
}

QString copiedText(const MarkTable &table, const QList<int> &rows, int firstColumn, int lastColumn)
{
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = firstColumn; column <= lastColumn; ++column) {
            cells.append(table.index(row, column).data().toString().replace(u'\t', u' ').replace(u'\n', u' '));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

MarkTotals totalsOf(const MarkTable &table, const QModelIndexList &cells)
{
    MarkTotals totals;
    for (const QModelIndex &cell : cells) {
        if (const auto mark = table.value(cell).mark()) {
            totals.count += 1;
            totals.sumTenths += mark->tenths();
        }
    }
    return totals;
}

} // namespace hocba::tables
