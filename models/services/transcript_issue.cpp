// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/correction.h"
#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/keys.h"
#include "models/services/transcript_draft.h"
#include "models/services/transcript_selection.h"
#include "models/services/transcripts.h"
#include "models/store/blobs.h"
#include "models/store/register.h"
#include "models/store/school.h"

#include <QDir>
#include <QSaveFile>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// What one act of issuing needs from pupil to pupil: keys are opened once.
struct Batch {
    const IssueRequest &request;
    QString replacing; ///< why valid records are issued anew; empty: they are left as they are
    std::unique_ptr<signing::Signer> seal;
    QList<QByteArray> crls;
    QHash<QString, std::shared_ptr<signing::Signer>> demoKeys; ///< by login
};

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail("file.not_written"_L1, path);
    }
    return {};
}

/// "40421507/THCS/4025061032" version 2 -> "40421507-THCS-4025061032-v2".
QString fileStem(const store::Document &document)
{
    QString stem = document.number;
    return stem.replace(u'/', u'-') + "-v"_L1 + QString::number(document.version);
}

Status writeFiles(const QString &outDir, const store::Document &document, const QByteArray &pdf, const QByteArray &xml,
                  PupilOutcome &outcome)
{
    outcome.number = document.number;
    outcome.version = document.version;
    outcome.pdfFile = outDir + u'/' + fileStem(document) + ".pdf"_L1;
    outcome.xmlFile = outDir + u'/' + fileStem(document) + ".xml"_L1;
    HOCBA_TRY(writeFile(outcome.pdfFile, pdf));
    return writeFile(outcome.xmlFile, xml);
}

/// Demo schools alone: every person's key lies in the same folder and opens with the same PIN.
Status signForEveryone(Work &work, TranscriptSource &source, TranscriptDraft &draft, Batch &batch)
{
    const QList<documents::SignaturePart> parts = draft.parts();
    for (const documents::SignaturePart &part : parts) {
        if (part.role == documents::SignerRole::Seal || draft.isSigned(part)) {
            continue;
        }
        const QString login = source.loginOf(part.signatory.uid);
        if (!batch.demoKeys.contains(login)) {
            HOCBA_TRY_VALUE(key, openKeyOf(work.session(), login, batch.request.pin));
            batch.demoKeys.insert(login, std::shared_ptr<signing::Signer>(std::move(key)));
        }
        HOCBA_TRY(draft.sign(work, part, login, *batch.demoKeys[login]));
    }
    return {};
}

/// Conduct is no cell of a mark sheet: a record can be closed without it, but whoever issues it should know.
QStringList blanksOf(const documents::Transcript &transcript)
{
    QStringList blanks;
    for (const documents::YearPage &page : transcript.years) {
        const auto note = [&](const documents::TermResult &term, const QString &what) {
            if (term.learning && !term.conduct) {
                blanks.append(page.year.text() + u' ' + what);
            }
        };
        note(page.semester1, u"conduct.1"_s);
        note(page.semester2, u"conduct.2"_s);
    }
    return blanks;
}

Status issueOne(Session &session, TranscriptSource &source, const PupilCode &pupil, Batch &batch, PupilOutcome &outcome)
{
    HOCBA_TRY_VALUE(draft, TranscriptDraft::open(session, source, pupil, !batch.replacing.isEmpty()));
    outcome.blanks = blanksOf(draft.value());
    if (draft.issued()) {
        outcome.alreadyDone = true;
        const store::Blobs blobs(session.school());
        HOCBA_TRY_VALUE(pdf, blobs.get(draft.issued()->pdfSha256));
        HOCBA_TRY_VALUE(xml, blobs.get(draft.issued()->xmlSha256));
        return writeFiles(batch.request.outDir, *draft.issued(), pdf, xml, outcome);
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    if (batch.request.demoSign) {
        HOCBA_TRY(signForEveryone(work, source, draft, batch));
    }
    const auto missing = draft.missingBefore(draft.parts().constLast());
    if (!missing.isEmpty()) {
        outcome.missing = describe(missing);
        return fail("signature.missing"_L1, outcome.missing.join(u", "));
    }
    HOCBA_TRY_VALUE(
        sealed,
        draft.seal(work, *batch.seal, batch.crls, batch.request.purpose, batch.request.receiver, batch.replacing));
    HOCBA_TRY(work.commit());
    return writeFiles(batch.request.outDir, sealed.document, sealed.pdf, sealed.xml, outcome);
}

Result<store::Document> latest(const Session &session, const QString &number)
{
    HOCBA_TRY_VALUE(all, store::Register(session.school()).all());
    std::optional<store::Document> found;
    for (const store::Document &document : all) {
        if (document.number == number && (!found || document.version > found->version)) {
            found = document;
        }
    }
    if (!found) {
        return fail("transcript.unknown"_L1, number);
    }
    return *found;
}

/// `replacing`: the reason for which a valid record is issued anew; empty: valid records are left as they are.
Result<QList<PupilOutcome>> issueAll(Session &session, const IssueRequest &request, const QString &replacing,
                                     const Progress &progress)
{
    HOCBA_TRY(session.may(Act::IssueTranscript));
    HOCBA_TRY(session.may(Act::SignSeal));
    HOCBA_TRY_VALUE(pupils, selectPupils(session, request.selection));
    HOCBA_TRY_VALUE(source, TranscriptSource::open(session));
    if (request.demoSign && !source.school().demo) {
        return fail("demo.only"_L1, u"--demo-sign"_s);
    }
    if (!QDir().mkpath(request.outDir)) {
        return fail("file.not_written"_L1, request.outDir);
    }
    HOCBA_TRY_VALUE(trust, schoolTrust(session.dataDir()));
    HOCBA_TRY_VALUE(seal, openSeal(session, request.pin));
    HOCBA_TRY(signing::checkMaySign(*seal, trust, signing::CertificateRole::Seal, session.now()));
    const QList<QByteArray> crls = trust.crlsFor(*seal);
    Batch batch { request, replacing, std::move(seal), crls, {} };

    QList<PupilOutcome> outcomes;
    for (const SelectedPupil &pupil : pupils) {
        PupilOutcome outcome { .pupil = pupil.code, .pupilName = pupil.name };
        if (const Status done = issueOne(session, source, pupil.code, batch, outcome); !done) {
            outcome.error = done.error();
        }
        outcomes.append(outcome);
        if (progress && !progress(static_cast<int>(outcomes.size()), static_cast<int>(pupils.size()), outcome)) {
            break;
        }
    }
    return outcomes;
}

} // namespace

