// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QFormLayout;
class QPushButton;

namespace hocba::ui {

class Banner;

/// A form over its window that never blocks the program: show it with open(), it deletes itself. Its main button says
/// what it does ("Sign and lock"); Ctrl+Enter presses it. A refusal is shown inside and the form stays as it is.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    /// `verb`: the text of the main button. Without one there is nothing to do but to look: the form has "Close" alone.
    Dialog(const QString &title, const QString &verb, QWidget *parent);

    /// What the main button does: an error keeps the dialog open and is shown.
    void onAccept(std::function<Status()> act) { m_act = std::move(act); }
    /// For work on the other thread: the button starts it, and whoever did it calls done() or refuse().
    void onAcceptLater(std::function<void()> act) { m_actLater = std::move(act); }
    void refuse(const Error &error);
    /// While work is under way the form takes no input.
    void setBusy(bool busy);

protected:
    /// Grows where what is shown needs more room, as a refusal does.
    bool event(QEvent *event) override;
    [[nodiscard]] QFormLayout &form() const { return *m_form; }
    [[nodiscard]] QPushButton &mainButton() const { return *m_main; }
    [[nodiscard]] Banner &banner() const { return *m_banner; }

private:
    void press();

    Banner *m_banner;
    QWidget *m_body;
    QFormLayout *m_form;
    QPushButton *m_main;
    QPointer<QWidget> m_focus; ///< that had the focus before the form was busy
    std::function<Status()> m_act;
    std::function<void()> m_actLater;
};

} // namespace hocba::ui
