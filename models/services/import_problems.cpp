// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import_problems.h"

#include "models/exchange/sheet_kind.h"

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

QList<ImportProblem> importProblems(const QList<exchange::SheetProblem> &problems)
{
    QList<ImportProblem> list;
    list.reserve(problems.size());
    for (const exchange::SheetProblem &problem : problems) {
        list.append({ problem.code, problem.sheet, problem.cell, problem.detail });
    }
    return list;
}

Result<ImportKind> kindOfSheet(const QByteArray &xlsx)
{
    HOCBA_TRY_VALUE(kind, exchange::kindOfFile(xlsx));
    return kind == exchange::SheetKind::MarkSheets ? ImportKind::Marks : ImportKind::Pupils;
}

Status refuseProblems(const QList<ImportProblem> &problems)
{
    if (problems.isEmpty()) {
        return {};
    }
    const ImportProblem &first = problems.constFirst();
    if (std::ranges::all_of(problems, [&](const ImportProblem &problem) { return problem.code == first.code; })) {
        QStringList where { first.sheet, first.cell, first.detail };
        where.removeAll(QString());
        return Error { first.code, where.join(u' ') };
    }
    return fail("import.has_problems"_L1, QString::number(problems.size()));
}

} // namespace hocba::services
