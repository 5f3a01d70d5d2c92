// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/readiness.h"

#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QSet>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::WindowRow;

bool isUnready(const WindowRow &sheet)
{
    return sheet.state != WindowState::Locked && sheet.missing > 0;
}

PartOfSchool partOf(const QList<WindowRow> &rows, const Scope &scope, Term term)
{
    PartOfSchool part { .scope = scope, .term = term };
    QSet<QString> classes;
    for (const WindowRow &row : rows) {
        const auto name = ClassName::parse(row.className);
        if (row.term != term || !name || !scope.covers(*name, row.subject)) {
            continue;
        }
        part.sheets.append(row);
        part.open += row.state == WindowState::Open ? 1 : 0;
        part.locked += row.state == WindowState::Locked ? 1 : 0;
        part.unopened += row.state == WindowState::None ? 1 : 0;
        part.missing += row.missing;
        part.unready += isUnready(row) ? 1 : 0;
        if (!classes.contains(row.className)) {
            classes.insert(row.className);
            part.pupils += row.pupils;
        }
    }
    part.classes = static_cast<int>(classes.size());
    return part;
}

QString ReadinessWords::name(const Scope &scope)
{
    switch (scope.kind()) {
    case Scope::Kind::School: return tr("Whole school");
    case Scope::Kind::Grade: return tr("Grade %1").arg(scope.grade());
    case Scope::Kind::Class: return tr("Class %1").arg(scope.className());
    case Scope::Kind::ClassSubject: {
        const auto name = ClassName::parse(scope.className());
        return name ? name->text() + u' ' + subjectName(name->level(), scope.subject()) : scope.text();
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QString ReadinessWords::semester(Term term)
{
    return term == Term::Two ? tr("Semester II") : tr("Semester I");
}

QString ReadinessWords::state(const PartOfSchool &part)
{
    const auto sheets = static_cast<int>(part.sheets.size());
    for (const auto &[count, state] :
         { std::pair(part.open, WindowState::Open), std::pair(part.locked, WindowState::Locked),
           std::pair(part.unopened, WindowState::None) }) {
        if (count == sheets) {
            return word(toCode(state));
        }
    }
    QStringList parts;
    for (const auto &[count, state] :
         { std::pair(part.open, WindowState::Open), std::pair(part.locked, WindowState::Locked),
           std::pair(part.unopened, WindowState::None) }) {
        if (count > 0) {
            parts.append(u"%1: %2"_s.arg(word(toCode(state))).arg(count));
        }
    }
    return parts.join(u", "_s);
}

QString ReadinessWords::time(const std::optional<Instant> &at)
{
    return at ? at->local().toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

QString ReadinessWords::sharedTime(const PartOfSchool &part, std::optional<Instant> WindowRow::*at)
{
    if (part.sheets.isEmpty()) {
        return {};
    }
    const auto &first = part.sheets.constFirst().*at;
    const bool same = std::ranges::all_of(part.sheets, [&](const WindowRow &row) { return row.*at == first; });
    return same ? time(first) : tr("various");
}

QString ReadinessWords::summary(const PartOfSchool &part)
{
    const QString counts = tr("Mark sheets: %1 (%2).").arg(part.sheets.size()).arg(state(part));
    return part.missing == 0 ? counts + u' ' + tr("No marks are missing.")
                             : counts + u' ' + tr("Marks missing: %1.").arg(part.missing);
}

} // namespace hocba::ui
