// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/signing/signer.h"

#include <QStringList>

#include <memory>

namespace hocba::signing {

/// Largest XML that is read at all.
inline constexpr qsizetype xmlSizeLimit = 5 * 1024 * 1024;

/// A schema read once and used for many documents.
class XmlSchema
{
public:
    /// Reads an XSD that includes nothing from elsewhere. Refused: "xml.schema_unreadable".
    [[nodiscard]] static Result<XmlSchema> parse(const QByteArray &xsd);

private:
    friend class XmlDocument;
    std::shared_ptr<void> m_schema;
};

/// What a XAdES-B-B signature is to cover and to say.
struct XmlSignatureRequest {
    QString signatureId; ///< becomes Id of ds:Signature; must be new in the document
    QString containerId; ///< Id of the element that gets the ds:Signature as its last child
    QStringList references; ///< Ids of covered elements; {} = the whole document, enveloped
    QString claimedRole; ///< "teacher", "homeroom", "principal", "deputy", "seal"
    Instant time; ///< SigningTime, the signer's own clock
    QList<QByteArray> crlsDer; ///< with any: unsigned CertificateValues and RevocationValues are added
};

/// An XML document with Ids, read once; signatures are added to it one after another. Every attribute named Id is an
/// identifier. Movable, not copyable; used by one thread at a time.
class XmlDocument
{
public:
    /// Safe reading: no network, no entities, no DTD. Refused: "xml.too_large", "xml.dtd", "xml.malformed" (with the
    /// line), "xml.duplicate_id" (with the Id).
    [[nodiscard]] static Result<XmlDocument> parse(const QByteArray &bytes);

    XmlDocument(const XmlDocument &) = delete;
    XmlDocument &operator=(const XmlDocument &) = delete;
    XmlDocument(XmlDocument &&) noexcept;
    XmlDocument &operator=(XmlDocument &&) noexcept;
    ~XmlDocument();

    /// Refused: "xml.schema" with the line and libxml2's words.
    [[nodiscard]] Status validate(const XmlSchema &schema) const;

    [[nodiscard]] bool contains(const QString &id) const;
    /// Ids of the ds:Signature elements, in document order.
    [[nodiscard]] QStringList signatureIds() const;
    /// Exclusive C14N of the element with this Id ("" = the root element). Refused: "xml.no_such_id".
    [[nodiscard]] Result<QByteArray> canonical(const QString &id) const;

    /// Adds a signature. Refused: "xml.no_such_id" (container or reference), "xml.duplicate_id", and what
    /// Signer::sign and Certificate::parse refuse; the document is then as it was before.
    [[nodiscard]] Status sign(const Signer &signer, const XmlSignatureRequest &request);

    /// True when every referenced element of this signature still has the digest that was signed (its own
    /// properties too). Says nothing about the signature value: that is verifyXml's. Refused: "xml.no_such_id".
    [[nodiscard]] Result<bool> signatureFits(const QString &signatureId) const;

    /// Copies a ds:Signature out of `from` to the end of the container here, unchanged, so that it can go on standing
    /// in a rebuilt document. Refused: "xml.no_such_id", "xml.duplicate_id".
    [[nodiscard]] Status carryOver(const XmlDocument &from, const QString &signatureId, const QString &containerId);

    /// Removes a ds:Signature. Refused: "xml.no_such_id".
    [[nodiscard]] Status removeSignature(const QString &signatureId);

    /// UTF-8 with an XML declaration; white space is kept as it is, so that signatures stay right.
    [[nodiscard]] QByteArray serialised() const;

private:
    friend class XmlAccess;
    struct Data;
    explicit XmlDocument(std::unique_ptr<Data> data);
    [[nodiscard]] Result<QByteArray> contentReferences(const XmlSignatureRequest &request) const;
    /// Puts a copy of an xmlNode (kept out of this header) into the container.
    [[nodiscard]] Status insertSignature(const QByteArray &containerId, const void *signature);
    std::unique_ptr<Data> m_data;
};

} // namespace hocba::signing
