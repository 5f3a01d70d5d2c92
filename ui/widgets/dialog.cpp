// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog.h"

#include "ui/messages/messages.h"
#include "ui/widgets/banner.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

Dialog::Dialog(const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent), m_banner(new Banner(this)), m_body(new QWidget(this)), m_form(new QFormLayout(m_body))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *buttons = new QDialogButtonBox(this);
    m_main = buttons->addButton(verb.isEmpty() ? tr("C&lose") : verb, QDialogButtonBox::AcceptRole);
    m_main->setObjectName("mainButton"_L1);
    m_main->setDefault(true);
    if (!verb.isEmpty()) {
        buttons->addButton(QDialogButtonBox::Cancel)->setObjectName("cancelButton"_L1);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &Dialog::press);
    for (const auto key : { Qt::Key_Return, Qt::Key_Enter }) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_main, &QPushButton::click);
    }
    auto *box = new QVBoxLayout(this);
    box->setSpacing(10);
    box->addWidget(m_banner);
    box->addWidget(m_body, 1);
    box->addWidget(buttons);
}

bool Dialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    const bool shown = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (shown && layout() != nullptr) {
        const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0;
        const int most = screen()->availableGeometry().height();
        if (needed > height() && height() < most) {
            resize(width(), std::min(needed, most));
        }
    }
    return done;
}

void Dialog::press()
{
    m_banner->clear();
    if (m_actLater) {
        setBusy(true);
        m_actLater();
        return;
    }
    if (m_act) {
        if (const Status done = m_act(); !done) {
            refuse(done.error());
            return;
        }
    }
    accept();
}

void Dialog::refuse(const Error &error)
{
    setBusy(false);
    m_banner->show(Banner::Kind::Bad, sentence(error));
}

void Dialog::setBusy(bool busy)
{
    // A disabled field loses the focus; it is to be where it was when the form can be typed into again.
    if (busy && m_body->isEnabled()) {
        m_focus = focusWidget();
    }
    m_body->setEnabled(!busy);
    m_main->setEnabled(!busy);
    if (!busy && m_focus != nullptr) {
        m_focus->setFocus();
        m_focus.clear();
    }
}

} // namespace hocba::ui
