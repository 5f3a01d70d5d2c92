// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/key_ring.h"

#include "models/domain/text.h"
#include "models/store/crypto.h"
#include "models/store/file_system.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumPasswordLength = 8;
constexpr int formatVersion = 1;

/// A password is compared as it looks, however the key board composed it.
QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

QString pathIn(const QString &folder)
{
    return folder + "/keys.json"_L1;
}

QByteArray bytesAt(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object.value(name).toString().toLatin1());
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// A file made to cost a gigabyte and an hour is no key ring of ours.
bool bearable(const KdfCost &cost)
{
    return cost.memoryKiB >= 8 && cost.memoryKiB <= 1024 * 1024 && cost.passes >= 1 && cost.passes <= 16
        && cost.lanes >= 1 && cost.lanes <= 16;
}

} // namespace

Result<KeyRing> KeyRing::open(const QString &folder)
{
    HOCBA_TRY(checkFolder(folder));
    QFile file(pathIn(folder));
    if (!file.exists()) {
        return fail("store.not_a_school"_L1, file.fileName());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("store.io"_L1, file.fileName());
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (root.value("format"_L1).toInt() > formatVersion) {
        return fail("store.newer_version"_L1, file.fileName());
    }
    KeyRing ring(file.fileName());
    const QJsonArray slotList = root.value("slots"_L1).toArray();
    for (const auto &value : slotList) {
        const QJsonObject object = value.toObject();
        const Slot slot { { object.value("memory_kib"_L1).toInt(), object.value("passes"_L1).toInt(),
                            object.value("lanes"_L1).toInt() },
                          bytesAt(object, "salt"_L1),
                          bytesAt(object, "nonce"_L1),
                          bytesAt(object, "key"_L1) };
        if (!bearable(slot.cost) || slot.salt.size() < 8 || object.value("login"_L1).toString().isEmpty()) {
            return fail("store.damaged"_L1, file.fileName());
        }
        ring.m_slots.insert(object.value("login"_L1).toString(), slot);
    }
    if (ring.m_slots.isEmpty()) {
        return fail("store.damaged"_L1, file.fileName());
    }
    return ring;
}

Result<KeyRing> KeyRing::create(const QString &folder)
{
    if (QFile::exists(pathIn(folder))) {
        return fail("store.exists"_L1, pathIn(folder));
    }
    return KeyRing(pathIn(folder));
}

Status KeyRing::add(const QString &login, const QString &password, const DataKey &key, KdfCost cost)
{
    if (password.size() < minimumPasswordLength) {
        return fail("password.too_short"_L1, QString::number(minimumPasswordLength));
    }
    HOCBA_TRY_VALUE(salt, randomBytes(16));
    HOCBA_TRY_VALUE(nonce, randomBytes(12));
    HOCBA_TRY_VALUE(wrapping, argon2id(passwordBytes(password), salt, cost.memoryKiB, cost.passes, cost.lanes));
    HOCBA_TRY_VALUE(wrapped, seal(wrapping, nonce, key.bytes(), login.toUtf8()));
    const QHash<QString, Slot> before = m_slots;
    m_slots.insert(login, { cost, salt, nonce, wrapped });
    const Status saved = save();
    if (!saved) {
        m_slots = before;
    }
    return saved;
}

Result<DataKey> KeyRing::unlock(const QString &login, const QString &password) const
{
    const auto found = m_slots.constFind(login);
    // A login that is not there costs the same time, so that the time does not tell which logins there are.
    const Slot slot = found != m_slots.constEnd() ? *found : Slot { {}, QByteArray(16, 's'), QByteArray(12, 'n'), {} };
    HOCBA_TRY_VALUE(
        wrapping, argon2id(passwordBytes(password), slot.salt, slot.cost.memoryKiB, slot.cost.passes, slot.cost.lanes));
    const Result<QByteArray> key = unseal(wrapping, slot.nonce, slot.wrapped, login.toUtf8());
    if (!key) {
        return fail("signin.wrong_password"_L1, login);
    }
    return DataKey::fromBytes(*key);
}

Status KeyRing::changePassword(const QString &login, const QString &oldPassword, const QString &newPassword)
{
    HOCBA_TRY_VALUE(key, unlock(login, oldPassword));
    return add(login, newPassword, key, m_slots.value(login).cost);
}

Status KeyRing::remove(const QString &login)
{
    if (!m_slots.contains(login)) {
        return {};
    }
    if (m_slots.size() == 1) {
        return fail("account.last_key"_L1, login);
    }
    const Slot removed = m_slots.take(login);
    const Status saved = save();
    if (!saved) {
        m_slots.insert(login, removed);
    }
    return saved;
}

QStringList KeyRing::logins() const
{
    QStringList names = m_slots.keys();
    names.sort();
    return names;
}

Status KeyRing::save() const
{
    QJsonArray slotList;
    for (const QString &login : logins()) {
        const Slot slot = m_slots.value(login);
        slotList.append(QJsonObject { { "login"_L1, login },
                                      { "kdf"_L1, "argon2id"_L1 },
                                      { "memory_kib"_L1, slot.cost.memoryKiB },
                                      { "passes"_L1, slot.cost.passes },
                                      { "lanes"_L1, slot.cost.lanes },
                                      { "salt"_L1, base64(slot.salt) },
                                      { "nonce"_L1, base64(slot.nonce) },
                                      { "key"_L1, base64(slot.wrapped) } });
    }
    QSaveFile file(m_path);
    const QJsonObject root { { "format"_L1, formatVersion }, { "slots"_L1, slotList } };
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson()) < 0 || !file.commit()) {
        return fail("store.io"_L1, m_path);
    }
    return {};
}

} // namespace hocba::store
