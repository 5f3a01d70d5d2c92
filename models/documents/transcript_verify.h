// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_layers.h"
#include "models/signing/verdict.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace hocba::signing {
class Trust;
}

namespace hocba::documents {

/// What the register of issued records says about one of them.
enum class RegisterStatus { NotAsked, Current, Superseded, Revoked, NotFound };

/// Which record the register is asked for, and the hash of the very file that was shown.
struct RegisterQuery {
    QString schoolCode, number;
    int version = 0;
    QByteArray fileSha256; ///< 32 bytes
};
using RegisterLookup = std::function<RegisterStatus(const RegisterQuery &)>;

/// One signer as found, in the order of signing; XML signers first, then those of the PDF.
struct SignerVerdict {
    std::optional<SignerRole> role; ///< nothing for a signature that no record has
    QString name; ///< from the certificate
    Instant time; ///< claimed time of signing
    bool inPdf = false; ///< a PAdES signature; otherwise an XAdES signature in the XML
    bool intact = false; ///< what was signed is unchanged
    bool trusted = false; ///< the certificate leads to a trusted root and was good at the time of signing
    bool entitled = false; ///< it is the certificate of the person who has to sign this part
};

/// The answer about one file: all causes, not only the first one.
struct TranscriptVerdict {
    signing::VerdictStatus status = signing::VerdictStatus::Unknown;
    QList<signing::Cause> causes;
    QList<SignerVerdict> signers;
    /// Nothing for an XML file or when it could not be compared.
    std::optional<bool> pdfEqualsXml;
    QString pupil, schoolCode, number;
    int version = 0;
};

/// Checks a transcript (PDF with its XML inside, or the XML alone) as of `now`, offline. Never fails: what cannot be
/// read is a verdict too. Causes and their codes are listed in docs/transcript.md.
[[nodiscard]] TranscriptVerdict verifyTranscript(const QByteArray &file, const signing::Trust &trust, Instant now,
                                                 const RegisterLookup &lookup = {});

} // namespace hocba::documents
