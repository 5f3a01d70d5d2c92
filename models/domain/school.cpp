// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/school.h"

#include "models/domain/code_table.h"
#include "models/domain/text.h"

#include <QRegularExpression>

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array levelCodes {
    CodeRow { Level::Primary, "primary"_L1 },
    CodeRow { Level::LowerSecondary, "thcs"_L1 },
    CodeRow { Level::UpperSecondary, "thpt"_L1 },
};

constexpr std::array termCodes {
    CodeRow { Term::One, "1"_L1 },
    CodeRow { Term::Two, "2"_L1 },
    CodeRow { Term::Year, "year"_L1 },
};

constexpr int firstMonth = 7; // a school year turns on 1 July

} // namespace

QString toCode(Level level)
{
    return codeIn(levelCodes, level);
}

std::optional<Level> levelFromCode(const QString &code)
{
    return valueIn(levelCodes, code);
}

std::optional<Level> levelOfGrade(int grade)
{
    if (grade < 1 || grade > 12) {
        return std::nullopt;
    }
    if (grade <= 5) {
        return Level::Primary;
    }
    return grade <= 9 ? Level::LowerSecondary : Level::UpperSecondary;
}

Result<SchoolYear> SchoolYear::parse(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*([12][0-9]{3})\\s*[-\\x{2010}-\\x{2015}\\x{2212}]\\s*([12][0-9]{3})\\s*$"_s);
    const auto match = pattern.match(text);
    const int start = match.captured(1).toInt();
    if (!match.hasMatch() || match.captured(2).toInt() != start + 1) {
        return fail("year.unreadable"_L1, text.left(40));
    }
    return SchoolYear { start };
}

SchoolYear SchoolYear::at(QDate day)
{
    return { day.month() >= firstMonth ? day.year() : day.year() - 1 };
}

QString toCode(Term term)
{
    return codeIn(termCodes, term);
}

Result<Term> parseTerm(const QString &code)
{
    if (const auto term = valueIn(termCodes, code)) {
        return *term;
    }
    return fail("term.unreadable"_L1, code.left(40));
}

Result<ClassName> ClassName::parse(const QString &text)
{
    // Grade without a leading zero, then letters and digits with single signs between them.
    static const QRegularExpression pattern(u"^(1[0-2]|[1-9])(?![0-9])(?:[ ./_-]?[\\p{L}\\p{N}])*$"_s);
    const QString name = normalised(text).toUpper();
    const auto match = pattern.match(name);
    if (name.size() > 20 || !match.hasMatch()) {
        return fail("class.bad_name"_L1, text.left(40));
    }
    return ClassName(name, match.captured(1).toInt());
}

Level ClassName::level() const
{
    return levelOfGrade(m_grade).value_or(Level::Primary);
}

Result<PupilCode> PupilCode::parse(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9._-]{1,40}$"_s);
    const QString code = text.trimmed();
    if (!pattern.match(code).hasMatch()) {
        return fail("pupil.bad_code"_L1, text.left(40));
    }
    return PupilCode(code);
}

} // namespace hocba
