// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/home/task_text.h"

#include <QPushButton>

namespace hocba::ui {

/// One task as a card: what, where, by when. A button: Enter, Space or a click opens it; the arrow keys go to the
/// neighbours.
class TaskCard : public QPushButton
{
    Q_OBJECT

public:
    TaskCard(const services::Task &task, Instant now, QWidget *parent);
    [[nodiscard]] const services::Task &task() const { return m_task; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepped(int direction); ///< +1 down, -1 up

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    services::Task m_task;
    TaskText m_text;
};

} // namespace hocba::ui
