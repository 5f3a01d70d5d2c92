// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/accounts.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject grantJson(const services::GrantRow &row)
{
    const Grant &grant = row.grant;
    return { { u"id"_s, row.id },
             { u"role"_s, toCode(grant.role) },
             { u"scope"_s, grant.scope.text() },
             { u"from"_s, grant.from.toString(Qt::ISODate) },
             { u"to"_s, textOrNull(grant.to.toString(Qt::ISODate)) },
             { u"import_marks"_s, grant.importMarks } };
}

QString grantForPeople(const Grant &grant)
{
    QString text = u"%1 %2"_s.arg(ui::word(toCode(grant.role)), grant.scope.text());
    if (grant.importMarks) {
        text += u" +"_s + localised(QT_TRANSLATE_NOOP("Cli", "imports marks"));
    }
    return text;
}

Outcome list(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(rows, services::listAccounts(*session));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "login")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "staff no.")),
                  localised(QT_TRANSLATE_NOOP("Cli", "duties today")) });
    for (const services::AccountRow &row : rows) {
        QJsonArray grants;
        QStringList today;
        for (const services::GrantRow &grant : row.grants) {
            grants.append(grantJson(grant));
            if (grant.grant.holdsOn(session->today())) {
                today.append(grantForPeople(grant.grant));
            }
        }
        if (context.out.json()) {
            context.out.object({ { u"login"_s, row.login },
                                 { u"name"_s, row.fullName },
                                 { u"uid"_s, row.uid },
                                 { u"disabled"_s, row.disabled },
                                 { u"certificate"_s, textOrNull(row.certificateSha256) },
                                 { u"grants"_s, grants } });
        }
        table.add({ row.login, row.fullName, row.uid, today.join(u", "_s) });
    }
    context.out.table(table, {});
    return Exit::Done;
}

} // namespace

QList<Command> accountCommands()
{
    return {
        Command {
            .name = "account list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "accounts and what they may do"),
            .example = "account list --data ./demo --as hieutruong"_L1,
            .run = list,
        },
    };
}

} // namespace hocba::cli
