// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/tasks.h"
#include "ui/shell/place.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace hocba::ui {

class TaskCard;

/// What there is to do today (trang chủ): a card for each task of this person, each one click away from where it is
/// done.
class HomePlace : public Place
{
    Q_OBJECT

public:
    explicit HomePlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void greet();
    void show(const QList<services::Task> &tasks, bool all);
    void step(TaskCard *from, int direction);
    void openTask(const services::Task &task);

    QLabel *m_greeting, *m_duties, *m_note;
    QScrollArea *m_area;
    QVBoxLayout *m_list;
    QList<TaskCard *> m_cards;
    std::shared_ptr<Job> m_job; ///< the reading under way
};

} // namespace hocba::ui
