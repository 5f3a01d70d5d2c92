// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"
#include "models/services/session.h"

#include <functional>

namespace hocba::services {

/// Whose records an act is about.
struct PupilSelection {
    std::optional<PupilCode> pupil;
    QString className; ///< when no pupil is given; empty: the whole school
    QList<PupilCode> pupils {}; ///< these, in this order, whatever else is given
};

/// What a person has still to sign of one pupil's record.
struct DuePart {
    PupilCode pupil;
    QString pupilName, className;
    QString role; ///< "teacher", "homeroom", "principal"
    QStringList parts; ///< signature ids, e.g. "S-2025-toan"
    QStringList waitingFor; ///< who must sign before, as "role:uid:name"; empty when it can be signed now
};
/// "transcript.not_closed" is not an error here: pupils whose pages are not closed are simply not due.
[[nodiscard]] Result<QList<DuePart>> dueParts(Session &session, const PupilSelection &selection);

/// The outcome for one pupil of an act on many: `error` is empty where it was done.
struct PupilOutcome {
    PupilCode pupil;
    QString pupilName;
    std::optional<Error> error {};
    QString pdfFile {}, xmlFile {}; ///< of an issued record
    QString number {};
    int version = 0;
    QStringList missing {}; ///< for "signature.missing": who, as "role:uid:name"
    /// What an issued record leaves blank because nobody entered it: "conduct.1", "conduct.2", with the year in front.
    QStringList blanks {};
    bool notTheirs = false; ///< of signing: no part of the record falls to this person
    bool alreadyDone = false; ///< was signed or issued before and is unchanged: not done twice
    int signedParts = 0; ///< by signDue; there can be some although others wait ("signature.missing")
};

/// Called after each pupil; answer false to stop. What is done stays done, a later call goes on from there.
using Progress = std::function<bool(int done, int total, const PupilOutcome &last)>;

/// Signs what is due from this person with the person's own key; `pin` opens the key file. Stops at the first wrong PIN
/// ("key.wrong_pin"). Certificate problems: "certificate.expired", "certificate.revoked", "certificate.wrong_role".
[[nodiscard]] Result<QList<PupilOutcome>> signDue(Session &session, const PupilSelection &selection, const QString &pin,
                                                  const Progress &progress);

struct IssueRequest {
    PupilSelection selection;
    QString outDir;
    QString purpose, receiver;
    QString pin; ///< opens the seal's key file
    bool demoSign = false; ///< demo schools only: first sign for everyone with the demo keys ("demo.only")
};
/// Puts the school seal on, writes NUMBER.pdf and .xml, registers. Per pupil "signature.missing",
/// "transcript.not_closed".
[[nodiscard]] Result<QList<PupilOutcome>> issueTranscripts(Session &session, const IssueRequest &request,
                                                           const Progress &progress);

/// A line of the register of issued records (sổ cấp học bạ).
struct RegisterRow {
    QString number;
    int version = 1;
    PupilCode pupil;
    QString pupilName, className;
    QString status; ///< "issued", "superseded", "revoked"
    Instant issuedAt;
    QString issuedBy, purpose, receiver, reason;
    QString pdfSha256, xmlSha256; ///< hex
};
[[nodiscard]] Result<QList<RegisterRow>> listRegister(Session &session, const PupilSelection &selection);
/// Asked by the clerk, done by the principal or deputy: "reason.missing", "transcript.unknown",
/// "transcript.not_issued".
[[nodiscard]] Status revokeTranscript(Session &session, const QString &number, const QString &reason);
/// Issues version n+1 of a superseded or issued record (after its parts are signed again).
[[nodiscard]] Result<PupilOutcome> replaceTranscript(Session &session, const QString &number, const QString &reason,
                                                     const IssueRequest &request);
/// Status for a verification with the register at hand: "issued", "superseded", "revoked", empty when unknown.
[[nodiscard]] Result<QString> registerStatus(const Session &session, const QString &number, int version,
                                             const QString &sha256Hex);

enum class FileKind { Pdf, Xml };
/// The very bytes of an issued record. For who reads the marks of the pupil's class: "permission.denied",
/// "document.unknown".
[[nodiscard]] Result<QByteArray> issuedFile(const Session &session, const QString &number, int version, FileKind kind);

} // namespace hocba::services
