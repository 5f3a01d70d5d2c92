// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_pdf.h"
#include "models/services/transcript_content.h"
#include "models/services/work.h"
#include "models/signing/pdf_sign.h"
#include "models/signing/trust.h"
#include "models/signing/xml_document.h"
#include "models/store/document_events.h"

#include <QHash>
#include <QSet>

namespace hocba::services {

/// A pupil's record on its way from closed pages to the seal. Opening one puts the current content together with the
/// signatures that still fit it: a signature counts only for the exact content it was made over, so a corrected line is
/// due again and everything above it as well.
class TranscriptDraft
{
public:
    /// With `anew` a record that is issued and valid is made once more, as the next version. Errors of
    /// TranscriptSource::transcript.
    [[nodiscard]] static Result<TranscriptDraft> open(const Session &session, TranscriptSource &source,
                                                      const PupilCode &pupil, bool anew = false);

    [[nodiscard]] const documents::Transcript &value() const { return m_value; }
    /// All signatures the record needs, in order; the last is the seal.
    [[nodiscard]] const QList<documents::SignaturePart> &parts() const { return m_parts; }
    [[nodiscard]] bool isSigned(const documents::SignaturePart &part) const
    {
        return m_signed.contains(part.signatureId);
    }
    /// Those that must be there before `part` and are not.
    [[nodiscard]] QList<documents::SignaturePart> missingBefore(const documents::SignaturePart &part) const;
    /// The register entry when exactly this content is issued and valid: there is nothing left to do.
    [[nodiscard]] const std::optional<store::Document> &issued() const { return m_issued; }

    /// Adds a person's signature (not the seal's) to the XML and, from the homeroom teacher on, to the PDF, and records
    /// it.
    [[nodiscard]] Status sign(Work &work, const documents::SignaturePart &part, const QString &login,
                              const signing::Signer &signer);

    struct Sealed {
        QByteArray pdf, xml;
        store::Document document;
    };
    /// Puts the seal on both and enters the record in the register; earlier valid versions become superseded. `crls` go
    /// along, so that a receiver who has only the root can check revocation.
    [[nodiscard]] Result<Sealed> seal(Work &work, const signing::Signer &signer, const QList<QByteArray> &crls,
                                      const QString &purpose, const QString &receiver, const QString &replacing);

private:
    TranscriptDraft(documents::Transcript value, signing::XmlDocument xml);
    /// Finds the draft that the homeroom teacher closed, if it still says what the pages say.
    [[nodiscard]] static Result<std::optional<TranscriptDraft>> findClosed(const Session &session,
                                                                           const documents::Transcript &now,
                                                                           const QList<store::Document> &versions,
                                                                           bool anew);
    [[nodiscard]] Status takeOverTeachers(const Session &session);
    [[nodiscard]] Result<QString> digestOf(const documents::SignaturePart &part) const;
    [[nodiscard]] Result<QString> contentDigest() const; ///< hex, as in the QR code
    [[nodiscard]] Status close(const Session &session);
    [[nodiscard]] Status signPdf(const documents::SignaturePart &part, const signing::Signer &signer, Instant now,
                                 const QList<QByteArray> &crls, const QList<signing::PdfAttachment> &attachments);
    [[nodiscard]] Status record(Work &work, const documents::SignaturePart &part, const QString &login,
                                const QString &digest, const QByteArray &blob, const QString &suffix);

    documents::Transcript m_value;
    signing::XmlDocument m_xml;
    QByteArray m_pdf; ///< from the homeroom teacher on
    QList<documents::SignaturePlace> m_places; ///< in `m_pdf`; empty until needed
    QList<documents::SignaturePart> m_parts;
    QSet<QString> m_signed; ///< signature ids
    QString m_closedBlob; ///< hex: the XML as the homeroom teacher signed it; what the principal's signature stands on
    std::optional<store::Document> m_issued;
    QList<store::Document> m_versions; ///< in the register, oldest first
};

} // namespace hocba::services
