// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/overview_words.h"

#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QCoreApplication>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::OverviewField;
using tables::OverviewWanted;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("OverviewWords", source);
}

/// As it stands alone: "Tốt".
QString alone(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString fieldName(OverviewField field)
{
    switch (field) {
    case OverviewField::Subject: return {};
    case OverviewField::Conduct: return text(QT_TRANSLATE_NOOP("OverviewWords", "Conduct"));
    case OverviewField::Absences: return text(QT_TRANSLATE_NOOP("OverviewWords", "Sessions absent"));
    case OverviewField::Learning: return text(QT_TRANSLATE_NOOP("OverviewWords", "Learning"));
    case OverviewField::Title: return text(QT_TRANSLATE_NOOP("OverviewWords", "Title"));
    case OverviewField::Promotion: return text(QT_TRANSLATE_NOOP("OverviewWords", "Promotion"));
    case OverviewField::Remark: return text(QT_TRANSLATE_NOOP("OverviewWords", "Remark"));
    }
    Q_UNREACHABLE_RETURN({});
}

int countOf(const tables::OverviewTable &table, Rating level)
{
    int count = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        count += table.learning(row) == level ? 1 : 0;
    }
    return count;
}

} // namespace

tables::OverviewTexts overviewTexts()
{
    return { .value = [](const QString &code) { return alone(valueText(code)); },
             .subject = [](Level level, const QString &code) { return subjectName(level, code); },
             .title = fieldName,
             .missing = text(QT_TRANSLATE_NOOP("OverviewWords", "%1 missing")),
             .missingLong = text(QT_TRANSLATE_NOOP("OverviewWords", "%1 marks are missing")),
             .notOpened = text(QT_TRANSLATE_NOOP("OverviewWords", "not opened for entry")),
             .locked = text(QT_TRANSLATE_NOOP("OverviewWords", "locked")),
             .canEnter = text(QT_TRANSLATE_NOOP("OverviewWords", "can be entered")),
             .belowFive = text(QT_TRANSLATE_NOOP("OverviewWords", "below what is required")),
             .row = text(QT_TRANSLATE_NOOP("OverviewWords", "row %1")) };
}

QString wantedName(OverviewWanted wanted)
{
    const auto level = [](const char *code) {
        return text(QT_TRANSLATE_NOOP("OverviewWords", "Learning: %1")).arg(word(QString::fromLatin1(code)));
    };
    switch (wanted) {
    case OverviewWanted::All: return text(QT_TRANSLATE_NOOP("OverviewWords", "All pupils"));
    case OverviewWanted::Missing: return text(QT_TRANSLATE_NOOP("OverviewWords", "Marks missing"));
    case OverviewWanted::BelowFive: return text(QT_TRANSLATE_NOOP("OverviewWords", "Below 5 or not passed"));
    case OverviewWanted::Corrected: return text(QT_TRANSLATE_NOOP("OverviewWords", "Corrected after the lock"));
    case OverviewWanted::Good: return level("tot");
    case OverviewWanted::Fair: return level("kha");
    case OverviewWanted::Passed: return level("dat");
    case OverviewWanted::NotPassed: return level("chuadat");
    }
    Q_UNREACHABLE_RETURN({});
}

QString overviewSummary(const tables::OverviewTable &table)
{
    int missing = 0;
    int below = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        missing += table.missing(row);
        below += table.belowFive(row) ? 1 : 0;
    }
    QStringList parts { text(QT_TRANSLATE_NOOP("OverviewWords", "Pupils: %1")).arg(table.rowCount()),
                        text(QT_TRANSLATE_NOOP("OverviewWords", "marks missing: %1")).arg(missing),
                        text(QT_TRANSLATE_NOOP("OverviewWords", "pupils below 5 or not passed: %1")).arg(below) };
    for (const Rating level : { Rating::Good, Rating::Fair, Rating::Passed, Rating::NotPassed }) {
        parts.append(u"%1: %2"_s.arg(alone(word(toCode(level)))).arg(countOf(table, level)));
    }
    return parts.join(u" · "_s);
}

QString entryState(const tables::OverviewTable &table)
{
    if (table.term() == Term::Year) {
        return text(QT_TRANSLATE_NOOP("OverviewWords", "The year follows from its semesters."));
    }
    switch (table.overview().conduct[table.term() == Term::Two ? 1 : 0]) {
    case WindowState::None:
        return text(QT_TRANSLATE_NOOP("OverviewWords", "This semester has not been opened for entry yet."));
    case WindowState::Locked:
        return text(QT_TRANSLATE_NOOP("OverviewWords", "This semester is locked: nothing can be entered."));
    case WindowState::Open: break;
    }
    return table.mayEnter(OverviewField::Conduct)
        ? text(QT_TRANSLATE_NOOP("OverviewWords", "Conduct: T good, K fair, D passed, C not passed; F2 for the list."))
        : text(QT_TRANSLATE_NOOP("OverviewWords", "This semester is open for entry."));
}

} // namespace hocba::ui
