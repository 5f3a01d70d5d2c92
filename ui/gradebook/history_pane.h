// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;

namespace hocba::services {
struct CellChange;
}

namespace hocba::ui {

class Desk;
class ElidedLabel;

/// The history of one cell beside the grid: who, when, from what to what, how, and why; the newest first. A mark that
/// was deleted and entered again is one change with the number of its steps.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPane(Desk &desk, QWidget *parent = nullptr);

    void show(const CellKey &cell, const QString &pupilName);
    void clear();
    /// The cell that is shown.
    [[nodiscard]] const std::optional<CellKey> &cell() const { return m_cell; }

private:
    void add(const services::CellChange &change);
    void say(const QString &text);

    Desk &m_desk;
    std::optional<CellKey> m_cell;
    ElidedLabel *m_pupil, *m_column;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace hocba::ui
