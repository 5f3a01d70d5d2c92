// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_line.h"

#include "ui/messages/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

TopLine::TopLine(QWidget *parent)
    : QFrame(parent),
      m_school(new ElidedLabel(this)),
      m_year(new QLabel(this)),
      m_semesters(new QLabel(this)),
      m_demo(new QLabel(tr("DEMO"), this)),
      m_person(new QToolButton(this))
{
    setObjectName("topLine"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_school->setObjectName("schoolLabel"_L1);
    QFont bold = font();
    bold.setBold(true);
    m_school->setFont(bold);
    m_year->setObjectName("yearLabel"_L1);
    m_semesters->setObjectName("semesterLabel"_L1);
    m_demo->setObjectName("demoLabel"_L1);
    m_demo->setAutoFillBackground(true);
    m_demo->setBackgroundRole(QPalette::Window);
    m_demo->setContentsMargins(6, 1, 6, 1);
    QPalette warn = palette();
    warn.setColor(QPalette::Window, ink(Ink::WarnBack));
    warn.setColor(QPalette::WindowText, ink(Ink::WarnText));
    m_demo->setPalette(warn);
    m_person->setObjectName("personButton"_L1);
    m_person->setIcon(icon(u"people"_s));
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setFocusPolicy(Qt::TabFocus);
    m_person->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(14);
    row->addWidget(m_school, 1);
    row->addWidget(m_demo);
    row->addWidget(m_year);
    row->addWidget(m_semesters);
    row->addWidget(m_person);
}

void TopLine::setSchool(const services::SchoolSummary &school)
{
    m_school->setText(school.name);
    m_demo->setVisible(school.demo);
    m_year->setText(school.year.text());
    m_semesters->setText(tr("I: %1 · II: %2").arg(word(toCode(school.semester1)), word(toCode(school.semester2))));
    m_semesters->setAccessibleName(
        tr("Semester I: %1, semester II: %2").arg(word(toCode(school.semester1)), word(toCode(school.semester2))));
    m_semesters->setToolTip(m_semesters->accessibleName());
}

void TopLine::setPerson(const QString &fullName, const QString &duties, QMenu *menu)
{
    m_person->setText(fullName);
    m_person->setAccessibleName(tr("%1, %2: menu").arg(fullName, duties));
    m_person->setToolTip(duties);
    m_person->setMenu(menu);
}

} // namespace hocba::ui
