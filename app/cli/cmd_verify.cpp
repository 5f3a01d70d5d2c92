// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/documents/transcript_verify.h"
#include "models/signing/trust.h"
#include "models/store/school.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

using documents::RegisterStatus;
using documents::TranscriptVerdict;

/// Roots named by --trust, and those of the school whose data are at hand.
Result<signing::Trust> trusted(const Context &context)
{
    QList<QByteArray> bundles;
    const QStringList files = context.in.values("trust"_L1);
    for (const QString &file : files) {
        HOCBA_TRY_VALUE(bytes, readFile(file));
        bundles.append(bytes);
    }
    if (const auto dir = context.dataDir(); dir) {
        const QString roots = QDir(*dir).filePath(u"trust/roots.pem"_s);
        if (QFileInfo::exists(roots)) {
            HOCBA_TRY_VALUE(bytes, readFile(roots));
            bundles.append(bytes);
        }
    }
    if (bundles.isEmpty()) {
        return signing::Trust();
    }
    return signing::Trust::fromPem(bundles);
}

/// What the register of the person's school says; nobody signed in asks none. It knows nothing of other schools'
/// records.
RegisterStatus statusIn(const services::Session *session, const documents::RegisterQuery &query)
{
    if (session == nullptr) {
        return RegisterStatus::NotAsked;
    }
    const auto school = session->school().info();
    if (!school || school->code != query.schoolCode) {
        return RegisterStatus::NotAsked;
    }
    const auto answer = services::registerStatus(*session, query.number, query.version,
                                                 QString::fromLatin1(query.fileSha256.toHex()));
    if (!answer) {
        return RegisterStatus::NotAsked;
    }
    if (*answer == "issued"_L1) {
        return RegisterStatus::Current;
    }
    if (*answer == "superseded"_L1) {
        return RegisterStatus::Superseded;
    }
    return *answer == "revoked"_L1 ? RegisterStatus::Revoked : RegisterStatus::NotFound;
}

/// Empty for a signature that no part of the record asks for.
QString roleOf(const documents::SignerVerdict &signer)
{
    return signer.role ? documents::toCode(*signer.role) : QString();
}

QJsonObject verdictJson(const QString &file, const TranscriptVerdict &verdict)
{
    QJsonArray causes;
    for (const signing::Cause &cause : verdict.causes) {
        causes.append(QJsonObject { { u"code"_s, cause.code },
                                    { u"detail"_s, cause.detail },
                                    { u"weight"_s, signing::toCode(cause.weight) },
                                    { u"message"_s, ui::sentence(cause.code, {}) } });
    }
    QJsonArray signers;
    for (const documents::SignerVerdict &signer : verdict.signers) {
        signers.append(QJsonObject { { u"role"_s, textOrNull(roleOf(signer)) },
                                     { u"name"_s, signer.name },
                                     { u"time"_s, signer.time.iso() },
                                     { u"in"_s, signer.inPdf ? u"pdf"_s : u"xml"_s },
                                     { u"intact"_s, signer.intact },
                                     { u"trusted"_s, signer.trusted },
                                     { u"entitled"_s, signer.entitled } });
    }
    return { { u"file"_s, file },
             { u"status"_s, signing::toCode(verdict.status) },
             { u"causes"_s, causes },
             { u"signers"_s, signers },
             { u"pdf_equals_xml"_s,
               verdict.pdfEqualsXml ? QJsonValue(*verdict.pdfEqualsXml) : QJsonValue(QJsonValue::Null) },
             { u"pupil"_s, textOrNull(verdict.pupil) },
             { u"school"_s, textOrNull(verdict.schoolCode) },
             { u"number"_s, textOrNull(verdict.number) },
             { u"version"_s, verdict.version > 0 ? QJsonValue(verdict.version) : QJsonValue(QJsonValue::Null) } };
}

