// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QBuffer>
#include <QByteArray>
#include <QHash>

#include <memory>

class QuaZip;

namespace hocba::exchange {

struct XlsxLimits;

/// The parts of a zip file, unpacked on demand within limits. Part names are compared without case, as the Open
/// Packaging Conventions ask.
class ZipParts
{
public:
    /// "sheet.unreadable", "sheet.too_large", "sheet.encrypted", "sheet.old_format".
    [[nodiscard]] static Result<std::unique_ptr<ZipParts>> open(const QByteArray &file, const XlsxLimits &limits);
    ZipParts(const ZipParts &) = delete;
    ZipParts &operator=(const ZipParts &) = delete;
    ~ZipParts();

    [[nodiscard]] bool contains(const QString &part) const { return m_names.contains(part.toLower()); }
    /// The unpacked bytes; their CRC has been checked. Errors as `open`; detail: the part.
    [[nodiscard]] Result<QByteArray> read(const QString &part);

private:
    ZipParts(const QByteArray &file, const XlsxLimits &limits);
    [[nodiscard]] Status list();

    QByteArray m_file;
    QBuffer m_buffer;
    std::unique_ptr<QuaZip> m_zip;
    const XlsxLimits &m_limits;
    QHash<QString, QString> m_names; ///< lower case -> as in the zip
    qint64 m_total = 0;
};

} // namespace hocba::exchange
