// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace hocba::ui {

class ImpactView;
class StepsView;

/// All of one request: what is to become what, whose it is, why, what it changes above the cell, its way so far and how
/// far the report upward is.
class CorrectionDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit CorrectionDetail(QWidget *parent = nullptr);

    /// What is known at once; the impact is still being reckoned.
    void showTask(const services::CorrectionTask &task);
    void showView(const services::CorrectionView &view, Instant now);
    void clear();
    /// Where the focus goes on Enter in the list.
    [[nodiscard]] QWidget *firstTable() const;

private:
    QLabel *addLine(const QString &objectName, const QString &title);
    void setLine(QLabel *line, const QString &text);

    QWidget *m_page;
    QFormLayout *m_form;
    QLabel *m_title;
    QLabel *m_pupil, *m_cell, *m_reason, *m_evidence, *m_asked, *m_state, *m_decision, *m_report;
    QLabel *m_reckoning;
    ImpactView *m_impact;
    StepsView *m_steps;
};

} // namespace hocba::ui
