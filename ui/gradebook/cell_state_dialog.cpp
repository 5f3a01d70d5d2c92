// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/cell_state_dialog.h"

#include "models/domain/correction.h"
#include "models/services/mark_entry.h"
#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/shell/desk.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/class_picker.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

CellStateDialog::CellStateDialog(Desk &desk, const CellKey &cell, const CellValue &current, const QString &name,
                                 QWidget *parent, const std::optional<QString> &base)
    : Dialog(tr("State of the cell"), tr("&Set the state"), parent), m_states(new QButtonGroup(this))
{
    setObjectName("cellStateDialog"_L1);
    const auto className = ClassName::parse(cell.className);
    const QString subject = className ? subjectName(className->level(), cell.subject) : cell.subject;
    auto *about
        = new QLabel(tr("%1: %2, %3, %4").arg(name, subject, columnName(cell.column), termName(cell.term)), this);
    about->setObjectName("cellStateAbout"_L1);
    about->setWordWrap(true);
    auto *now = new QLabel(valueText(current), this);
    now->setObjectName("cellStateNow"_L1);
    form().addRow(about);
    form().addRow(tr("Now:"), now);
    if (className) {
        const Scope scope = Scope::ofClassSubject(*className, cell.subject);
        const services::Session &session = desk.session();
        addChoices(session.may(Act::EnterMarks, scope).has_value(),
                   session.may(Act::DecideException, scope).has_value(), current.state());
    }
    m_reason = new QLineEdit(this); // behind the choices for the Tab key
    m_reason->setObjectName("stateReason"_L1);
    m_reason->setMaxLength(reasonLimit);
    form().addRow(tr("&Reason:"), m_reason);
    resize(480, sizeHint().height());
    if (offered().isEmpty()) {
        m_reason->setEnabled(false);
        mainButton().setEnabled(false);
        const bool decided = isPrincipalsState(current.state());
        banner().show(
            Banner::Kind::Info,
            sentence(decided ? u"cell.decided"_s : u"permission.denied"_s, decided ? valueText(current) : QString()));
        return;
    }
    QAbstractButton *first = m_states->button(static_cast<int>(offered().constFirst()));
    first->setChecked(true);
    first->setFocus();
    onAccept([this, &desk, cell, name, base]() -> Status {
        const auto set
            = services::setCell(desk.session(), { cell, CellValue::ofState(chosen()), base, m_reason->text() });
        if (!set) {
            return set.error();
        }
        desk.wrote();
        desk.say(tr("%1, %2: %3.").arg(name, columnName(cell.column), valueText(CellValue::ofState(chosen()))));
        return {};
    });
}

void CellStateDialog::offer(CellState state, const QString &objectName, const QString &text, const QString &explanation)
{
    auto *choice = new QRadioButton(text, this);
    choice->setObjectName(objectName);
    choice->setAccessibleDescription(explanation);
    choice->setToolTip(explanation);
    m_states->addButton(choice, static_cast<int>(state));
    form().addRow(choice);
}

void CellStateDialog::addChoices(bool marks, bool exceptions, CellState current)
{
    const bool decided = isPrincipalsState(current); // taking that back is the principal's too
    if (marks && !decided) {
        offer(CellState::Pending, u"statePending"_s, tr("Make-up &pending"),
              tr("Absent; a make-up assessment is agreed. The average waits for it."));
        offer(CellState::NotOffered, u"stateNotOffered"_s, tr("Not &offered"),
              tr("This column does not exist for the pupil and does not count."));
    }
    if (exceptions) {
        offer(CellState::Exempt, u"stateExempt"_s, tr("&Exempt"),
              tr("The pupil is exempt from this subject or part of it."));
        offer(CellState::Iep, u"stateIep"_s, tr("&Individual plan"),
              tr("Assessed by the pupil's individual education plan."));
        offer(CellState::ZeroByRule, u"stateZeroByRule"_s, tr("0 by r&ule"),
              tr("Missed without a make-up: counts as 0, or as not passed."));
    }
    if (decided ? exceptions : marks && current != CellState::Empty) {
        offer(CellState::Empty, u"stateEmpty"_s, tr("&Back to empty"), tr("As if nothing had been entered yet."));
    }
    if (QAbstractButton *same = m_states->button(static_cast<int>(current))) {
        same->setEnabled(false); // it is that already
    }
}

QList<CellState> CellStateDialog::offered() const
{
    QList<CellState> states;
    for (QAbstractButton *button : m_states->buttons()) {
        if (button->isEnabled()) {
            states.append(static_cast<CellState>(m_states->id(button)));
        }
    }
    return states;
}

CellState CellStateDialog::chosen() const
{
    return static_cast<CellState>(m_states->checkedId());
}

} // namespace hocba::ui
