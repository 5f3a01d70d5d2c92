// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/pdf_verify.h"

#include "models/signing/cms.h"
#include "models/signing/pdf_attachments.h"
#include "models/signing/pdf_changes.h"
#include "models/signing/pdf_file.h"

#include <algorithm>
#include <array>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockToleranceMs = 5LL * 60 * 1000;
constexpr qsizetype mostSignatures = 100;

// "D:20260120080000+07'00'", also without the offset or with "Z".
Instant readDate(const QString &text)
{
    const QString digits = text.startsWith("D:"_L1) ? text.sliced(2) : text;
    const QDateTime local
        = QDateTime::fromString(digits.first(std::min<qsizetype>(14, digits.size())), u"yyyyMMddHHmmss"_s);
    if (!local.isValid()) {
        return { -1 };
    }
    QString offset = digits.sliced(14);
    offset.remove(u'\'');
    int seconds = 0;
    if (offset.size() >= 5 && (offset.front() == u'+' || offset.front() == u'-')) {
        seconds = offset.sliced(1, 2).toInt() * 3600 + offset.sliced(3, 2).toInt() * 60;
        seconds = offset.front() == u'-' ? -seconds : seconds;
    }
    const QDateTime moment(local.date(), local.time(), QTimeZone::UTC);
    return { moment.toMSecsSinceEpoch() - qint64 { seconds } * 1000 };
}

/// ByteRange as it must be: from the start of the file, around /Contents, to `end`.
struct Range {
    qsizetype open = 0;
    qsizetype close = 0;
    qsizetype end = 0;
};

std::optional<Range> rangeOf(const PdfValue &dictionary, qsizetype fileSize)
{
    const PdfValue &list = dictionary["ByteRange"];
    const PdfValue &contents = dictionary["Contents"];
    if (list.items.size() != 4 || contents.kind != PdfValue::Kind::String) {
        return std::nullopt;
    }
    std::array<qint64, 4> numbers {};
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto value = list.items.at(static_cast<qsizetype>(i)).integer();
        if (!value || *value > fileSize) {
            return std::nullopt;
        }
        numbers[i] = *value;
    }
    if (numbers[0] != 0 || numbers[1] != contents.begin || numbers[2] != contents.end
        || numbers[2] + numbers[3] > fileSize) {
        return std::nullopt;
    }
    return Range { numbers[1], numbers[2], numbers[2] + numbers[3] };
}

// The hole of a signature is the one place no signature covers: no blanks and no second way to write a digit there.
bool isPlainHex(QByteArrayView hole)
{
    const QByteArrayView digits = hole.sliced(1, hole.size() - 2);
    const auto consistsOf = [&](QByteArrayView letters) {
        return std::ranges::all_of(digits, [&](char c) { return (c >= '0' && c <= '9') || letters.contains(c); });
    };
    return hole.startsWith('<') && digits.size() % 2 == 0 && (consistsOf("abcdef") || consistsOf("ABCDEF"));
}

class PdfCheck
{
public:
    PdfCheck(const QByteArray &bytes, const Trust &trust, Instant now) : m_bytes(bytes), m_trust(trust), m_now(now) {}

    PdfVerification run()
    {
        if (m_bytes.size() > pdfSizeLimit) {
            m_result.document.doubt("pdf.too_large"_L1);
            return m_result;
        }
        auto file = PdfFile::parse(m_bytes);
        if (file) {
            checkOwn(*file);
        } else if (file.error().code == "pdf.not_a_pdf"_L1) {
            m_result.document.doubt("pdf.not_a_pdf"_L1);
        } else if (file.error().code == "pdf.unsupported"_L1) {
            m_result.document.doubt("pdf.foreign"_L1, file.error().detail);
            collectLoose();
        } else {
            m_result.document.add("pdf.damaged"_L1, file.error().detail);
            collectLoose();
        }
        judgeTrust();
        return m_result;
    }

private:
    void checkOwn(const PdfFile &file)
    {
        m_result.revisions = static_cast<int>(file.revisions().size());
        for (int revision = 0; revision <= file.last(); ++revision) {
            collectFrom(file, revision);
        }
        m_result.attachments = readAttachments(file);
        for (const int page : file.pages(file.last())) {
            const PdfValue value = file.object(page, file.last()).value_or(PdfObject()).value;
            m_result.annotations.append(static_cast<int>(file.resolved(value["Annots"], file.last()).items.size()));
        }
        const bool covered = std::ranges::any_of(m_result.signatures, &PdfSignatureResult::coversFile);
        if (!m_result.signatures.isEmpty()) {
            if (!covered) {
                m_result.document.add("pdf.not_covered"_L1);
            }
            for (int later = m_result.signatures.first().revision + 1; later <= file.last(); ++later) {
                judgeChanges(file, later, m_result.document);
            }
        }
    }

