// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/overview_delegate.h"

#include "models/tables/overview_filter.h"
#include "ui/class_overview/overview_view.h"
#include "ui/messages/messages.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::OverviewTone;

namespace {

constexpr int padding = 4;
constexpr int selectionStrength = 55; ///< of 255: what is under a selection stays readable

Ink textInk(const QModelIndex &index)
{
    switch (static_cast<OverviewTone>(index.data(tables::OverviewToneRole).toInt())) {
    case OverviewTone::Missing: return Ink::Missing;
    case OverviewTone::BelowFive: return Ink::BelowFive;
    case OverviewTone::State: return Ink::StateText;
    case OverviewTone::Faint:
    case OverviewTone::Plain: break;
    }
    if (!index.data(tables::OverviewEntryRole).toBool()) {
        return Ink::ComputedText;
    }
    return index.data(tables::OverviewEditableRole).toBool() ? Ink::CellText : Ink::LockedText;
}

Ink backInk(const QModelIndex &index)
{
    if (!index.data(tables::OverviewEntryRole).toBool()) {
        // On the ground of what is reckoned only those texts are readable that were made for it.
        const auto tone = static_cast<OverviewTone>(index.data(tables::OverviewToneRole).toInt());
        return tone == OverviewTone::State ? Ink::CellBack : Ink::ComputedBack;
    }
    return index.data(tables::OverviewEditableRole).toBool() ? Ink::CellBack : Ink::LockedBack;
}

} // namespace

OverviewDelegate::OverviewDelegate(OverviewView &view) : QStyledItemDelegate(&view), m_view(view)
{
}

void OverviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &cell = option.rect;
    painter->save();
    painter->fillRect(cell, ink(backInk(index)));
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor over = option.palette.color(QPalette::Highlight);
        over.setAlpha(selectionStrength);
        painter->fillRect(cell, over);
    }
    painter->setPen(QPen(ink(Ink::Grid), 0)); // cosmetic: one pixel at every scale
    painter->drawLine(cell.topRight(), cell.bottomRight());
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    QFont font = option.font;
    font.setBold(textInk(index) == Ink::BelowFive);
    painter->setFont(font);
    painter->setPen(ink(textInk(index)));
    const QRect place = cell.adjusted(padding, 0, -padding, 0);
    painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(ink(Ink::FocusFrame), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(QRectF(cell).adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget *OverviewDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QString name = index.data(Qt::AccessibleDescriptionRole).toString();
    const auto *filter = qobject_cast<const tables::OverviewFilter *>(index.model());
    if (filter->table().column(index.column()).field == tables::OverviewField::Absences) {
        auto *field = new QLineEdit(parent);
        field->setObjectName("absencesEditor"_L1);
        field->setAccessibleName(name);
        field->setFont(option.font);
        field->setMaxLength(4);
        field->setAlignment(Qt::AlignCenter);
        return field;
    }
    auto *list = new QComboBox(parent);
    list->setObjectName("conductEditor"_L1);
    list->setAccessibleName(name);
    list->setFont(option.font);
    for (const Rating rating : { Rating::Good, Rating::Fair, Rating::Passed, Rating::NotPassed }) {
        list->addItem(word(toCode(rating)), toCode(rating));
    }
    connect(list, &QComboBox::activated, this, [this, list] {
        auto *self = const_cast<OverviewDelegate *>(this); // Qt makes editors in a const function
        Q_EMIT self->commitData(list);
        Q_EMIT self->closeEditor(list);
    });
    QTimer::singleShot(0, list, &QComboBox::showPopup);
    return list;
}

void OverviewDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *list = qobject_cast<QComboBox *>(editor)) {
        list->setCurrentIndex(list->findData(value));
    } else if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setText(value);
    }
}

void OverviewDelegate::setModelData(QWidget *editor, QAbstractItemModel * /*model*/, const QModelIndex &index) const
{
    const auto *list = qobject_cast<QComboBox *>(editor);
    const auto *field = qobject_cast<QLineEdit *>(editor);
    const QString text = list != nullptr ? list->currentData().toString() : field->text();
    if (text != index.data(Qt::EditRole).toString()) {
        (void)m_view.enter(index, text); // a refusal is said by the view
    }
}

bool OverviewDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    const bool key = event->type() == QEvent::KeyPress;
    const int code = key ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (field != nullptr && (code == Qt::Key_Return || code == Qt::Key_Enter)) {
        const QModelIndex index = m_view.currentIndex();
        const bool same = field->text() == index.data(Qt::EditRole).toString();
        if (same || m_view.enter(index, field->text())) {
            Q_EMIT closeEditor(field);
            m_view.goDown();
        } else {
            field->selectAll();
        }
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace hocba::ui