QString yesNo(bool yes)
{
    return yes ? localised(QT_TRANSLATE_NOOP("Cli", "yes")) : localised(QT_TRANSLATE_NOOP("Cli", "NO"));
}

/// One file is told in full; of many, those that are valid get one line.
void sayVerdict(const Output &out, const QString &file, const TranscriptVerdict &verdict, bool inFull)
{
    out.line(u"%1: %2"_s.arg(file, ui::word(signing::toCode(verdict.status)).toUpper()));
    if (!inFull && verdict.status == signing::VerdictStatus::Valid) {
        return;
    }
    if (!verdict.number.isEmpty()) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "  record %1 version %2, pupil %3"))
                     .arg(verdict.number)
                     .arg(verdict.version)
                     .arg(verdict.pupil));
    }
    for (const signing::Cause &cause : verdict.causes) {
        out.line(u"  - %1 [%2]"_s.arg(ui::sentence(cause.code, cause.detail), cause.code));
    }
    if (verdict.signers.isEmpty()) {
        return;
    }
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "  signer")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "in")), localised(QT_TRANSLATE_NOOP("Cli", "signed at")),
                  localised(QT_TRANSLATE_NOOP("Cli", "intact")), localised(QT_TRANSLATE_NOOP("Cli", "trusted")),
                  localised(QT_TRANSLATE_NOOP("Cli", "entitled")) });
    for (const documents::SignerVerdict &signer : verdict.signers) {
        table.add({ u"  "_s + ui::word(roleOf(signer)), signer.name, signer.inPdf ? u"PDF"_s : u"XML"_s,
                    signer.time.local().toString(u"dd/MM/yyyy HH:mm"_s), yesNo(signer.intact), yesNo(signer.trusted),
                    yesNo(signer.entitled) });
    }
    out.table(table, {});
}

Exit exitOf(signing::VerdictStatus status)
{
    return status == signing::VerdictStatus::Valid ? Exit::Done : Exit::Refused;
}

Outcome verify(Context &context)
{
    HOCBA_TRY_VALUE(trust, trusted(context));
    const services::Session *person = nullptr;
    documents::RegisterLookup lookup;
    if (context.dataDir()) {
        if (context.personNamed()) {
            HOCBA_TRY_VALUE(session, context.session());
            person = session;
        }
        lookup = [person](const documents::RegisterQuery &query) { return statusIn(person, query); };
    }
    const bool inFull = context.in.positional.size() == 1;
    Exit worst = Exit::Done;
    for (const QString &file : context.in.positional) {
        const auto bytes = readFile(file);
        if (!bytes) {
            context.out.refuse(bytes.error());
            worst = std::max(worst, exitFor(bytes.error()));
            continue;
        }
        const TranscriptVerdict verdict = documents::verifyTranscript(*bytes, trust, context.clock.now(), lookup);
        if (context.out.json()) {
            context.out.object(verdictJson(file, verdict));
        } else {
            sayVerdict(context.out, file, verdict, inFull);
        }
        worst = std::max(worst, exitOf(verdict.status));
    }
    if (lookup && person == nullptr && !inFull) {
        context.out.line(u"%1 [register.not_asked]"_s.arg(ui::sentence(u"register.not_asked"_s, {})));
    }
    return worst;
}

} // namespace

QList<Command> verifyCommands()
{
    return {
        Command {
            .name = "transcript verify"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "check records (PDF or XML) of any school; needs no school's data"),
            .example = "transcript verify record.pdf --trust roots.pem"_L1,
            .options
            = { { "trust"_L1, "FILE.pem"_L1,
                  QT_TRANSLATE_NOOP("Cli", "trusted roots and revocation lists; may be repeated"), Use::Repeatable } },
            .positional = "FILE..."_L1,
            .minPositional = 1,
            .maxPositional = 100000,
            .graphics = true,
            .keys = true,
            .run = verify,
        },
    };
}

} // namespace hocba::cli
