// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/school.h"

#include <QList>

#include <functional>

namespace hocba::services {

struct DemoRequest {
    QString dir;
    quint32 seed = 1;
    int pupils = 168; ///< 0: the school, its people and keys, without classes
    QList<Level> levels = { Level::LowerSecondary };
};

struct DemoAccount {
    QString login, fullName, duties;
};

struct DemoSchool {
    QString name, databaseFile, trustFile, keyHex; ///< the raw key, so that anyone can try to tamper with the demo
    QString password;
    QList<DemoAccount> accounts;
    int pupils = 0, classes = 0, marks = 0;
};

/// Makes a school with made-up people, accounts, keys and marks of semester I in an empty folder; the same seed gives
/// the same data. Marked as a demo for ever. "demo.folder_not_empty", "demo.pki_failed", "demo.level_not_ready".
[[nodiscard]] Result<DemoSchool> createDemo(const DemoRequest &request, const Clock &clock,
                                            const std::function<void(const QString &step)> &progress);

} // namespace hocba::services
