// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/mark_delegate.h"

#include "models/domain/typed_mark.h"
#include "models/tables/mark_table.h"
#include "ui/gradebook/mark_editor.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace hocba::ui {

using tables::MarkField;

namespace {

constexpr int padding = 4;
constexpr qreal stateSize = 0.85; ///< of the text of marks
constexpr int selectionStrength = 55; ///< of 255: what is under a selection stays readable

/// What of a cell decides how it is painted.
struct Look {
    MarkField field;
    CellState state;
    bool locked, notOpen, changed, missing, belowFive;

    explicit Look(const QModelIndex &index)
        : field(static_cast<MarkField>(index.data(tables::FieldRole).toInt())),
          state(static_cast<CellState>(index.data(tables::StateRole).toInt())),
          changed(index.data(tables::ChangedRole).toBool()),
          missing(index.data(tables::MissingRole).toBool()),
          belowFive(index.data(tables::BelowFiveRole).toBool())
    {
        const auto window = static_cast<WindowState>(index.data(tables::WindowRole).toInt());
        locked = takesEntries() && window == WindowState::Locked;
        notOpen = takesEntries() && window == WindowState::None;
    }
    [[nodiscard]] bool takesEntries() const { return field == MarkField::Mark || field == MarkField::Comment; }
    [[nodiscard]] bool isWord() const { return state != CellState::Value && state != CellState::Empty; }

    [[nodiscard]] Ink back() const
    {
        if (!takesEntries()) {
            return Ink::ComputedBack;
        }
        if (locked || notOpen) {
            return Ink::LockedBack;
        }
        return changed ? Ink::ChangedBack : Ink::CellBack;
    }
    [[nodiscard]] Ink text() const
    {
        if (isWord()) {
            return Ink::StateText;
        }
        if (belowFive) {
            return Ink::BelowFive;
        }
        if (!takesEntries()) {
            return Ink::ComputedText;
        }
        return locked || notOpen ? Ink::LockedText : Ink::CellText;
    }
};

void paintGround(QPainter &painter, const QRect &cell, const Look &look, const QStyleOptionViewItem &option)
{
    painter.fillRect(cell, ink(look.back()));
    if (look.locked) {
        painter.setBrushOrigin(0, 0);
        painter.fillRect(cell, QBrush(ink(Ink::LockedHatch), Qt::BDiagPattern));
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor over = option.palette.color(QPalette::Highlight);
        over.setAlpha(selectionStrength);
        painter.fillRect(cell, over);
    }
    painter.setPen(QPen(ink(Ink::Grid), 0)); // cosmetic: one pixel at every scale
    painter.drawLine(cell.topRight(), cell.bottomRight());
    painter.drawLine(cell.bottomLeft(), cell.bottomRight());
}

void paintText(QPainter &painter, const QRect &cell, const Look &look, const QStyleOptionViewItem &option,
               const QString &text)
{
    QFont font = option.font;
    font.setBold(!look.takesEntries() || look.belowFive);
    if (look.isWord()) {
        font.setPointSizeF(font.pointSizeF() * stateSize);
    }
    painter.setFont(font);
    painter.setPen(ink(look.text()));
    const bool isComment = look.field == MarkField::Comment;
    const QRect place = cell.adjusted(isComment ? padding : 1, 0, isComment ? -padding : -1, 0);
    const auto align = Qt::AlignVCenter | (isComment ? Qt::AlignLeft : Qt::AlignHCenter);
    const QString fitting = QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, static_cast<int>(align) | Qt::TextSingleLine, fitting);
}

} // namespace

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look(index);
    const QRect &cell = option.rect;
    painter->save();
    paintGround(*painter, cell, look, option);
    if (const QString text = index.data().toString(); !text.isEmpty()) {
        paintText(*painter, cell, look, option, text);
    } else if (look.missing) {
        const int size = std::max(5, option.fontMetrics.height() / 3);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Ink::Missing));
        painter->drawEllipse(QRect(cell.center() - QPoint(size / 2, size / 2), QSize(size, size)));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ink(Ink::FocusFrame), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(QRectF(cell).adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget *MarkDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const tables::MarkTable *>(index.model());
    std::function<QString(const QString &)> understood;
    if (table->isMark(index)) {
        understood = [table](const QString &text) {
            const auto value = parseTypedValue(text, table->kind());
            return value ? tables::shownValue(*value, table->texts()) : QString();
        };
    }
    auto *editor = new MarkEditor(understood, parent);
    editor->setFont(option.font);
    editor->setAccessibleName(index.data(Qt::AccessibleDescriptionRole).toString());
    if (!table->isMark(index)) {
        editor->setMaxLength(500);
    }
    editor->setText(index.data(Qt::EditRole).toString());
    m_made(editor, index);
    return editor;
}

void MarkDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex & /*index*/) const
{
    static_cast<MarkEditor *>(editor)->setCell(option.rect);
}

} // namespace hocba::ui
