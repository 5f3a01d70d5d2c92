// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/correction_detail.h"

#include "ui/corrections/correction_tables.h"
#include "ui/corrections/correction_words.h"
#include "ui/messages/messages.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const Correction &correction)
{
    QString state = word(toCode(correction.state));
    const bool waits = correction.state == CorrectionState::Asked || correction.state == CorrectionState::Confirmed;
    if (!waits) {
        return state;
    }
    const Instant end { correction.askedAt.ms + correctionLifeMs };
    return CorrectionDetail::tr("%1; expires on %2").arg(state, timeText(end));
}

constexpr int mostImpactRows = 12;

} // namespace

CorrectionDetail::CorrectionDetail(QWidget *parent)
    : QScrollArea(parent),
      m_page(new QWidget(this)),
      m_form(new QFormLayout),
      m_title(new QLabel(this)),
      m_reckoning(new QLabel(tr("What it changes is being reckoned…"), this)),
      m_impact(new ImpactView(u"impactList"_s, mostImpactRows, this)),
      m_steps(new StepsView(this))
{
    setObjectName("correctionDetail"_L1);
    setAccessibleName(tr("The request"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName("correctionTitle"_L1);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_pupil = addLine(u"requestPupil"_s, tr("Pupil:"));
    m_cell = addLine(u"requestCell"_s, tr("Cell:"));
    m_reason = addLine(u"requestReason"_s, tr("Reason:"));
    m_evidence = addLine(u"requestEvidence"_s, tr("Evidence:"));
    m_asked = addLine(u"requestAsked"_s, tr("Asked by:"));
    m_state = addLine(u"requestState"_s, tr("State:"));
    m_decision = addLine(u"requestDecision"_s, tr("Refused because:"));
    m_report = addLine(u"requestReport"_s, tr("Report:"));
    m_reckoning->setObjectName("impactReckoning"_L1);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addWidget(m_reckoning);
    column->addWidget(m_impact);
    column->addWidget(m_steps);
    column->addStretch(1);
    setWidget(m_page);
    clear();
}

QLabel *CorrectionDetail::addLine(const QString &objectName, const QString &title)
{
    auto *line = new QLabel(this);
    line->setObjectName(objectName);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(title, line);
    return line;
}

/// A line that says nothing is not shown.
void CorrectionDetail::setLine(QLabel *line, const QString &text)
{
    line->setText(text);
    m_form->setRowVisible(line, !text.isEmpty());
}

void CorrectionDetail::clear()
{
    m_page->hide();
}

QWidget *CorrectionDetail::firstTable() const
{
    return m_impact->isVisible() ? static_cast<QWidget *>(m_impact) : m_steps;
}

void CorrectionDetail::showTask(const services::CorrectionTask &task)
{
    const Correction &correction = task.correction;
    m_title->setText(u"%1: %2"_s.arg(correction.id, changeText(correction)));
    setLine(m_pupil, tr("%1, class %2").arg(task.pupilName, correction.cell.className));
    setLine(m_cell, cellText(correction.cell));
    setLine(m_reason, correction.reason);
    setLine(m_evidence, correction.evidence);
    setLine(m_asked, tr("%1, %2").arg(correction.askedBy, timeText(correction.askedAt)));
    setLine(m_state, stateText(correction));
    setLine(m_decision, correction.decisionReason);
    setLine(m_report, QString());
    m_reckoning->show();
    m_impact->hide();
    m_steps->hide();
    m_page->show();
    ensureVisible(0, 0);
}

void CorrectionDetail::showView(const services::CorrectionView &view, Instant now)
{
    const Correction &correction = view.correction;
    setLine(m_asked, tr("%1, %2").arg(nameOf(view, correction.askedBy), timeText(correction.askedAt)));
    const bool ended = correction.state == CorrectionState::Refused || correction.state == CorrectionState::Withdrawn
        || correction.state == CorrectionState::Expired || correction.state == CorrectionState::Voided;
    setLine(m_report, ended ? QString() : reportText(view, now));
    m_impact->setLines(view.impact, correction.cell);
    m_steps->setSteps(view);
    m_reckoning->hide();
    m_impact->show();
    m_steps->show();
}

} // namespace hocba::ui
