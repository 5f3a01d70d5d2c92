// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/decision_dialogs.h"

#include "ui/corrections/correction_tables.h"
#include "ui/corrections/correction_words.h"
#include "ui/messages/messages.h"
#include "ui/shell/desk.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 620;
constexpr int mostImpactRows = 4;
constexpr int longestReason = 240; // of up to a thousand characters; a form has to fit on a small screen

QLabel *wrapped(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// A reason, cut where it is very long: the place behind the form shows all of it, and so does the tooltip.
QLabel *reasonLabel(const QString &reason, QWidget *parent)
{
    const bool isLong = reason.size() > longestReason;
    auto *label = wrapped(u"approveReason"_s, isLong ? reason.left(longestReason) + u'…' : reason, parent);
    label->setToolTip(isLong ? reason : QString());
    return label;
}

/// The request in one sentence.
QString summary(const services::CorrectionView &view)
{
    const Correction &correction = view.correction;
    return ApproveCorrectionDialog::tr("%1, class %2: %3")
        .arg(view.pupilName, correction.cell.className, cellText(correction.cell));
}

} // namespace

ApproveCorrectionDialog::ApproveCorrectionDialog(Desk &desk, const services::CorrectionView &view, QWidget *parent)
    : Dialog(tr("Approve correction %1").arg(view.correction.id), tr("&Approve and sign"), parent),
      m_desk(desk),
      m_id(view.correction.id),
      m_pin(new QLineEdit(this))
{
    setObjectName("approveDialog"_L1);
    addWhat(view);
    addConsequences(view);
    m_pin->setObjectName("pin"_L1);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setMaxLength(200);
    form().addRow(tr("&PIN of your key:"), m_pin);
    m_pin->setFocus();
    resize(formWidth, sizeHint().height());
    onAcceptLater([this] { sign(); });
}

void ApproveCorrectionDialog::addWhat(const services::CorrectionView &view)
{
    const Correction &correction = view.correction;
    auto *change = wrapped(u"approveChange"_s, changeText(correction), this);
    QFont bold = change->font();
    bold.setBold(true);
    change->setFont(bold);
    form().addRow(tr("You sign:"), wrapped(u"approveWhat"_s, summary(view), this));
    form().addRow(tr("Change:"), change);
    form().addRow(tr("Reason:"), reasonLabel(correction.reason, this));
    form().addRow(tr("Asked by:"), wrapped(u"approveAsked"_s, nameOf(view, correction.askedBy), this));
    form().addRow(tr("Confirmed by:"), wrapped(u"approveConfirmed"_s, nameOf(view, correction.confirmedBy), this));
}

void ApproveCorrectionDialog::addConsequences(const services::CorrectionView &view)
{
    auto *impact = new ImpactView(u"approveImpact"_s, mostImpactRows, this);
    impact->setLines(view.impact, view.correction.cell);
    form().addRow(impact);
    QStringList records;
    for (const services::ImpactLine &line : view.impact) {
        if (line.what == "transcript"_L1) {
            records.append(line.before);
        }
    }
    if (!records.isEmpty()) {
        form().addRow(wrapped(
            u"approveRecords"_s,
            tr("Issued records that are superseded and have to be issued anew: %1").arg(records.join(", "_L1)), this));
    }
    form().addRow(wrapped(
        u"approveReport"_s,
        tr("A report goes to the %1. What is signed cannot be taken back.").arg(word(toCode(view.authority))), this));
}

void ApproveCorrectionDialog::sign()
{
    m_desk.background().run<std::monostate>(
        this,
        [id = m_id, pin = m_pin->text()](services::Session &session, Job &) {
            return services::approveCorrection(session, id, pin);
        },
        [this](const Status &done) { signedOrNot(done); });
}

void ApproveCorrectionDialog::signedOrNot(const Status &done)
{
    if (done) {
        Q_EMIT approved(m_id);
        accept();
        return;
    }
    const QString &code = done.error().code;
    if (code.startsWith("correction."_L1) || code == "permission.denied"_L1) {
        Q_EMIT impossible(done.error());
        reject();
        return;
    }
    refuse(done.error());
    m_pin->setFocus();
    m_pin->selectAll();
}

RefuseCorrectionDialog::RefuseCorrectionDialog(Desk &desk, const services::CorrectionView &view, QWidget *parent)
    : Dialog(tr("Refuse correction %1").arg(view.correction.id), tr("&Refuse"), parent)
{
    setObjectName("refuseDialog"_L1);
    form().addRow(tr("Request:"), wrapped(u"refuseWhat"_s, summary(view), this));
    form().addRow(tr("Change:"), wrapped(u"refuseChange"_s, changeText(view.correction), this));
    auto *reason = new QPlainTextEdit(this);
    reason->setObjectName("refuseReason"_L1);
    reason->setTabChangesFocus(true);
    reason->setFixedHeight(reason->fontMetrics().height() * 4);
    auto *label = new QLabel(tr("R&eason:"), this);
    label->setBuddy(reason);
    form().addRow(label, reason);
    reason->setFocus();
    resize(formWidth, sizeHint().height());
    onAccept([this, &desk, reason, id = view.correction.id]() -> Status {
        const Status done = services::refuseCorrection(desk.session(), id, reason->toPlainText().simplified());
        if (done) {
            Q_EMIT refused(id);
        }
        return done;
    });
}

} // namespace hocba::ui
