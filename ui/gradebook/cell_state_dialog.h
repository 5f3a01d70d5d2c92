// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "ui/widgets/dialog.h"

class QButtonGroup;
class QLineEdit;

namespace hocba::ui {

class Desk;

/// Sets a cell to a state besides a value, or back to empty. Only what the person may do is offered: make-up pending
/// and not offered to whoever enters marks; exempt, individual plan and 0 by rule to the principal. accepted() once it
/// is kept.
class CellStateDialog : public Dialog
{
    Q_OBJECT

public:
    /// `name`: of the pupil; `base`: SheetCell::base of what the person saw, so that nothing newer is overwritten
    /// unseen.
    CellStateDialog(Desk &desk, const CellKey &cell, const CellValue &current, const QString &name, QWidget *parent,
                    const std::optional<QString> &base = {});

    /// The states that can be chosen here.
    [[nodiscard]] QList<CellState> offered() const;

private:
    void offer(CellState state, const QString &objectName, const QString &text, const QString &explanation);
    void addChoices(bool marks, bool exceptions, CellState current);
    [[nodiscard]] CellState chosen() const;

    QButtonGroup *m_states;
    QLineEdit *m_reason = nullptr;
};

} // namespace hocba::ui