Result<QList<PupilOutcome>> issueTranscripts(Session &session, const IssueRequest &request, const Progress &progress)
{
    return issueAll(session, request, {}, progress);
}

Result<QList<RegisterRow>> listRegister(Session &session, const PupilSelection &selection)
{
    HOCBA_TRY(session.may(Act::ReadMarks));
    HOCBA_TRY_VALUE(pupils, selectPupils(session, selection));
    HOCBA_TRY_VALUE(documents, store::Register(session.school()).all());
    QHash<QString, SelectedPupil> byCode;
    for (const SelectedPupil &pupil : pupils) {
        byCode.insert(pupil.code.text(), pupil);
    }
    QList<RegisterRow> rows;
    for (const store::Document &document : documents) {
        const auto pupil = byCode.constFind(document.pupil);
        if (pupil == byCode.constEnd()) {
            continue;
        }
        rows.append({ document.number, document.version, pupil->code, pupil->name, pupil->className,
                      toCode(document.status), document.issuedAt, document.issuedBy, document.purpose,
                      document.issuedTo, document.statusReason, document.pdfSha256, document.xmlSha256 });
    }
    return rows;
}

Status revokeTranscript(Session &session, const QString &number, const QString &reason)
{
    HOCBA_TRY(session.may(Act::ApproveRevocation));
    HOCBA_TRY_VALUE(text, checkedText(reason, reasonLimit));
    if (text.isEmpty()) {
        return fail("reason.missing"_L1, number);
    }
    HOCBA_TRY_VALUE(document, latest(session, number));
    if (document.status != store::DocumentStatus::Issued) {
        return fail("transcript.not_issued"_L1, toCode(document.status));
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::documentRevoked(number, document.version, text)));
    return work.commit();
}

Result<PupilOutcome> replaceTranscript(Session &session, const QString &number, const QString &reason,
                                       const IssueRequest &request)
{
    HOCBA_TRY(session.may(Act::IssueTranscript));
    HOCBA_TRY_VALUE(text, checkedText(reason, reasonLimit));
    if (text.isEmpty()) {
        return fail("reason.missing"_L1, number);
    }
    HOCBA_TRY_VALUE(document, latest(session, number));
    HOCBA_TRY_VALUE(pupil, PupilCode::parse(document.pupil));
    IssueRequest again = request;
    again.selection = { pupil, {} };
    HOCBA_TRY_VALUE(outcomes, issueAll(session, again, text, {}));
    return outcomes.constFirst();
}

Result<QString> registerStatus(const Session &session, const QString &number, int version, const QString &sha256Hex)
{
    const auto document = store::Register(session.school()).byNumber(number, version);
    if (!document) {
        return document.error().code == "document.unknown"_L1 ? Result<QString>(QString())
                                                              : Result<QString>(document.error());
    }
    const bool same = sha256Hex.isEmpty() || document->pdfSha256 == sha256Hex || document->xmlSha256 == sha256Hex;
    return same ? toCode(document->status) : QString();
}

Result<QByteArray> issuedFile(const Session &session, const QString &number, int version, FileKind kind)
{
    HOCBA_TRY_VALUE(document, store::Register(session.school()).byNumber(number, version));
    if (!session.may(Act::ReadMarks)) { // one who reads all may also see those who have left
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(document.pupil));
        HOCBA_TRY_VALUE(year, currentYear(session));
        HOCBA_TRY_VALUE(className, classOfPupil(session, year, pupil));
        HOCBA_TRY_VALUE(name, ClassName::parse(className));
        HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClass(name)));
    }
    return store::Blobs(session.school()).get(kind == FileKind::Pdf ? document.pdfSha256 : document.xmlSha256);
}

} // namespace hocba::services
