// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/find_bar.h"

#include "models/domain/text.h"
#include "ui/gradebook/mark_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(MarkView &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_text(new QLineEdit(this)), m_none(new QLabel(this))
{
    setObjectName("findBar"_L1);
    auto *label = new QLabel(tr("Find a pupil:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName("findPupilText"_L1);
    m_text->setAccessibleName(tr("Find a pupil"));
    m_text->setPlaceholderText(tr("Name or number"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(280);
    m_text->installEventFilter(this);
    m_none->setObjectName("findNone"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_text, 1);
    const auto add = [&](const QString &name, const QString &text, auto slot) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    add(u"findPrevious"_s, tr("Previous"), [this] { find(-1); });
    add(u"findNext"_s, tr("Next"), [this] { find(1); });
    QToolButton *closer = add(u"findClose"_s, {}, &FindBar::close);
    closer->setIcon(icon(u"cross"_s));
    closer->setAutoRaise(true);
    closer->setAccessibleName(tr("Close the search"));
    closer->setToolTip(tr("Close the search"));
    row->addWidget(m_none, 1);
    connect(m_text, &QLineEdit::textEdited, this, [this] { find(0); });
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::close()
{
    hide();
    m_none->clear();
    m_view.setFocus();
}

void FindBar::find(int direction)
{
    const QString wanted = folded(m_text->text());
    m_none->clear();
    const QList<int> rows = m_view.shownRows();
    if (wanted.isEmpty() || rows.isEmpty()) {
        return;
    }
    const int step = direction < 0 ? -1 : 1;
    const auto count = static_cast<int>(rows.size());
    int at = static_cast<int>(rows.indexOf(m_view.currentIndex().row())) + direction;
    for (int tried = 0; tried < count; ++tried, at += step) {
        const int row = rows[((at % count) + count) % count];
        const services::SheetRow &pupil = m_view.table().pupil(row);
        if (folded(pupil.name).contains(wanted) || QString::number(pupil.rollNumber) == wanted) {
            const int column = std::max(0, m_view.currentIndex().column());
            m_view.goTo(m_view.table().index(row, column));
            announce(this, pupil.name);
            return;
        }
    }
    m_none->setText(tr("No pupil of this class is called so."));
    announce(this, m_none->text(), true);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hocba::ui
