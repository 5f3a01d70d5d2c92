// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/document_events.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

NewEvent statusEvent(QLatin1StringView type, const QString &number, int version, const QString &why)
{
    NewEvent event;
    event.type = type;
    event.data = { { "number"_L1, number }, { "version"_L1, version } };
    event.why = why;
    return event;
}

} // namespace

NewEvent documentSigned(const SignaturePart &part)
{
    NewEvent event;
    event.type = u"document.signed"_s;
    event.data = { { "pupil"_L1, part.pupil },
                   { "part"_L1, part.part },
                   { "login"_L1, part.login },
                   { "uid"_L1, part.uid },
                   { "content_digest"_L1, part.contentDigest },
                   { "blob"_L1, part.blob } };
    return event;
}

NewEvent documentIssued(const Document &document)
{
    NewEvent event = statusEvent("document.issued"_L1, document.number, document.version, document.reason);
    event.data["pupil"_L1] = document.pupil;
    event.data["first_year"_L1] = document.firstYear.start;
    event.data["last_year"_L1] = document.lastYear.start;
    event.data["xml_sha256"_L1] = document.xmlSha256;
    event.data["pdf_sha256"_L1] = document.pdfSha256;
    event.data["content_digest"_L1] = document.contentDigest;
    event.data["issued_to"_L1] = document.issuedTo;
    event.data["purpose"_L1] = document.purpose;
    return event;
}

NewEvent documentSuperseded(const QString &number, int version, const QString &why)
{
    return statusEvent("document.superseded"_L1, number, version, why);
}

NewEvent documentRevoked(const QString &number, int version, const QString &why)
{
    return statusEvent("document.revoked"_L1, number, version, why);
}

} // namespace hocba::store
