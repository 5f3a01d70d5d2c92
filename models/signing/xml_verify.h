// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signing/certificate.h"
#include "models/signing/trust.h"
#include "models/signing/verdict.h"
#include "models/signing/xml_document.h"

#include <QHash>

#include <optional>

namespace hocba::signing {

/// A signature that should stand in the document.
struct ExpectedXmlSignature {
    QString signatureId;
    QString containerId;
    QStringList references; ///< Ids, in any order; {} = the whole document, enveloped
};

/// Where things must stand, so that a genuine block moved elsewhere is found.
struct XmlPolicy {
    QList<ExpectedXmlSignature> signatures;
    /// Id -> place, local names from the root: "S-2025-toan" -> "/Transcript/Content/Year/Subject". Every Id that is
    /// referenced or used as a container needs its place here.
    QHash<QString, QString> places;
};

/// What was found about one ds:Signature.
struct XmlSignatureResult {
    QString id;
    QString container; ///< Id of the parent element
    QStringList references; ///< Ids without the signature's own properties; {} = whole document
    std::optional<Certificate> certificate;
    QList<QByteArray> chainDer;
    QList<QByteArray> crlsDer; ///< taken along in RevocationValues
    QString claimedRole; ///< only a claim
    Instant signingTime { -1 }; ///< as the signer says
    bool expected = false; ///< stands in the policy
    bool intact = false; ///< integrity is valid
    bool trusted = false; ///< trust is valid (warnings allowed)
    /// "xml.digest_mismatch", "signature.broken", "xml.reference_moved", "xml.reference_missing",
    /// "xml.reference_unexpected", "xml.signature_moved", "xml.signature_malformed", "algorithm.not_allowed",
    /// "signature.certificate_mismatch" (XAdES names another certificate than KeyInfo), "signature.carried_damaged"
    Verdict integrity;
    /// Trust::judge at the signing time, and the warning "signature.time_in_future"
    Verdict trust;
};

struct XmlVerification {
    QList<XmlSignatureResult> signatures; ///< in document order
    QStringList missing; ///< expected signature Ids that are not there: the caller says how bad it is
    QStringList unexpected; ///< signature Ids that stand in the document without being expected

    [[nodiscard]] const XmlSignatureResult *find(const QString &signatureId) const;
};

/// Checks all signatures of the document with xmlsec and our own policy. `now` only serves to find signing times
/// in the future.
[[nodiscard]] XmlVerification verifyXml(const XmlDocument &document, const XmlPolicy &policy, const Trust &trust,
                                        Instant now);

} // namespace hocba::signing
