// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/document_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostBytes = 32LL * 1024 * 1024;
}

Result<QByteArray> readDocument(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fail("file.unreadable"_L1, path);
    }
    if (file.size() > mostBytes) {
        return fail("file.too_large"_L1, path);
    }
    return file.read(mostBytes);
}

Status writeDocument(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail("file.not_written"_L1, path);
    }
    return {};
}

} // namespace hocba::ui
