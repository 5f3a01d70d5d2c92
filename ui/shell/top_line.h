// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/school_summary.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace hocba::ui {

/// The line over all places: school, year, state of the semesters, and the person with a menu.
class TopLine : public QFrame
{
    Q_OBJECT

public:
    explicit TopLine(QWidget *parent = nullptr);
    void setSchool(const services::SchoolSummary &school);
    void setPerson(const QString &fullName, const QString &duties, QMenu *menu);

private:
    QLabel *m_school, *m_year, *m_semesters, *m_demo;
    QToolButton *m_person;
};

} // namespace hocba::ui
