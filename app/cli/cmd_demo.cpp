// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Result<services::DemoRequest> request(const Context &context)
{
    services::DemoRequest request;
    request.dir = QDir::cleanPath(QDir().absoluteFilePath(context.in.positional.first()));
    HOCBA_TRY_VALUE(seed, context.number("seed"_L1, 0, std::numeric_limits<int>::max(), 1));
    request.seed = static_cast<quint32>(seed);
    HOCBA_TRY_VALUE(pupils, context.number("pupils"_L1, 0, 20000, request.pupils));
    request.pupils = pupils;
    if (context.in.has("levels"_L1)) {
        request.levels.clear();
        const QStringList codes = context.in.value("levels"_L1).split(u',');
        for (const QString &code : codes) {
            const auto level = levelFromCode(code.trimmed());
            if (!level) {
                return fail("usage.value_unknown"_L1, u"--levels "_s + code);
            }
            request.levels.append(*level);
        }
    }
    return request;
}

void sayMade(const Output &out, const services::DemoSchool &school)
{
    QJsonArray accounts;
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "login")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "duties")) });
    for (const services::DemoAccount &account : school.accounts) {
        accounts.append(QJsonObject {
            { u"login"_s, account.login }, { u"name"_s, account.fullName }, { u"duties"_s, account.duties } });
        table.add({ account.login, account.fullName, account.duties });
    }
    if (out.json()) {
        out.object({ { u"name"_s, school.name },
                     { u"database"_s, school.databaseFile },
                     { u"trust"_s, school.trustFile },
                     { u"key"_s, school.keyHex },
                     { u"password"_s, school.password },
                     { u"pupils"_s, school.pupils },
                     { u"classes"_s, school.classes },
                     { u"marks"_s, school.marks },
                     { u"accounts"_s, accounts } });
        return;
    }
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "Demo school: %1")).arg(school.name));
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 classes, %2 pupils, %3 marks"))
                 .arg(school.classes)
                 .arg(school.pupils)
                 .arg(school.marks));
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "Database: %1")).arg(school.databaseFile));
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "Trusted roots: %1")).arg(school.trustFile));
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "Password of all accounts: %1")).arg(school.password));
    out.table(table, {});
}

Outcome create(Context &context)
{
    HOCBA_TRY_VALUE(wanted, request(context));
    const auto say = [&](const QString &step) {
        if (!context.out.json()) {
            context.out.remark(step);
        }
    };
    HOCBA_TRY_VALUE(school, services::createDemo(wanted, context.clock, say));
    sayMade(context.out, school);
    return Exit::Done;
}

Outcome info(Context &context)
{
    HOCBA_TRY_VALUE(dir, context.dataDir());
    const QString path = QDir(dir).filePath(u"demo.txt"_s);
    const auto text = readFile(path);
    if (!text) {
        return fail("demo.only"_L1, dir);
    }
    if (context.out.json()) {
        context.out.object({ { u"file"_s, path }, { u"text"_s, QString::fromUtf8(*text) } });
    } else {
        context.out.raw(*text);
    }
    return Exit::Done;
}

} // namespace

QList<Command> demoCommands()
{
    return {
        Command {
            .name = "demo create"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "make a school with made-up people, marks, accounts and keys"),
            .example = "demo create ./demo --pupils 0"_L1,
            .options = {
                { "seed"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "the same number gives the same people and marks (1)") },
                { "pupils"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "how many pupils (168); 0: no classes") },
                { "levels"_L1, "LEVELS"_L1, QT_TRANSLATE_NOOP("Cli", "primary, thcs, thpt, with commas (thcs)") },
            },
            .positional = "DIR"_L1,
            .minPositional = 1,
            .maxPositional = 1,
            .run = create,
        },
        Command {
            .name = "demo info"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "accounts, password and files of a demo school"),
            .example = "demo info --data ./demo"_L1,
            .run = info,
        },
    };
}

} // namespace hocba::cli
