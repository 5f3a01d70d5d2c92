// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/limited_text.h"

#include "models/domain/text.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

LimitedText::LimitedText(const QString &objectName, const QString &label, int limit, QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_count(new QLabel(this)), m_limit(limit)
{
    m_text->setObjectName(objectName);
    m_text->setAccessibleName(label);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 5);
    m_count->setObjectName(objectName + "Count"_L1);
    m_count->setAlignment(Qt::AlignRight);
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_text, 1);
    column->addWidget(m_count);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        count();
        Q_EMIT changed();
    });
    count();
}

void LimitedText::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

QString LimitedText::text() const
{
    return normalised(m_text->toPlainText());
}

bool LimitedText::fits() const
{
    return text().toUcs4().size() <= m_limit;
}

void LimitedText::count()
{
    const auto length = text().toUcs4().size();
    m_count->setText(length <= m_limit ? tr("%1 of %2 characters").arg(length).arg(m_limit)
                                       : tr("%1 characters too many").arg(length - m_limit));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, ink(length <= m_limit ? Ink::Faint : Ink::BelowFive));
    m_count->setPalette(palette);
}

} // namespace hocba::ui
