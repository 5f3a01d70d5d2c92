// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pupils/result_rows.h"

#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QCoreApplication>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &code)
{
    return code.isEmpty() ? QString() : valueText(code);
}

template<typename T>
QString shown(const std::optional<T> &value)
{
    return value ? word(toCode(*value)) : QString();
}

ResultRow summary(const QString &year, const QString &what)
{
    ResultRow row;
    row.year = year;
    row.what = what;
    row.summary = true;
    return row;
}

void addYear(QList<ResultRow> &rows, const services::PupilResults &results)
{
    const QString year = results.year.text();
    const auto name = ClassName::parse(results.className);
    for (const services::SubjectResult &subject : results.subjects) {
        rows.append({ .year = year,
                      .what = name ? subjectName(name->level(), subject.subject) : subject.subject,
                      .semester1 = shown(subject.semester1),
                      .semester2 = shown(subject.semester2),
                      .wholeYear = shown(subject.year),
                      .summer = shown(subject.retest) });
    }
    ResultRow learning = summary(year, word(u"learning"_s));
    learning.semester1 = shown(results.learning1);
    learning.semester2 = shown(results.learning2);
    learning.wholeYear = shown(results.learningYear);
    learning.summer = shown(results.learningAfterRetest);
    ResultRow conduct = summary(year, word(u"conduct"_s));
    conduct.semester1 = shown(results.conduct1);
    conduct.semester2 = shown(results.conduct2);
    conduct.wholeYear = shown(results.conductYear);
    conduct.summer = shown(results.conductAfterTraining);
    ResultRow absences = summary(year, QCoreApplication::translate("PupilCard", "absences"));
    absences.wholeYear = results.absences ? QString::number(*results.absences) : QString();
    ResultRow title = summary(year, word(u"title"_s));
    title.wholeYear = shown(results.title);
    ResultRow promotion = summary(year, word(u"promotion"_s));
    promotion.wholeYear = shown(results.promotion);
    rows.append({ learning, conduct, absences, title, promotion });
}

} // namespace

QList<ResultRow> resultRows(const QList<services::PupilResults> &years)
{
    QList<ResultRow> rows;
    for (auto year = years.crbegin(); year != years.crend(); ++year) {
        addYear(rows, *year);
    }
    return rows;
}

} // namespace hocba::ui
