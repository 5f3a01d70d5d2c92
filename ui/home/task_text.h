// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/tasks.h"
#include "ui/shell/desk.h"

namespace hocba::ui {

/// How a task reads on its card.
struct TaskText {
    QString icon; ///< of resources/icons
    QString title; ///< what there is to do, with the count
    QString detail; ///< where and why
    QString due; ///< by when; empty without a date
    bool urgent = false; ///< due within three days
};

/// Makes words of tasks, and says where a task is done.
class TaskWords : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static TaskText of(const services::Task &task, Instant now);
    /// The place of the task. Of marks to enter: their sheet, without the cell.
    [[nodiscard]] static Destination placeOf(const services::Task &task);

private:
    static QString semester(const services::Task &task);
    static QString sheet(const services::Task &task);
    static void sayMarks(const services::Task &task, TaskText &text);
    static void saySemester(const services::Task &task, TaskText &text);
    static void sayCorrections(const services::Task &task, Instant now, TaskText &text);
    static void sayRecords(const services::Task &task, TaskText &text);
};

} // namespace hocba::ui
