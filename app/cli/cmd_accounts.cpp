// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/secret.h"
#include "models/services/account_setup.h"
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

Outcome add(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(
        password,
        readSecret(
            { .file = context.in.value("new-password-file"_L1),
              .variable = "HOCBA_NEW_PASSWORD",
              .prompt = localised(QT_TRANSLATE_NOOP("Cli", "First password of %1: ")).arg(context.in.value("login"_L1)),
              .missing = "password.new_needed"_L1 }));
    const services::NewAccount account { context.in.value("login"_L1), context.in.value("name"_L1),
                                         context.in.value("uid"_L1), password };
    HOCBA_TRY(services::addAccount(*session, account, context.ownPassword()));
    if (context.out.json()) {
        context.out.object({ { u"login"_s, account.login }, { u"uid"_s, account.uid } });
    } else {
        context.out.line(
            localised(QT_TRANSLATE_NOOP("Cli", "Added %1. The principal gives it its roles.")).arg(account.login));
    }
    return Exit::Done;
}

Outcome disable(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    const QString login = context.in.value("login"_L1);
    HOCBA_TRY(services::disableAccount(*session, login));
    if (context.out.json()) {
        context.out.object({ { u"login"_s, login }, { u"disabled"_s, true } });
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 can no longer sign in.")).arg(login));
    }
    return Exit::Done;
}

const Option loginOption { "login"_L1, "LOGIN"_L1, QT_TRANSLATE_NOOP("Cli", "login of the account") };

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
        Command {
            .name = "account add"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "make an account; its roles are given by the principal"),
            .example = "account add --login gv.lan --name 'Trần Thị Lan' --uid 40421507031 "
                       "--new-password-file first.txt --data ./demo --as quantri"_L1,
            .options
            = { needed(loginOption),
                needed({ "name"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "full name of the person") }),
                needed({ "uid"_L1, "NUMBER"_L1, QT_TRANSLATE_NOOP("Cli", "staff number, as in the certificate") }),
                { "new-password-file"_L1, "FILE"_L1,
                  QT_TRANSLATE_NOOP("Cli", "file whose first line is the first password (or HOCBA_NEW_PASSWORD)") } },
            .run = add,
        },
        Command {
            .name = "account disable"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "take away an account's key; what it did stays"),
            .example = "account disable --login gv.lan --data ./demo --as quantri"_L1,
            .options = { needed(loginOption) },
            .run = disable,
        },
    };
}

} // namespace hocba::cli
