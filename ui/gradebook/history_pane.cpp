// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/history_pane.h"

#include "models/services/history.h"
#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/shell/desk.h"
#include "ui/widgets/class_picker.h"
#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <ranges>

namespace hocba::ui {

using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_pupil(new ElidedLabel(this)),
      m_column(new ElidedLabel(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(this))
{
    setObjectName("historyPane"_L1);
    m_pupil->setObjectName("historyPupil"_L1);
    QFont bold = font();
    bold.setBold(true);
    m_pupil->setFont(bold);
    m_column->setObjectName("historyColumn"_L1);
    m_list->setObjectName("historyList"_L1);
    m_list->setAccessibleName(tr("History of the cell"));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName("historyNothing"_L1);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_pupil);
    column->addWidget(m_column);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    setMinimumWidth(200);
    clear();
}

void HistoryPane::show(const CellKey &cell, const QString &pupilName)
{
    m_cell = cell;
    const auto className = ClassName::parse(cell.className);
    const QString subject = className ? subjectName(className->level(), cell.subject) : cell.subject;
    m_pupil->setText(pupilName);
    m_column->setText(u"%1 · %2 · %3"_s.arg(subject, columnName(cell.column), termName(cell.term)));
    const auto changes = services::cellHistory(m_desk.session(), { cell.pupil, cell.subject, cell.term });
    m_list->clear();
    if (!changes) {
        say(sentence(changes.error()));
        return;
    }
    for (const services::CellChange &change : *changes | std::views::reverse) {
        if (change.cell == cell) {
            add(change);
        }
    }
    say(m_list->count() == 0 ? tr("Nothing has been entered here yet.") : QString());
}

void HistoryPane::add(const services::CellChange &change)
{
    const QString who = change.actorName.isEmpty() ? change.actor : change.actorName;
    QString line = tr("%1 → %2 (%3)", "old value, new value, how")
                       .arg(valueText(change.oldValue), valueText(change.newValue), word(change.kind));
    if (change.steps > 1) {
        line += u'\n' + tr("In %1 steps: deleted and entered again").arg(change.steps);
    }
    line += u"\n%1 · %2"_s.arg(change.at.local().toString(u"dd/MM/yyyy HH:mm"_s), who);
    if (!change.reason.isEmpty()) {
        line += u'\n' + tr("Reason: %1").arg(change.reason);
    }
    auto *item = new QListWidgetItem(line, m_list);
    item->setToolTip(tr("%1 (account %2)").arg(who, change.actor));
    item->setData(Qt::AccessibleTextRole, QString(line).replace(u'\n', u"; "_s));
}

void HistoryPane::clear()
{
    m_cell.reset();
    m_pupil->clear();
    m_column->clear();
    m_list->clear();
    say(tr("Choose a cell to see who entered what in it."));
}

void HistoryPane::say(const QString &text)
{
    m_nothing->setText(text);
    m_nothing->setVisible(!text.isEmpty());
    m_list->setVisible(text.isEmpty());
}

} // namespace hocba::ui
