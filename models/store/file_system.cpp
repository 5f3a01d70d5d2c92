// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/file_system.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace hocba::store {

using namespace Qt::StringLiterals;

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array known { "nfs",         "nfs4",        "cifs",
                                        "smb3",        "smbfs",       "afs",
                                        "ncpfs",       "9p",          "davfs",
                                        "ceph",        "lustre",      "glusterfs",
                                        "fuse.sshfs",  "fuse.rclone", "fuse.gvfsd-fuse",
                                        "fuse.davfs2", "fuse.s3fs",   "fuse.glusterfs" };
    return std::any_of(known.begin(), known.end(), [&](const char *name) { return type == name; });
}

bool liesOnNetwork(const QString &path)
{
    return isNetworkFileSystem(QStorageInfo(path).fileSystemType());
}

Status checkFolder(const QString &folder)
{
    if (!QFileInfo(folder).isDir()) {
        return fail("store.no_folder"_L1, folder);
    }
    return liesOnNetwork(folder) ? fail("store.network_folder"_L1, folder) : Status();
}

Status refusePlainFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("store.io"_L1, path);
    }
    const QByteArray head = file.read(16);
    if (head.startsWith("SQLite format 3")) {
        return fail("store.not_encrypted"_L1, path);
    }
    if (head.size() < 16) {
        return fail("store.not_a_school"_L1, path);
    }
    return {};
}

} // namespace hocba::store
