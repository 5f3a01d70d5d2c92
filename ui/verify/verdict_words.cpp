// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verdict_words.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using documents::RegisterStatus;
using documents::SignerVerdict;
using signing::VerdictStatus;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("VerdictView", text);
}

QString roleWord(const SignerVerdict &signer)
{
    return signer.role ? word(documents::toCode(*signer.role))
                       : say(QT_TRANSLATE_NOOP("VerdictView", "not one of this record's signers"));
}

/// The person a reader looks for: the principal, or else whoever signed last.
const SignerVerdict *chiefSigner(const QList<SignerVerdict> &signers)
{
    const auto principal = std::ranges::find(signers, documents::SignerRole::Principal, &SignerVerdict::role);
    if (principal != signers.end()) {
        return &*principal;
    }
    return signers.isEmpty() ? nullptr : &signers.constLast();
}

QString worstSentence(const services::FileCheck &check)
{
    const auto &causes = check.verdict.causes;
    const auto worst = std::ranges::max_element(causes, {}, &signing::Cause::weight);
    return worst == causes.end() ? QString() : sentence(worst->code, {});
}

QString coloured(const QString &text, const InkPair &pair)
{
    return u"<span style=\"color:%1; background-color:%2\">&nbsp;%3&nbsp;</span>"_s.arg(
        ink(pair.text).name(), ink(pair.back).name(), text.toHtmlEscaped());
}

