// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::store {

/// Is this type of file system (as the kernel calls it) reached over a network? SQLite's write-ahead log needs memory
/// shared on one machine and locks that hold: neither is certain there.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
/// Of the folder a path lies in.
[[nodiscard]] bool liesOnNetwork(const QString &path);
/// Can a school lie here? "store.no_folder", "store.network_folder".
[[nodiscard]] Status checkFolder(const QString &folder);
/// Refuses a file that is plainly no encrypted database: "store.io", "store.not_encrypted", "store.not_a_school".
[[nodiscard]] Status refusePlainFile(const QString &path);

} // namespace hocba::store
