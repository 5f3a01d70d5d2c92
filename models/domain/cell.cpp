// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cell.h"

#include "models/domain/code_table.h"
#include "models/domain/text.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array columnCodes {
    CodeRow { Column::Tx1, "tx1"_L1 },  CodeRow { Column::Tx2, "tx2"_L1 }, CodeRow { Column::Tx3, "tx3"_L1 },
    CodeRow { Column::Tx4, "tx4"_L1 },  CodeRow { Column::Tx5, "tx5"_L1 }, CodeRow { Column::Midterm, "gk"_L1 },
    CodeRow { Column::Final, "ck"_L1 },
};

constexpr std::array stateCodes {
    CodeRow { CellState::Empty, "empty"_L1 },
    CodeRow { CellState::Value, "value"_L1 },
    CodeRow { CellState::Pending, "pending"_L1 },
    CodeRow { CellState::ZeroByRule, "zero_by_rule"_L1 },
    CodeRow { CellState::Exempt, "exempt"_L1 },
    CodeRow { CellState::Iep, "iep"_L1 },
    CodeRow { CellState::NotOffered, "not_offered"_L1 },
};

/// Đ as key boards and old converters produce it: the Icelandic Eth and the African D look the same on screen.
QString withOneDStroke(QString text)
{
    return text.replace(QChar(0x00d0), QChar(0x0110)).replace(QChar(0x0189), QChar(0x0110));
}

std::optional<Comment> commentFromText(const QString &text)
{
    const QString upper = withOneDStroke(normalised(text).toUpper());
    if (upper == u"Đ"_s || upper == u"D"_s || upper == u"ĐẠT"_s || upper == u"DAT"_s) {
        return Comment::Passed;
    }
    if (upper == u"CĐ"_s || upper == u"CD"_s || upper == u"CHƯA ĐẠT"_s || upper == u"CHUA DAT"_s) {
        return Comment::NotPassed;
    }
    return std::nullopt;
}

} // namespace

QString toCode(Column column)
{
    return codeIn(columnCodes, column);
}

Result<Column> parseColumn(const QString &code)
{
    if (const auto column = valueIn(columnCodes, code)) {
        return *column;
    }
    return fail("column.unreadable"_L1, code.left(40));
}

QList<Column> columnsOf(int regularCount)
{
    constexpr std::array regular { Column::Tx1, Column::Tx2, Column::Tx3, Column::Tx4, Column::Tx5 };
    const auto count = std::clamp(regularCount, 0, int(regular.size()));
    QList<Column> columns(regular.begin(), regular.begin() + count);
    columns << Column::Midterm << Column::Final;
    return columns;
}

QString toCode(CellState state)
{
    return codeIn(stateCodes, state);
}

std::optional<CellState> cellStateFromCode(const QString &code)
{
    return valueIn(stateCodes, code);
}

CellValue CellValue::ofState(CellState state)
{
    Q_ASSERT(state != CellState::Value);
    CellValue value;
    // A value without a value must not exist, also where assertions are off.
    value.m_state = state == CellState::Value ? CellState::Empty : state;
    return value;
}

Result<CellValue> CellValue::parse(const QString &text, SubjectKind kind)
{
    if (text.trimmed().isEmpty()) {
        return CellValue();
    }
    if (kind == SubjectKind::Marks) {
        HOCBA_TRY_VALUE(mark, Mark::parse(text));
        return CellValue(mark);
    }
    if (const auto comment = commentFromText(text)) {
        return CellValue(*comment);
    }
    return fail("comment.unreadable"_L1, text.left(40));
}

Result<CellValue> CellValue::fromCode(const QString &code)
{
    if (code.isEmpty()) {
        return CellValue();
    }
    if (code == "D"_L1) {
        return CellValue(Comment::Passed);
    }
    if (code == "CD"_L1) {
        return CellValue(Comment::NotPassed);
    }
    const auto state = cellStateFromCode(code);
    if (state && *state != CellState::Value && *state != CellState::Empty) {
        return ofState(*state);
    }
    // One value has one code: "8" and "8,0" are things people type, not codes.
    if (const auto mark = Mark::parse(code); mark && mark->toPoint() == code) {
        return CellValue(*mark);
    }
    return fail("cell.unreadable"_L1, code.left(40));
}

QString CellValue::code() const
{
    if (m_mark) {
        return m_mark->toPoint();
    }
    if (m_comment) {
        return *m_comment == Comment::Passed ? u"D"_s : u"CD"_s;
    }
    return isEmpty() ? QString() : toCode(m_state);
}

QString CellKey::text() const
{
    return QStringList { year.text(), toCode(term), className, subject, pupil.text(), toCode(column) }.join(u'/');
}

} // namespace hocba