    void collectFrom(const PdfFile &file, int revision)
    {
        const PdfRevision &part = file.revisions().at(revision);
        QList<int> numbers = part.objects.keys();
        std::ranges::sort(numbers);
        for (const int number : std::as_const(numbers)) {
            const auto object = file.object(number, revision);
            if (!object || !object->value["FT"].isName("Sig") || !object->value["V"].isReference()
                || m_result.signatures.size() >= mostSignatures) {
                continue;
            }
            const int dictionary = object->value["V"].number;
            const int defined = file.definedIn(dictionary, file.last());
            const auto signature = file.object(dictionary, file.last());
            if (!signature || defined < 0) {
                m_result.document.add("pdf.damaged"_L1, textOf(object->value["T"]));
                continue;
            }
            PdfSignatureResult result = check(signature->value, textOf(object->value["T"]));
            result.revision = defined;
            const qsizetype end = file.revisions().at(defined).end;
            if (const auto range = rangeOf(signature->value, m_bytes.size());
                range && range->end != end && !QByteArrayView(m_bytes).sliced(range->end).startsWith("\n")) {
                result.integrity.add("pdf.bad_range"_L1);
            }
            result.intact = result.integrity.isValid();
            m_result.signatures.append(std::move(result));
        }
    }

    // Signature dictionaries found by looking for them, in a file whose structure we do not read.
    void collectLoose()
    {
        qsizetype at = 0;
        while (m_result.signatures.size() < mostSignatures && (at = m_bytes.indexOf("/ByteRange", at)) >= 0) {
            const qsizetype object = m_bytes.lastIndexOf(" obj", at);
            at += 10;
            PdfReader reader(m_bytes, object + 4);
            const auto value = object < 0 ? std::nullopt : reader.takeValue();
            if (value && value->isDictionary() && !(*value)["Contents"].isNull()) {
                PdfSignatureResult result = check(*value, {});
                result.intact = result.integrity.isValid();
                m_result.signatures.append(std::move(result));
            }
        }
    }

    [[nodiscard]] PdfSignatureResult check(const PdfValue &dictionary, const QString &fieldName) const
    {
        PdfSignatureResult result;
        result.fieldName = fieldName;
        result.signerName = textOf(dictionary["Name"]);
        result.reason = textOf(dictionary["Reason"]);
        result.location = textOf(dictionary["Location"]);
        result.signingTime = readDate(textOf(dictionary["M"]));
        const bool cades = dictionary["SubFilter"].isName("ETSI.CAdES.detached");
        if (!cades && !dictionary["SubFilter"].isName("adbe.pkcs7.detached")) {
            result.integrity.doubt("pdf.unsupported_signature"_L1, QString::fromLatin1(dictionary["SubFilter"].text));
            return result;
        }
        const auto range = rangeOf(dictionary, m_bytes.size());
        if (!range) {
            result.integrity.add("pdf.bad_range"_L1);
            return result;
        }
        result.coversFile = range->end == m_bytes.size();
        const QByteArray covered = m_bytes.first(range->open) + m_bytes.sliced(range->close, range->end - range->close);
        if (!isPlainHex(m_bytes.sliced(range->open, range->close - range->open))) {
            result.integrity.add("signature.broken"_L1);
        }
        CmsResult cms = checkCms(dictionary["Contents"].text, covered, cades);
        result.certificate = std::move(cms.certificate);
        result.chainDer = std::move(cms.chainDer);
        result.crlsDer = std::move(cms.crlsDer);
        result.integrity.merge(cms.integrity);
        return result;
    }

    void judgeTrust()
    {
        QList<QByteArray> chain;
        QList<QByteArray> crls;
        for (const PdfSignatureResult &signature : std::as_const(m_result.signatures)) {
            for (const QByteArray &der : signature.chainDer) {
                if (!chain.contains(der)) {
                    chain.append(der);
                }
            }
            for (const QByteArray &der : signature.crlsDer) {
                if (!crls.contains(der)) {
                    crls.append(der);
                }
            }
        }
        for (PdfSignatureResult &signature : m_result.signatures) {
            if (!signature.certificate) {
                continue;
            }
            // Without a time of its own a signature can only be judged as of now.
            const Instant at = signature.signingTime.ms < 0 ? m_now : signature.signingTime;
            signature.trust = m_trust.judge(*signature.certificate, chain, crls, at);
            signature.trusted = signature.trust.isValid();
            if (signature.trusted) {
                signature.integrity.merge(m_trust.judgeCarried(signature.chainDer, signature.crlsDer));
                signature.intact = signature.integrity.isValid();
            }
            if (at.ms > m_now.ms + clockToleranceMs) {
                signature.trust.warn("signature.time_in_future"_L1, at.iso());
            }
        }
    }

    const QByteArray &m_bytes;
    const Trust &m_trust;
    Instant m_now;
    PdfVerification m_result;
};

} // namespace

const PdfSignatureResult *PdfVerification::find(const QString &fieldName) const
{
    const auto found = std::ranges::find(signatures, fieldName, &PdfSignatureResult::fieldName);
    return found == signatures.end() ? nullptr : &*found;
}

PdfVerification verifyPdf(const QByteArray &pdf, const Trust &trust, Instant now)
{
    return PdfCheck(pdf, trust, now).run();
}

} // namespace hocba::signing