QString factRow(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString()
                           : u"<tr><td style=\"padding-right:12px\">%1</td><td><b>%2</b></td></tr>"_s.arg(
                                 name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString factsHtml(const services::FileCheck &check)
{
    const documents::TranscriptVerdict &verdict = check.verdict;
    QString rows = factRow(say(QT_TRANSLATE_NOOP("VerdictView", "Record")), verdict.number);
    if (verdict.version > 0) {
        rows += factRow(say(QT_TRANSLATE_NOOP("VerdictView", "Version")), QString::number(verdict.version));
    }
    rows += factRow(say(QT_TRANSLATE_NOOP("VerdictView", "Pupil")), verdict.pupil);
    rows += factRow(say(QT_TRANSLATE_NOOP("VerdictView", "School")), verdict.schoolCode);
    if (!verdict.number.isEmpty()) {
        rows += factRow(say(QT_TRANSLATE_NOOP("VerdictView", "In the register")), registerWord(check.inRegister));
    }
    if (verdict.pdfEqualsXml) {
        rows += factRow(say(QT_TRANSLATE_NOOP("VerdictView", "Pages and signed data")),
                        *verdict.pdfEqualsXml ? say(QT_TRANSLATE_NOOP("VerdictView", "say the same"))
                                              : say(QT_TRANSLATE_NOOP("VerdictView", "DIFFER")));
    }
    return u"<table cellspacing=\"2\">%1</table>"_s.arg(rows);
}

QString causesHtml(const QList<signing::Cause> &causes)
{
    if (causes.isEmpty()) {
        return u"<p>%1</p>"_s.arg(
            say(QT_TRANSLATE_NOOP("VerdictView", "Nothing is wrong with this file.")).toHtmlEscaped());
    }
    QString items;
    for (const signing::Cause &cause : causes) {
        items += u"<li>%1 <span style=\"color:%2\">[%3]</span></li>"_s.arg(
            sentence(cause.code, cause.detail).toHtmlEscaped(), ink(Ink::Faint).name(), cause.code.toHtmlEscaped());
    }
    return u"<ul style=\"margin-left:16px; -qt-list-indent:0\">%1</ul>"_s.arg(items);
}

QString stateHtml(const SignerVerdict &signer)
{
    QStringList faults;
    if (!signer.intact) {
        faults.append(say(QT_TRANSLATE_NOOP("VerdictView", "NOT intact")));
    }
    if (!signer.trusted) {
        faults.append(say(QT_TRANSLATE_NOOP("VerdictView", "NOT trusted")));
    }
    if (!signer.entitled) {
        faults.append(say(QT_TRANSLATE_NOOP("VerdictView", "NOT entitled to sign this part")));
    }
    return faults.isEmpty()
        ? coloured(say(QT_TRANSLATE_NOOP("VerdictView", "intact, trusted, entitled")), verdictInk(VerdictStatus::Valid))
        : coloured(faults.join(u", "_s), verdictInk(VerdictStatus::Invalid));
}

QString signersHtml(const QList<SignerVerdict> &signers)
{
    QString items;
    for (const SignerVerdict &signer : signers) {
        const QString name
            = signer.name.isEmpty() ? say(QT_TRANSLATE_NOOP("VerdictView", "unknown name")) : signer.name;
        items += u"<p style=\"margin-top:4px; margin-bottom:4px\"><b>%1</b>, %2<br/>%3, %4<br/>%5</p>"_s.arg(
            name.toHtmlEscaped(), roleWord(signer).toHtmlEscaped(), signer.time.local().toString(u"dd/MM/yyyy HH:mm"_s),
            signer.inPdf ? u"PDF"_s : u"XML"_s, stateHtml(signer));
    }
    return items;
}

} // namespace

QString verdictHeadline(const services::FileCheck &check)
{
    const documents::TranscriptVerdict &verdict = check.verdict;
    const SignerVerdict *signer = chiefSigner(verdict.signers);
    switch (verdict.status) {
    case VerdictStatus::Valid: {
        const QString valid = say(QT_TRANSLATE_NOOP("VerdictView", "Signatures valid"));
        return signer == nullptr ? valid
                                 : u"%1 – %2, %3, %4"_s.arg(valid, signer->name, roleWord(*signer),
                                                            signer->time.local().toString(u"dd/MM/yyyy"_s));
    }
    case VerdictStatus::Warning:
        return say(QT_TRANSLATE_NOOP("VerdictView", "Valid, with remarks: %1")).arg(worstSentence(check));
    case VerdictStatus::Unknown:
        return say(QT_TRANSLATE_NOOP("VerdictView", "Cannot be judged: %1")).arg(worstSentence(check));
    case VerdictStatus::Invalid:
        return say(QT_TRANSLATE_NOOP("VerdictView", "NOT valid: %1")).arg(worstSentence(check));
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictTone(VerdictStatus status)
{
    switch (status) {
    case VerdictStatus::Valid: return u"good"_s;
    case VerdictStatus::Warning:
    case VerdictStatus::Unknown: return u"warn"_s;
    case VerdictStatus::Invalid: return u"bad"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

InkPair verdictInk(VerdictStatus status)
{
    switch (status) {
    case VerdictStatus::Valid: return { Ink::GoodText, Ink::GoodBack };
    case VerdictStatus::Warning:
    case VerdictStatus::Unknown: return { Ink::WarnText, Ink::WarnBack };
    case VerdictStatus::Invalid: return { Ink::BadText, Ink::BadBack };
    }
    Q_UNREACHABLE_RETURN({});
}

QString registerWord(RegisterStatus status)
{
    switch (status) {
    case RegisterStatus::NotAsked:
        return say(QT_TRANSLATE_NOOP("VerdictView", "not asked (another school's register)"));
    case RegisterStatus::Current: return say(QT_TRANSLATE_NOOP("VerdictView", "in force"));
    case RegisterStatus::Superseded: return word(u"superseded"_s);
    case RegisterStatus::Revoked: return word(u"revoked"_s);
    case RegisterStatus::NotFound: return say(QT_TRANSLATE_NOOP("VerdictView", "not in this school's register"));
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictHtml(const services::FileCheck &check)
{
    const documents::TranscriptVerdict &verdict = check.verdict;
    QString html = u"<p>%1</p>"_s.arg(coloured(word(signing::toCode(verdict.status)), verdictInk(verdict.status)));
    html += factsHtml(check);
    html += u"<h4>%1</h4>"_s.arg(say(QT_TRANSLATE_NOOP("VerdictView", "What was found")).toHtmlEscaped());
    html += causesHtml(verdict.causes);
    if (!verdict.signers.isEmpty()) {
        html += u"<h4>%1</h4>"_s.arg(say(QT_TRANSLATE_NOOP("VerdictView", "Who signed")).toHtmlEscaped());
        html += signersHtml(verdict.signers);
    }
    return html;
}

} // namespace hocba::ui
