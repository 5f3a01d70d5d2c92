// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace hocba::ui {

/// A short message that points at the cell or field it is about. A child of the window, so that screen readers and
/// robots find it; takes no focus; goes with focus, with clear(), or after some seconds.
class Bubble : public QFrame
{
    Q_OBJECT

public:
    /// `window` is the top-level window.
    explicit Bubble(QWidget *window);
    /// `cell` in coordinates of `of`.
    void point(QWidget *of, const QRect &cell, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QTimer *m_timer;
};

} // namespace hocba::ui
