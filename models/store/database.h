// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/data_key.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace hocba::store {

/// One connection to one SQLite database, with its prepared statements. Inside this layer only; on one thread.
class Database
{
public:
    /// Opens an encrypted file (made when `create`), checks that it really is encrypted, sets the pragmas.
    /// Errors as School::openWithKey.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const DataKey &key, bool create);
    /// A second connection to the same file, for another thread: call what it gives there, use and drop it there.
    [[nodiscard]] std::function<Result<std::unique_ptr<Database>>()> again() const;
    /// An empty plain database in memory, to replay a log into.
    [[nodiscard]] static Result<std::unique_ptr<Database>> inMemory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Plain SQLite takes a key without a word and writes in the clear: the guard against a wrong link.
    [[nodiscard]] Status checkEncryption(); ///< "store.not_encrypted"

    /// For statements used once, such as those of a migration.
    [[nodiscard]] Status run(const QString &sql);
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] bool inTransaction() const noexcept { return m_inTransaction; }

    [[nodiscard]] Status begin(); ///< BEGIN IMMEDIATE; "store.gone" when the file is no longer where it was opened
    [[nodiscard]] Status commit();
    void rollback();

private:
    friend class Query;
    Database() = default;
    [[nodiscard]] Status connect(const QString &path);
    [[nodiscard]] Status setPragmas();

    QString m_name;
    QString m_path;
    std::optional<DataKey> m_key;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    bool m_inTransaction = false;
};

/// The error of a failed statement: the code a trigger raised ("window.locked"), "store.io", "store.damaged",
/// "store.busy", or "store.constraint".
[[nodiscard]] Error errorOf(const QSqlError &error);

/// A prepared statement in use. It goes back to its database when it goes out of scope.
class Query
{
public:
    Query(Database &database, const QString &sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const QVariant &value);
    [[nodiscard]] Status run();
    /// Runs when that was not done, and goes to the next row; false at the end and on an error (see status()).
    [[nodiscard]] bool next();
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] QStringList columnNames() const;

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] bool isNull(int column) const;
    /// Hex of a blob.
    [[nodiscard]] QString hex(int column) const;

    /// All rows, each made by `make(query) -> Result<T>`.
    template<typename T, typename Make>
    [[nodiscard]] Result<QList<T>> list(Make make)
    {
        QList<T> all;
        while (next()) {
            Result<T> one = make(*this);
            if (!one) {
                return one.error();
            }
            all.append(std::move(*one));
        }
        HOCBA_TRY(m_status);
        return all;
    }

    /// The first row made by `make`, or the error `missing` when there is none.
    template<typename T, typename Make>
    [[nodiscard]] Result<T> one(Make make, const Error &missing)
    {
        if (!next()) {
            HOCBA_TRY(m_status);
            return missing;
        }
        return make(*this);
    }

private:
    Database &m_database;
    QString m_sql;
    std::shared_ptr<QSqlQuery> m_query;
    Status m_status;
    int m_bound = 0;
    bool m_ran = false;
};

} // namespace hocba::store
