// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/messages/messages.h"
#include "ui/shell/places.h"
#include "ui/shell/settings.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/workspace.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QStackedWidget>
#include <QTimer>

#include <chrono>
#include <utility>

namespace hocba::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings &settings, const Clock &clock, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_clock(clock),
      m_stack(new QStackedWidget(this)),
      m_signIn(new SignInPage(this)),
      m_status(new StatusLine(this)),
      m_idle(new QTimer(this))
{
    setObjectName("mainWindow"_L1);
    m_stack->addWidget(m_signIn);
    setCentralWidget(m_stack);
    setStatusBar(m_status);
    setTitle();
    setWindowIcon(icon(u"hocba"_s));
    resize(1280, 720);
    restoreGeometry(settings.geometry());

    m_idle->setSingleShot(true);
    connect(m_idle, &QTimer::timeout, this, &MainWindow::lock);
    connect(m_signIn, &SignInPage::unlocked, this, &MainWindow::enter);
    connect(m_signIn, &SignInPage::somebodyElse, this, &MainWindow::signOut);
    connect(m_signIn, &SignInPage::folderChosen, this, &MainWindow::folderChosen);
    connect(&settings, &Settings::idleMinutesChanged, this,
            [this](int minutes) { setIdle(std::chrono::minutes(minutes)); });
    connect(&settings, &Settings::languageChanged, this, &MainWindow::rebuild, Qt::QueuedConnection);
    connect(&settings, &Settings::themeChanged, this, &MainWindow::rebuild, Qt::QueuedConnection);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    m_workspace.reset();
}

void MainWindow::setTitle()
{
    setWindowTitle(m_session ? tr("Hocba – %1").arg(m_workspace->desk().school().name) : tr("Hocba – school records"));
}

void MainWindow::setFolder(const QString &folder, const QString &login)
{
    m_folder = folder;
    m_signIn->setFolder(folder, login);
}

bool MainWindow::isLocked() const
{
    return m_session != nullptr && m_stack->currentWidget() == m_signIn;
}

void MainWindow::enter(const services::Unlocked &unlocked)
{
    if (isLocked()) {
        unlock();
        return;
    }
    if (const Status opened = openSession(unlocked); !opened) {
        m_signIn->refuse(opened.error());
        return;
    }
    m_settings.setLastFolder(m_folder);
    m_settings.setLastLogin(unlocked.login);
}

Status MainWindow::openSession(const services::Unlocked &unlocked)
{
    HOCBA_TRY_VALUE(session, services::Session::open(unlocked, m_clock));
    m_session = std::move(session);
    makeWorkspace();
    if (m_workspace == nullptr) {
        m_session.reset();
        return fail("store.damaged"_L1, m_folder);
    }
    m_workspace->go({ .place = PlaceId::Home });
    return {};
}

void MainWindow::makeWorkspace()
{
    auto school = services::schoolSummary(*m_session);
    if (!school) {
        return;
    }
    m_workspace = std::make_unique<Workspace>(*m_session, m_settings, std::move(*school), m_stack);
    m_stack->addWidget(m_workspace.get());
    m_stack->setCurrentWidget(m_workspace.get());
    const Desk &desk = m_workspace->desk();
    connect(&desk, &Desk::said, m_status, [this](const QString &text) { m_status->say(text, false); });
    connect(&desk, &Desk::refused, m_status, [this](const QString &text) { m_status->say(text, true); });
    connect(&desk, &Desk::written, m_status, &StatusLine::saved);
    connect(&desk, &Desk::progressed, m_status, &StatusLine::progress);
    connect(m_workspace.get(), &Workspace::lockWanted, this, &MainWindow::lock);
    connect(m_workspace.get(), &Workspace::signOutWanted, this, &MainWindow::signOut, Qt::QueuedConnection);
    connect(m_workspace.get(), &Workspace::quitWanted, this, &QWidget::close, Qt::QueuedConnection);
    setTitle();
    setIdle(std::chrono::minutes(m_settings.idleMinutes()));
}

void MainWindow::setIdle(std::chrono::milliseconds pause)
{
    m_idle->start(pause);
}

void MainWindow::lock()
{
    if (m_session == nullptr || isLocked()) {
        return;
    }
    for (auto *dialog : findChildren<QDialog *>()) { // it shows marks, and may hold what somebody typed
        if (dialog->isVisible()) {
            dialog->hide();
            m_hidden.append(dialog);
        }
    }
    m_signIn->setLocked(m_session->person().login, m_session->person().fullName);
    m_stack->setCurrentWidget(m_signIn);
}

void MainWindow::unlock()
{
    m_stack->setCurrentWidget(m_workspace.get());
    m_workspace->focusPlace();
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {})) {
        if (dialog) {
            dialog->open();
        }
    }
    m_idle->start();
}

void MainWindow::signOut()
{
    m_idle->stop();
    m_hidden.clear();
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly)); // they stand on the desk of who goes
    m_workspace.reset();
    m_session.reset();
    m_status->clear();
    m_stack->setCurrentWidget(m_signIn);
    setFolder(m_folder, m_settings.lastLogin());
    setTitle();
}

void MainWindow::rebuild()
{
    speak(m_settings.language());
    applyTheme(m_settings.theme());
    if (m_session == nullptr) {
        return;
    }
    const PlaceId place = m_workspace->currentPlace();
    m_workspace.reset();
    makeWorkspace();
    if (m_workspace) {
        m_workspace->go({ .place = place });
    }
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool aPersonActs = type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel;
    if (aPersonActs && m_idle->isActive()) {
        m_idle->start();
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTitle();
    }
    QMainWindow::changeEvent(event);
}

} // namespace hocba::ui
