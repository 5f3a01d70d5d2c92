// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace hocba::ui {

class Banner;

/// Signing in, unlocking after a pause, and choosing the data folder where none is known. The password is tried on
/// another thread; each wrong one makes the next try wait longer.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);
    ~SignInPage() override;
    Q_DISABLE_COPY_MOVE(SignInPage)

    /// The school's data folder; its accounts are offered. An empty one asks for a folder.
    void setFolder(const QString &folder, const QString &login = {});
    /// Asks the one who is signed in for the password again; "Somebody else" signs that person out.
    void setLocked(const QString &login, const QString &fullName);
    /// Says why the school could not be opened after all.
    void refuse(const Error &error);
    [[nodiscard]] QString folder() const { return m_folder; }

Q_SIGNALS:
    void unlocked(const services::Unlocked &unlocked);
    void somebodyElse();
    void folderChosen(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void trySignIn();
    void tried(const Result<services::Unlocked> &result);
    void chooseFolder();
    void setBusy(bool busy);
    [[nodiscard]] QString login() const;

    QString m_folder, m_lockedLogin;
    int m_wrong = 0; ///< wrong passwords in a row
    QLabel *m_title, *m_where;
    Banner *m_banner;
    QComboBox *m_login;
    QLineEdit *m_password;
    QPushButton *m_signIn;
    QToolButton *m_else, *m_choose;
    QThreadPool m_pool;
};

} // namespace hocba::ui
