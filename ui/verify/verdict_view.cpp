// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verdict_view.h"

#include "ui/verify/verdict_words.h"

namespace hocba::ui {

using namespace Qt::StringLiterals;

VerdictView::VerdictView(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName("verdictView"_L1);
    setAccessibleName(tr("What was found about the file"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    setMinimumWidth(220);
}

void VerdictView::showCheck(const services::FileCheck &check)
{
    setHtml(verdictHtml(check));
}

void VerdictView::showText(const QString &text)
{
    setPlainText(text);
}

QVariant VerdictView::loadResource(int /*type*/, const QUrl & /*name*/)
{
    return {};
}

} // namespace hocba::ui
