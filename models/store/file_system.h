// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hocba::store {

/// Is this type of file system (as the kernel calls it) reached over a network? SQLite's write-ahead log needs memory
/// shared on one machine and locks that hold: neither is certain there.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
/// Of the folder a path lies in.
[[nodiscard]] bool liesOnNetwork(const QString &path);

} // namespace hocba::store
