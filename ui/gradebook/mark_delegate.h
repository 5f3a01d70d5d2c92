// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace hocba::ui {

class MarkEditor;

/// Paints the cells of the gradebook: what is locked, reckoned, missing, below five, changed or of another state shows
/// by more than its colour. Makes the field in which a cell is typed; what becomes of the text is the view's.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Made = std::function<void(MarkEditor *editor, const QModelIndex &index)>;
    MarkDelegate(Made made, QObject *parent) : QStyledItemDelegate(parent), m_made(std::move(made)) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget * /*editor*/, const QModelIndex & /*index*/) const override {}
    void setModelData(QWidget * /*editor*/, QAbstractItemModel * /*model*/,
                      const QModelIndex & /*index*/) const override
    {
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    /// The field and the view settle keys and focus between them.
    bool eventFilter(QObject * /*watched*/, QEvent * /*event*/) override { return false; }

private:
    Made m_made;
};

} // namespace hocba::ui
