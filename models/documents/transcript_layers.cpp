// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_layers.h"

#include <QHash>

#include <algorithm>

namespace hocba::documents {

namespace {

// Ids must be NCNames: anything else in a staff number is written as "." and its UTF-8 in hex.
QString idSafe(const QString &text)
{
    QString safe;
    for (const char byte : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        const bool plain = (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z')
            || code == '-' || code == '_';
        safe += plain ? QString(QLatin1Char(byte)) : QStringLiteral(".%1").arg(code, 2, 16, QLatin1Char('0'));
    }
    return safe;
}

void addTeachers(const Transcript &transcript, QList<SignaturePart> &parts)
{
    for (const YearPage &page : transcript.years) {
        for (const SubjectLine &line : page.subjects) {
            const QString id = subjectElementId(page.year, line.code);
            const auto known = std::ranges::find_if(
                parts, [&](const SignaturePart &part) { return part.signatory.uid == line.teacher.uid; });
            if (known != parts.end()) {
                known->references.append(id);
                continue;
            }
            parts.append({ SignerRole::Teacher,
                           line.teacher,
                           QStringLiteral("SIG-T-") + idSafe(line.teacher.uid),
                           QStringLiteral("TS"),
                           { id },
                           QStringLiteral("teacher") });
        }
    }
    for (SignaturePart &part : parts) {
        part.references.append(QStringLiteral("P"));
    }
}

} // namespace

QString toCode(SignerRole role)
{
    switch (role) {
    case SignerRole::Teacher: return QStringLiteral("teacher");
    case SignerRole::Homeroom: return QStringLiteral("homeroom");
    case SignerRole::Principal: return QStringLiteral("principal");
    case SignerRole::Seal: return QStringLiteral("seal");
    }
    return {};
}

QString subjectElementId(SchoolYear year, const QString &subject)
{
    return QStringLiteral("S-%1-%2").arg(year.start).arg(idSafe(subject));
}

QString yearElementId(SchoolYear year)
{
    return QStringLiteral("Y-%1").arg(year.start);
}

QString elementPath(const QString &id)
{
    static const QHash<QString, QString> fixed {
        { QStringLiteral("T"), QStringLiteral("/Transcript") },
        { QStringLiteral("C"), QStringLiteral("/Transcript/Content") },
        { QStringLiteral("P"), QStringLiteral("/Transcript/Content/Pupil") },
        { QStringLiteral("TS"), QStringLiteral("/Transcript/TeacherSignatures") },
        { QStringLiteral("HS"), QStringLiteral("/Transcript/HomeroomSignature") },
        { QStringLiteral("PS"), QStringLiteral("/Transcript/PrincipalSignature") },
        { QStringLiteral("SE"), QStringLiteral("/Transcript/Seal") },
    };
    if (id.startsWith(QLatin1StringView("S-"))) {
        return QStringLiteral("/Transcript/Content/Year/Subject");
    }
    if (id.startsWith(QLatin1StringView("Y-"))) {
        return QStringLiteral("/Transcript/Content/Year");
    }
    return fixed.value(id);
}

bool isDeputy(const YearPage &page)
{
    return page.principalCapacity.startsWith(QLatin1StringView("KT."));
}

QList<SignaturePart> signatureParts(const Transcript &transcript)
{
    const auto text = [](const char *value) { return QString(QLatin1StringView(value)); };
    QList<SignaturePart> parts;
    addTeachers(transcript, parts);
    if (!transcript.years.isEmpty()) {
        const YearPage &last = transcript.years.constLast();
        parts.append({ SignerRole::Homeroom,
                       last.homeroom,
                       text("SIG-H"),
                       text("HS"),
                       { text("C"), text("TS") },
                       text("homeroom") });
        parts.append({ SignerRole::Principal,
                       last.principal,
                       text("SIG-P"),
                       text("PS"),
                       { text("C"), text("TS"), text("HS") },
                       text(isDeputy(last) ? "deputy" : "principal") });
    }
    parts.append({ SignerRole::Seal,
                   { transcript.schoolCode, transcript.schoolName },
                   text("SIG-S"),
                   text("SE"),
                   {},
                   text("seal") });
    return parts;
}

} // namespace hocba::documents
