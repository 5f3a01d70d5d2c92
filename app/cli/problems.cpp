// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problems.h"

#include <QCoreApplication>

namespace hocba::cli {

using namespace Qt::StringLiterals;

const Option dryRunOption { "dry-run"_L1, {}, QT_TRANSLATE_NOOP("Cli", "only say what would change") };

namespace {

QString placed(const services::ImportProblem &problem)
{
    QStringList place { problem.sheet, problem.cell };
    place.removeAll(QString());
    const QString text = ui::sentence(problem.code, problem.detail);
    return place.isEmpty() ? text : place.join(u'!') + u": "_s + text;
}

} // namespace

QJsonArray toJson(const QList<services::ImportProblem> &problems)
{
    QJsonArray json;
    for (const services::ImportProblem &problem : problems) {
        json.append(QJsonObject { { u"code"_s, problem.code },
                                  { u"message"_s, ui::sentence(problem.code, {}) },
                                  { u"sheet"_s, problem.sheet },
                                  { u"cell"_s, problem.cell },
                                  { u"detail"_s, problem.detail } });
    }
    return json;
}

void sayProblems(const Output &out, const QList<services::ImportProblem> &problems,
                 const QList<services::ImportProblem> &warnings)
{
    for (const services::ImportProblem &problem : problems) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "PROBLEM %1 [%2]")).arg(placed(problem), problem.code));
    }
    for (const services::ImportProblem &warning : warnings) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "remark  %1 [%2]")).arg(placed(warning), warning.code));
    }
}

Exit sayImported(const Output &out, QJsonObject json, const Status &done, bool dryRun)
{
    json.insert(u"imported"_s, done.has_value() && !dryRun);
    if (!done) {
        json.insert(u"error"_s, toJson(done.error()));
    }
    if (out.json()) {
        out.object(json);
    } else if (!done) {
        out.refuse(done.error());
    } else {
        out.line(!dryRun ? localised(QT_TRANSLATE_NOOP("Cli", "Imported."))
                         : localised(QT_TRANSLATE_NOOP("Cli", "Dry run: nothing was imported.")));
    }
    return done ? Exit::Done : exitFor(done.error());
}

} // namespace hocba::cli
