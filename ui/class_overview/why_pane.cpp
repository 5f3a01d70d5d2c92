// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/why_pane.h"

#include "ui/messages/messages.h"
#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

WhyPane::WhyPane(QWidget *parent)
    : QWidget(parent),
      m_pupil(new ElidedLabel(this)),
      m_about(new ElidedLabel(this)),
      m_nothing(new QLabel(this)),
      m_list(new QListWidget(this))
{
    setObjectName("whyPane"_L1);
    m_pupil->setObjectName("whyPupil"_L1);
    QFont bold = font();
    bold.setBold(true);
    m_pupil->setFont(bold);
    m_about->setObjectName("whyAbout"_L1);
    m_nothing->setObjectName("whyNothing"_L1);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    m_list->setObjectName("whyList"_L1);
    m_list->setAccessibleName(tr("Why this result"));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_pupil);
    column->addWidget(m_about);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    setMinimumWidth(220);
    clear();
}

void WhyPane::explain(const QString &name, const QString &about, const QList<services::WhyLine> &lines)
{
    m_pupil->setText(name);
    m_about->setText(about);
    m_list->clear();
    for (const services::WhyLine &line : lines) {
        auto *item = new QListWidgetItem(line.text + u"\n["_s + line.rule + u']', m_list);
        item->setData(Qt::AccessibleTextRole, u"%1 %2: %3"_s.arg(name, line.rule, line.text));
    }
    say(lines.isEmpty() ? tr("There is nothing to explain here yet.") : QString());
}

void WhyPane::refuse(const Error &error)
{
    m_list->clear();
    say(sentence(error));
}

void WhyPane::clear()
{
    m_pupil->clear();
    m_about->clear();
    m_list->clear();
    say(tr("Choose a cell to see why it is what it is."));
}

void WhyPane::say(const QString &text)
{
    m_nothing->setText(text);
    m_nothing->setVisible(!text.isEmpty());
    m_list->setVisible(text.isEmpty());
}

} // namespace hocba::ui
