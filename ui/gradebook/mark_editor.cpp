// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/mark_editor.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 4;

/// Where a key takes the cursor that is in a field; nothing: the key belongs to the field.
std::optional<Step> stepOf(const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return {};
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return shift ? Step::Up : Step::Down;
    case Qt::Key_Tab: return Step::Right;
    case Qt::Key_Backtab: return Step::Left;
    case Qt::Key_Down: return Step::Down;
    case Qt::Key_Up: return Step::Up;
    default: return {};
    }
}

} // namespace

MarkEditor::MarkEditor(std::function<QString(const QString &)> understood, QWidget *parent)
    : QLineEdit(parent), m_understood(std::move(understood))
{
    setObjectName("cellEditor"_L1);
    setFrame(false);
    setAttribute(Qt::WA_InputMethodEnabled, !m_understood);
    setAutoFillBackground(true);
    connect(this, &QLineEdit::textChanged, this, [this] {
        setRefused(false);
        follow();
    });
}

void MarkEditor::setRefused(bool refused)
{
    m_refused = refused;
    QPalette changed = parentWidget()->palette();
    if (refused) {
        changed.setColor(QPalette::Base, ink(Ink::RefusedBack));
        changed.setColor(QPalette::Text, ink(Ink::RefusedText));
    }
    setPalette(changed);
}

void MarkEditor::setCell(const QRect &cell)
{
    m_cell = cell;
    follow();
}

void MarkEditor::follow()
{
    m_ghost.clear();
    if (m_understood) {
        const QString kept = m_understood(text());
        m_ghost = kept.isEmpty() || kept == text() ? QString() : u"→ "_s + kept;
    }
    setAccessibleDescription(m_ghost);
    const int ghostWidth = m_ghost.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_ghost) + 2 * margin;
    setTextMargins(margin, 0, ghostWidth, 0);
    const int needed = fontMetrics().horizontalAdvance(text()) + ghostWidth + 4 * margin;
    QRect place = m_cell;
    place.setWidth(std::max(m_cell.width(), std::min(needed, parentWidget()->width())));
    place.moveLeft(std::min(place.left(), std::max(0, parentWidget()->width() - place.width())));
    setGeometry(place);
    update();
}

bool MarkEditor::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) { // before Tab is taken for going to the next widget
        if (const auto step = stepOf(*static_cast<QKeyEvent *>(event))) {
            Q_EMIT finished(*step);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void MarkEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void MarkEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        Q_EMIT left();
    }
}

void MarkEditor::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (!m_ghost.isEmpty()) {
        painter.setPen(ink(Ink::Faint));
        painter.drawText(rect().adjusted(0, 0, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, m_ghost);
    }
    painter.setPen(QPen(ink(m_refused ? Ink::RefusedText : Ink::FocusFrame), 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace hocba::ui
