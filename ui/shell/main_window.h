// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"

#include <QMainWindow>
#include <QPointer>

#include <chrono>
#include <memory>

class QDialog;
class QStackedWidget;
class QTimer;

namespace hocba::ui {

class Settings;
class SignInPage;
class StatusLine;
class Workspace;

/// The one window: signing in, and then the places of the person. It locks by itself after a pause and keeps the
/// place.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings &settings, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// Shows the accounts of a school; an empty folder asks for one.
    void setFolder(const QString &folder, const QString &login = {});
    /// Null while nobody is signed in.
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    [[nodiscard]] bool isLocked() const;
    /// Hides everything behind the password; dialogs come back with what was typed in them.
    void lock();
    void signOut();

    /// The pause after which the window locks by itself; the settings give it in minutes.
    void setIdle(std::chrono::milliseconds pause);

Q_SIGNALS:
    /// Another folder was chosen; the program makes sure that no other window has it open.
    void folderChosen(const QString &folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void enter(const services::Unlocked &unlocked);
    void unlock();
    [[nodiscard]] Status openSession(const services::Unlocked &unlocked);
    void makeWorkspace();
    void rebuild();
    void setTitle();

    Settings &m_settings;
    const Clock &m_clock;
    QString m_folder;
    std::unique_ptr<services::Session> m_session;
    std::unique_ptr<Workspace> m_workspace; ///< gone before the session
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    StatusLine *m_status;
    QTimer *m_idle;
    QList<QPointer<QDialog>> m_hidden; ///< dialogs that were open when the window was locked
};

} // namespace hocba::ui
