// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hocba::ui {

class OverviewView;

/// Paints the cells of the overview, and makes its two editors: a list for conduct, a field for absences. What is
/// refused stays in the field.
class OverviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OverviewDelegate(OverviewView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OverviewView &m_view;
};

} // namespace hocba::ui
