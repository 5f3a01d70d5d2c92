// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_page.h"

#include "ui/messages/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *makePicture(QWidget *parent)
{
    auto *picture = new QLabel(parent);
    picture->setPixmap(iconPixmap(u"hocba"_s, 56, ink(Ink::FocusFrame), parent->devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);
    return picture;
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_where(new QLabel(this)),
      m_banner(new Banner(this)),
      m_login(new QComboBox(this)),
      m_password(new QLineEdit(this)),
      m_signIn(new QPushButton(this)),
      m_else(new QToolButton(this)),
      m_choose(new QToolButton(this))
{
    setObjectName("signInPage"_L1);
    m_title->setObjectName("signInTitle"_L1);
    m_title->setAlignment(Qt::AlignHCenter);
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setBold(true);
    m_title->setFont(big);
    m_where->setObjectName("folderLabel"_L1);
    m_where->setAlignment(Qt::AlignHCenter);
    m_where->setWordWrap(true);
    m_login->setObjectName("login"_L1);
    m_login->setEditable(true);
    m_login->setInsertPolicy(QComboBox::NoInsert);
    m_login->lineEdit()->setObjectName("loginText"_L1);
    m_login->setAccessibleName(tr("Account"));
    m_password->setObjectName("password"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setMaxLength(200);
    m_signIn->setObjectName("signInButton"_L1);
    m_signIn->setDefault(true);
    m_signIn->setAutoDefault(true);
    m_else->setObjectName("somebodyElse"_L1);
    m_else->setText(tr("Somebody else"));
    m_else->setFocusPolicy(Qt::TabFocus);
    m_choose->setObjectName("chooseFolder"_L1);
    m_choose->setText(tr("Choose the school's data folder…"));
    m_choose->setFocusPolicy(Qt::TabFocus);

    auto *form = new QFormLayout;
    auto *loginLabel = new QLabel(tr("&Account:"), this);
    loginLabel->setBuddy(m_login);
    auto *passwordLabel = new QLabel(tr("&Password:"), this);
    passwordLabel->setBuddy(m_password);
    form->addRow(loginLabel, m_login);
    form->addRow(passwordLabel, m_password);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *others = new QHBoxLayout;
    others->addWidget(m_choose);
    others->addStretch(1);
    others->addWidget(m_else);

    auto *box = new QWidget(this);
    box->setFixedWidth(420);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(12);
    column->addWidget(makePicture(this));
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_banner);
    column->addLayout(form);
    column->addWidget(m_signIn);
    column->addLayout(others);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(box, 0, Qt::AlignHCenter);
    outer->addStretch(2);

    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::trySignIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::trySignIn);
    connect(m_else, &QToolButton::clicked, this, &SignInPage::somebodyElse);
    connect(m_choose, &QToolButton::clicked, this, &SignInPage::chooseFolder);
    m_pool.setMaxThreadCount(1);
    setFolder({});
}

SignInPage::~SignInPage()
{
    m_pool.waitForDone();
}

QString SignInPage::login() const
{
    return m_lockedLogin.isEmpty() ? m_login->currentText().trimmed() : m_lockedLogin;
}

void SignInPage::setFolder(const QString &folder, const QString &login)
{
    m_folder = folder;
    m_lockedLogin.clear();
    m_wrong = 0;
    m_title->setText(tr("Hocba – school records"));
    m_signIn->setText(tr("&Sign in"));
    m_else->hide();
    m_choose->show();
    m_login->setEnabled(true);
    m_login->clear();
    m_password->clear();
    m_banner->clear();
    const auto logins = folder.isEmpty() ? Result<QStringList>(QStringList()) : services::knownLogins(folder);
    m_where->setText(folder.isEmpty() ? tr("This computer does not know a school yet.")
                                      : QDir::toNativeSeparators(folder));
    if (!logins) {
        m_banner->show(Banner::Kind::Bad, sentence(logins.error()));
    } else {
        m_login->addItems(*logins);
        m_login->setCurrentIndex(std::max(0, m_login->findText(login)));
        if (login.isEmpty()) {
            m_login->setCurrentIndex(-1);
        }
    }
    setBusy(false);
}

void SignInPage::setLocked(const QString &login, const QString &fullName)
{
    m_lockedLogin = login;
    m_wrong = 0;
    m_title->setText(fullName);
    m_where->setText(tr("The window is locked. Everything is saved; your place is kept."));
    m_signIn->setText(tr("&Unlock"));
    m_else->show();
    m_choose->hide();
    m_login->setEditText(login);
    m_password->clear();
    m_banner->clear();
    setBusy(false);
    m_password->setFocus();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QWidget *first = m_folder.isEmpty() ? static_cast<QWidget *>(m_choose)
        : login().isEmpty()             ? static_cast<QWidget *>(m_login)
                                        : m_password;
    first->setFocus();
}

void SignInPage::setBusy(bool busy)
{
    const bool usable = !busy && !m_folder.isEmpty();
    m_login->setEnabled(usable && m_lockedLogin.isEmpty());
    m_password->setEnabled(usable);
    m_signIn->setEnabled(usable);
}

void SignInPage::trySignIn()
{
    if (!m_signIn->isEnabled()) {
        return;
    }
    setBusy(true);
    m_pool.start([this, folder = m_folder, who = login(), password = m_password->text()] {
        auto result = std::make_shared<Result<services::Unlocked>>(services::unlock(folder, who, password));
        QMetaObject::invokeMethod(this, [this, result] { tried(*result); });
    });
}

void SignInPage::tried(const Result<services::Unlocked> &result)
{
    m_password->clear();
    if (result) {
        m_wrong = 0;
        m_banner->clear();
        setBusy(false);
        Q_EMIT unlocked(*result);
        return;
    }
    m_wrong += 1;
    m_banner->show(Banner::Kind::Bad, sentence(result.error()));
    // 0, 1, 2, 4 ... 30 seconds: a person hardly notices, somebody who guesses does.
    const auto wait = m_wrong < 3 ? 0s : std::min(30s, std::chrono::seconds(1 << std::min(m_wrong - 3, 5)));
    QTimer::singleShot(wait, this, [this] {
        setBusy(false);
        m_password->setFocus();
    });
}

void SignInPage::refuse(const Error &error)
{
    m_banner->show(Banner::Kind::Bad, sentence(error));
    m_password->setFocus();
}

void SignInPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("The school's data folder"), m_folder);
    dialog->setObjectName("folderDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SignInPage::folderChosen);
    dialog->open();
}

} // namespace hocba::ui
