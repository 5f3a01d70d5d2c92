// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_requests.h"

namespace hocba::documents {

signing::XmlSignatureRequest xmlRequest(const SignaturePart &part, Instant time, const QList<QByteArray> &crlsDer)
{
    signing::XmlSignatureRequest request;
    request.signatureId = part.signatureId;
    request.containerId = part.container;
    request.references = part.references;
    request.claimedRole = part.claimedRole;
    request.time = time;
    request.crlsDer = crlsDer;
    return request;
}

Result<signing::PdfSignatureRequest> pdfRequest(const Transcript &transcript, const SignaturePlace &place,
                                                const QString &name, Instant time)
{
    const QString where = transcript.commune + QStringLiteral(" - ") + transcript.province;
    HOCBA_TRY_VALUE(appearance, signatureAppearance({ place.role, name, where, time }, place.rect.size()));
    signing::PdfSignatureRequest request;
    request.fieldName = place.fieldName;
    request.page = place.page;
    request.box = { place.rect.x(), place.rect.y(), place.rect.width(), place.rect.height() };
    request.appearance = appearance;
    request.signerName = name;
    request.location = transcript.place;
    request.time = time;
    switch (place.role) {
    case SignerRole::Teacher: break;
    case SignerRole::Homeroom: request.reason = QStringLiteral("Xác nhận của giáo viên chủ nhiệm"); break;
    case SignerRole::Principal: request.reason = QStringLiteral("Phê duyệt của Hiệu trưởng"); break;
    case SignerRole::Seal: request.reason = QStringLiteral("Đóng dấu của nhà trường"); break;
    }
    return request;
}

signing::PdfAttachment attachedXml(const QByteArray &signedXml)
{
    return { attachedXmlName, QStringLiteral("application/xml"), QStringLiteral("Học bạ (dữ liệu đã ký số)"),
             signedXml };
}

signing::XmlPolicy xmlPolicy(const Transcript &transcript)
{
    signing::XmlPolicy policy;
    for (const SignaturePart &part : signatureParts(transcript)) {
        policy.signatures.append({ part.signatureId, part.container, part.references });
        policy.places.insert(part.container, elementPath(part.container));
        for (const QString &id : part.references) {
            policy.places.insert(id, elementPath(id));
        }
    }
    return policy;
}

} // namespace hocba::documents
