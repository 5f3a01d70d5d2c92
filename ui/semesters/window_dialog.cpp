// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/window_dialog.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimeZone>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// School time, whatever the computer is set to.
QTimeZone schoolZone()
{
    return QTimeZone(7 * 3600);
}

} // namespace

WindowDialog::WindowDialog(Desk &desk, PartOfSchool part, const QString &title, const QString &verb, QWidget *parent)
    : Dialog(title, verb, parent), m_desk(desk), m_part(std::move(part))
{
    setMinimumWidth(460);
}

QLabel *WindowDialog::addText(const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    form().addRow(label);
    return label;
}

QPlainTextEdit *WindowDialog::addReason(const QString &label)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName("reason"_L1);
    field->setTabChangesFocus(true);
    field->setMaximumHeight(field->fontMetrics().height() * 3 + 14);
    form().addRow(label, field);
    return field;
}

WindowDialog::TimeField WindowDialog::addTime(const QString &objectName, const QString &label,
                                              const QDateTime &proposal)
{
    TimeField field { new QCheckBox(label, this), new QDateTimeEdit(proposal, this) };
    field.box->setObjectName(objectName + "Box"_L1);
    field.edit->setObjectName(objectName);
    field.edit->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    field.edit->setTimeZone(schoolZone());
    field.edit->setDateTime(proposal);
    field.edit->setDisplayFormat(u"dd/MM/yyyy HH:mm"_s);
    field.edit->setCalendarPopup(true);
    field.edit->setEnabled(false);
    connect(field.box, &QCheckBox::toggled, field.edit, &QWidget::setEnabled);
    form().addRow(field.box, field.edit);
    return field;
}

std::optional<Instant> WindowDialog::TimeField::value() const
{
    return box->isChecked() ? std::optional(Instant { edit->dateTime().toMSecsSinceEpoch() }) : std::nullopt;
}

QDateTime WindowDialog::afternoonIn(int days) const
{
    return QDateTime(m_desk.session().today().addDays(days), QTime(17, 0), schoolZone());
}

void WindowDialog::act(const services::WindowRequest &request, const QString &done)
{
    m_desk.background().run<QList<services::WindowChange>>(
        this, [request](services::Session &session, Job &) { return services::actOnWindows(session, request); },
        [this, done](const Result<QList<services::WindowChange>> &changes) {
            if (!changes) {
                refuse(changes.error());
                return;
            }
            m_desk.wrote();
            m_desk.say(done);
            accept();
        });
}

} // namespace hocba::ui
