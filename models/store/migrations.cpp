// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/database.h"

#include <QDir>
#include <QFile>

// Resources of a static library are registered by hand; the macro must stand outside any namespace, also an unnamed
// one.
void hocbaRegisterMigrations();
void hocbaRegisterMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

const QStringList &files()
{
    static const QStringList names = [] {
        hocbaRegisterMigrations();
        return QDir(u":/hocba/store/migrations"_s).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
    }();
    return names;
}

Result<qint64> pragma(Database &database, const QString &name)
{
    Query query(database, "PRAGMA "_L1 + name);
    if (!query.next()) {
        HOCBA_TRY(query.status());
    }
    return query.integer(0);
}

Status runFile(Database &database, const QString &name)
{
    QFile file(":/hocba/store/migrations/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("store.io"_L1, name);
    }
    const QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n--;;\n"_s);
    for (const QString &statement : statements) {
        HOCBA_TRY(database.run(statement));
    }
    return {};
}

Status step(Database &database, int version)
{
    HOCBA_TRY(runFile(database, files().at(version - 1)));
    HOCBA_TRY(database.run(u"PRAGMA application_id = %1"_s.arg(applicationId)));
    return database.run(u"PRAGMA user_version = %1"_s.arg(version));
}

} // namespace

int newestSchema()
{
    return static_cast<int>(files().size());
}

Result<int> schemaOf(Database &database)
{
    HOCBA_TRY_VALUE(version, pragma(database, u"user_version"_s));
    return static_cast<int>(version);
}

Status migrate(Database &database, int version)
{
    HOCBA_TRY_VALUE(current, schemaOf(database));
    for (int next = current + 1; next <= version; ++next) {
        HOCBA_TRY(database.begin());
        Status done = step(database, next);
        if (done) {
            done = database.commit();
        }
        if (!done) {
            database.rollback();
            return done;
        }
    }
    return {};
}

Status bringUpToDate(Database &database, const QString &path)
{
    HOCBA_TRY_VALUE(id, pragma(database, u"application_id"_s));
    HOCBA_TRY_VALUE(version, schemaOf(database));
    if (id != applicationId || version < 1) {
        return fail("store.not_a_school"_L1, path);
    }
    if (version > newestSchema()) {
        return fail("store.newer_version"_L1, QString::number(version));
    }
    if (version == newestSchema()) {
        return {};
    }
    const QString copy = path + u".schema-%1"_s.arg(version);
    if (QFile::exists(copy) && !QFile::remove(copy)) {
        return fail("store.io"_L1, copy);
    }
    HOCBA_TRY(Query(database, u"VACUUM INTO ?"_s).bind(copy).run());
    return migrate(database, newestSchema());
}

} // namespace hocba::store
