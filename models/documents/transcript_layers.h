// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"

#include <QStringList>

namespace hocba::documents {

/// Who signs a record, in the order of signing: subject teachers (GVBM), homeroom teacher (GVCN), principal (HT),
/// school seal (con dấu).
enum class SignerRole { Teacher, Homeroom, Principal, Seal };

/// "teacher", "homeroom", "principal", "seal".
[[nodiscard]] QString toCode(SignerRole role);

/// One signature that the record's XML must carry.
struct SignaturePart {
    SignerRole role = SignerRole::Teacher;
    Signatory signatory; ///< who must sign; for the seal the school: uid = school code, name = school name
    QString signatureId; ///< Id of the ds:Signature, "SIG-T-<uid>", "SIG-H", "SIG-P", "SIG-S"
    QString container; ///< Id of the element it is put into: "TS", "HS", "PS", "SE"
    QStringList references; ///< Ids of the elements it covers; empty: the whole document, enveloped
    QString claimedRole; ///< "teacher", "homeroom", "principal", "deputy" (signs "KT."), "seal"
    friend bool operator==(const SignaturePart &, const SignaturePart &) = default;
};

/// Id of a subject's line in the XML: "S-2025-toan".
[[nodiscard]] QString subjectElementId(SchoolYear year, const QString &subject);
/// Id of a year's element: "Y-2025".
[[nodiscard]] QString yearElementId(SchoolYear year);
/// Where the element with this Id must stand, as names from the root ("/Transcript/Content/Year/Subject"); empty for
/// Ids that no record has. An element found elsewhere has been moved.
[[nodiscard]] QString elementPath(const QString &id);

/// Whether the deputy (Phó Hiệu trưởng) signs this page for the principal: the capacity begins with "KT.".
[[nodiscard]] bool isDeputy(const YearPage &page);

/// All signatures due, in the order in which they must be made:
/// - each teacher once, over every own Subject line of all years and the Pupil (#S-.., #P) -> TS,
/// - the homeroom teacher of the latest year over Content and TS -> HS,
/// - the principal (or deputy) of the latest year over Content, TS and HS -> PS,
/// - the school's seal over the whole document -> SE.
/// A later signature freezes the earlier ones. A record without years has only the seal's.
[[nodiscard]] QList<SignaturePart> signatureParts(const Transcript &transcript);

} // namespace hocba::documents
