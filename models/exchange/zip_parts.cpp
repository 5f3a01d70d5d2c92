// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zip_parts.h"

#include "models/exchange/xlsx_reader.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

/// An OLE file is an old .xls, or an .xlsx under a password: those have a stream of this name in their directory.
Error oleError(const QByteArray &file)
{
    const QString name = u"EncryptedPackage"_s;
    const QByteArray utf16(reinterpret_cast<const char *>(name.utf16()), name.size() * qsizetype(sizeof(char16_t)));
    return file.contains(utf16) ? fail("sheet.encrypted"_L1) : fail("sheet.old_format"_L1);
}

} // namespace

ZipParts::ZipParts(const QByteArray &file, const XlsxLimits &limits) : m_file(file), m_buffer(&m_file), m_limits(limits)
{
    m_buffer.open(QIODevice::ReadOnly);
    m_zip = std::make_unique<QuaZip>(&m_buffer);
}

ZipParts::~ZipParts()
{
    m_zip->close();
}

Result<std::unique_ptr<ZipParts>> ZipParts::open(const QByteArray &file, const XlsxLimits &limits)
{
    if (file.size() > limits.fileBytes) {
        return fail("sheet.too_large"_L1);
    }
    if (file.startsWith(QByteArrayLiteral("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))) {
        return oleError(file);
    }
    if (!file.startsWith(QByteArrayLiteral("PK\x03\x04"))) {
        return fail("sheet.unreadable"_L1);
    }
    std::unique_ptr<ZipParts> parts(new ZipParts(file, limits));
    HOCBA_TRY(parts->list());
    return parts;
}

Status ZipParts::list()
{
    constexpr int mostParts = 5000;
    if (!m_zip->open(QuaZip::mdUnzip)) {
        return fail("sheet.unreadable"_L1);
    }
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        const QString name = m_zip->getCurrentFileName();
        if (m_names.size() >= mostParts) {
            return fail("sheet.too_large"_L1);
        }
        // Two parts of one name: programs disagree on which one counts, so neither does.
        if (m_names.contains(name.toLower())) {
            return fail("sheet.unreadable"_L1, name);
        }
        m_names.insert(name.toLower(), name);
    }
    if (m_zip->getZipError() != UNZ_OK || m_names.isEmpty()) {
        return fail("sheet.unreadable"_L1);
    }
    return {};
}

Result<QByteArray> ZipParts::read(const QString &part)
{
    constexpr qint64 chunk = qint64(256) << 10;
    constexpr qint64 ratioFrom = qint64(1) << 20; // small parts may be as repetitive as they like
    const QString name = m_names.value(part.toLower());
    QuaZipFileInfo64 info;
    if (name.isEmpty() || !m_zip->setCurrentFile(name, QuaZip::csSensitive) || !m_zip->getCurrentFileInfo(&info)) {
        return fail("sheet.unreadable"_L1, part);
    }
    if (info.isEncrypted()) {
        return fail("sheet.encrypted"_L1, part);
    }
    QuaZipFile entry(m_zip.get());
    if (!entry.open(QIODevice::ReadOnly)) {
        return fail("sheet.unreadable"_L1, part);
    }
    // What the directory says about sizes is not believed: what comes out is counted.
    const qint64 packed = std::max<qint64>(1, qint64(std::min<quint64>(info.compressedSize, quint64(m_file.size()))));
    QByteArray bytes;
    while (true) {
        const QByteArray more = entry.read(chunk);
        if (more.isEmpty()) {
            break;
        }
        bytes += more;
        m_total += more.size();
        if (bytes.size() > m_limits.entryBytes || m_total > m_limits.totalBytes
            || (bytes.size() > ratioFrom && bytes.size() / packed > m_limits.unpackRatio)) {
            return fail("sheet.too_large"_L1, part);
        }
    }
    const bool whole = entry.getZipError() == UNZ_OK && entry.atEnd();
    entry.close(); // tells of a wrong CRC
    if (!whole || entry.getZipError() != UNZ_OK || quint64(bytes.size()) != info.uncompressedSize) {
        return fail("sheet.unreadable"_L1, part);
    }
    return bytes;
}

} // namespace hocba::exchange
