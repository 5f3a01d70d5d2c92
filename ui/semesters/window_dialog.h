// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/semesters/readiness.h"
#include "ui/shell/desk.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;

namespace hocba::ui {

/// A form for one act on the entry windows of a part of the school. It is done on the other thread.
class WindowDialog : public Dialog
{
    Q_OBJECT

public:
    WindowDialog(Desk &desk, PartOfSchool part, const QString &title, const QString &verb, QWidget *parent);

protected:
    [[nodiscard]] const PartOfSchool &part() const { return m_part; }
    [[nodiscard]] Desk &desk() const { return m_desk; }
    /// A paragraph over the fields.
    QLabel *addText(const QString &objectName, const QString &text);
    /// Why it is done: "reason" to robots.
    QPlainTextEdit *addReason(const QString &label);
    /// A time that can be switched off; `label` is the text of its box.
    struct TimeField {
        QCheckBox *box = nullptr;
        QDateTimeEdit *edit = nullptr;
        [[nodiscard]] std::optional<Instant> value() const;
    };
    TimeField addTime(const QString &objectName, const QString &label, const QDateTime &proposal);
    /// Five in the afternoon, so many days from now.
    [[nodiscard]] QDateTime afternoonIn(int days) const;
    /// Does it, closes the form and says `done`; a refusal stays in the form.
    void act(const services::WindowRequest &request, const QString &done);

private:
    Desk &m_desk;
    PartOfSchool m_part;
};

} // namespace hocba::ui
