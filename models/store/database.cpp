// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/file_system.h"

#include <QFile>
#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>
#include <atomic>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

QString newConnectionName()
{
    static std::atomic<int> number = 0;
    return u"hocba-store-%1"_s.arg(++number);
}

/// Codes of our triggers are "area.what": small letters, one point.
bool isOurCode(const QString &text)
{
    return text.count(u'.') == 1 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || c == u'.' || c == u'_';
           });
}

} // namespace

Error errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const QString text = error.databaseText();
    switch (code & 0xff) {
    case 5:
    case 6: return fail("store.busy"_L1, text);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB: with SQLCipher a page whose HMAC does not fit
        return fail("store.damaged"_L1, text);
    case 19: return isOurCode(text) ? Error { text, {} } : fail("store.constraint"_L1, text);
    default:
        // Full disks come as FULL or as IOERR, depending on the file system; a person can do the same about both.
        return fail("store.io"_L1, text);
    }
}

Status Database::connect(const QString &path)
{
    m_name = newConnectionName();
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE"_L1, m_name);
    database.setDatabaseName(path);
    if (!database.open()) {
        return errorOf(database.lastError());
    }
    return {};
}

Status Database::checkEncryption()
{
    Query version(*this, u"PRAGMA cipher_version"_s);
    if (!version.next() || version.text(0).isEmpty()) {
        return fail("store.not_encrypted"_L1, "cipher_version"_L1);
    }
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const DataKey &key, bool create)
{
    if (!create) {
        HOCBA_TRY(refusePlainFile(path));
    }
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_key = key;
    HOCBA_TRY(database->connect(path));
    HOCBA_TRY(database->run(u"PRAGMA cipher_log_level = NONE"_s)); // our errors say it
    HOCBA_TRY(database->run("PRAGMA key = \"x'%1'\""_L1.arg(QLatin1StringView(key.bytes().toHex()))));
    HOCBA_TRY(database->checkEncryption());
    {
        Query schema(*database, u"SELECT count(*) FROM sqlite_schema"_s);
        if (!schema.next()) {
            const Error why = schema.status().error();
            return why.code == "store.damaged"_L1 ? fail("store.wrong_key"_L1, path) : why;
        }
    }
    HOCBA_TRY(database->setPragmas());
    return database;
}

std::function<Result<std::unique_ptr<Database>>()> Database::again() const
{
    return [path = m_path, key = *m_key] { return open(path, key, false); };
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    std::unique_ptr<Database> database(new Database);
    HOCBA_TRY(database->connect(u":memory:"_s));
    return database;
}

Status Database::setPragmas()
{
    static const QStringList pragmas {
        u"journal_mode = WAL"_s,
        u"synchronous = FULL"_s,
        u"foreign_keys = ON"_s,
        u"recursive_triggers = ON"_s,
        u"trusted_schema = OFF"_s,
        u"busy_timeout = 5000"_s,
        u"cell_size_check = ON"_s,
        u"cache_size = -65536"_s,
        u"mmap_size = 0"_s,
        u"temp_store = MEMORY"_s,
        u"journal_size_limit = 67108864"_s,
    };
    for (const QString &pragma : pragmas) {
        HOCBA_TRY(run("PRAGMA "_L1 + pragma));
    }
    return {};
}

Database::~Database()
{
    m_prepared.clear();
    if (m_inTransaction) {
        rollback();
    }
    {
        QSqlDatabase database = connection();
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Status Database::run(const QString &sql)
{
    QSqlQuery query(connection());
    if (!query.exec(sql)) {
        return errorOf(query.lastError());
    }
    return {};
}

Status Database::begin()
{
    // SQLite would go on writing to the open file of a folder that was removed or moved, and nobody would find it.
    if (!m_path.isEmpty() && !QFile::exists(m_path)) {
        return fail("store.gone"_L1, m_path);
    }
    HOCBA_TRY(Query(*this, u"BEGIN IMMEDIATE"_s).run());
    m_inTransaction = true;
    return {};
}

Status Database::commit()
{
    HOCBA_TRY(Query(*this, u"COMMIT"_s).run());
    m_inTransaction = false;
    return {};
}

void Database::rollback()
{
    // After an I/O error SQLite has rolled back by itself and answers this with an error: both are fine.
    [[maybe_unused]] const Status ignored = Query(*this, u"ROLLBACK"_s).run();
    m_inTransaction = false;
}

Query::Query(Database &database, const QString &sql)
    : m_database(database), m_sql(sql), m_query(database.m_prepared.take(sql))
{
    if (m_query) {
        return;
    }
    m_query = std::make_shared<QSqlQuery>(database.connection());
    m_query->setForwardOnly(true);
    if (!m_query->prepare(sql)) {
        m_status = errorOf(m_query->lastError());
    }
}

Query::~Query()
{
    if (m_status) {
        m_query->finish();
        m_database.m_prepared.insert(m_sql, m_query);
    }
}

Query &Query::bind(const QVariant &value)
{
    // Qt binds a null QString as NULL; a text column of ours is empty or not, never NULL by accident.
    const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    m_query->bindValue(m_bound++, nullText ? QVariant(u""_s) : value);
    return *this;
}

Status Query::run()
{
    m_ran = true;
    if (m_status && !m_query->exec()) {
        m_status = errorOf(m_query->lastError());
    }
    return m_status;
}

bool Query::next()
{
    if (!m_ran && !run()) {
        return false;
    }
    if (!m_status) {
        return false;
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        m_status = errorOf(m_query->lastError());
    }
    return false;
}

int Query::changedRows() const
{
    return m_query->numRowsAffected();
}

QStringList Query::columnNames() const
{
    const QSqlRecord record = m_query->record();
    QStringList names;
    for (int i = 0; i < record.count(); ++i) {
        names.append(record.fieldName(i));
    }
    return names;
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

qint64 Query::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}

QString Query::hex(int column) const
{
    return QString::fromLatin1(bytes(column).toHex());
}

} // namespace hocba::store
