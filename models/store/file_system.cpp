// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/file_system.h"

#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace hocba::store {

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

} // namespace hocba::store
