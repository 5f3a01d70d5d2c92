// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace hocba::ui {

/// A message in place, over what it is about; instead of a message box. Hidden until there is something to say.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warn, Bad };
    explicit Banner(QWidget *parent = nullptr);

    /// Also announced to screen readers; what is bad interrupts them.
    void show(Kind kind, const QString &text);
    /// With a button that does something about it.
    void show(Kind kind, const QString &text, const QString &button, const std::function<void()> &action);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(Kind kind, const QString &text);

    QLabel *m_text;
    QToolButton *m_button;
    QToolButton *m_close;
    Kind m_kind = Kind::Info;
};

} // namespace hocba::ui
