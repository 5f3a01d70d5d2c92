// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signing/signer.h"
#include "tests/unit/services/school_copy.h"
#include "ui/messages/messages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/place.h"
#include "ui/shell/settings.h"
#include "ui/shell/watchdog.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

/// The window as a person has it, on a demo school of one's own: shown, signed in by typing, driven by keys.
class TestWindow
{
public:
    /// `which` as SchoolCopy's; `login` empty: left at the sign-in page.
    explicit TestWindow(const QString &which, const QString &login = {}) : m_school(which)
    {
        m_window = std::make_unique<hocba::ui::MainWindow>(m_settings, m_school.clock());
        m_window->setFolder(m_school.dir());
        m_window->resize(1366, 768);
        m_window->show();
        if (!QTest::qWaitForWindowExposed(m_window.get())) {
            qWarning("the window was not shown");
        }
        m_window->activateWindow();
        if (!login.isEmpty()) {
            signIn(login);
        }
    }
    ~TestWindow() { m_window.reset(); }
    TestWindow(const TestWindow &) = delete;
    TestWindow &operator=(const TestWindow &) = delete;

    void signIn(const QString &login, const QString &password = QStringLiteral("hocba-demo"))
    {
        find<QLineEdit>("loginText")->setText(login);
        find<QLineEdit>("password")->setFocus();
        type(password);
        key(Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return m_window->workspace() != nullptr && !m_window->isLocked(); }, 20000)) {
            qWarning("%s was not let in", qPrintable(login));
        }
    }

    [[nodiscard]] hocba::ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] hocba::ui::Workspace &workspace() { return *m_window->workspace(); }
    [[nodiscard]] hocba::ui::Desk &desk() { return workspace().desk(); }
    [[nodiscard]] hocba::services::Session &session() { return desk().session(); }
    [[nodiscard]] SchoolCopy &school() { return m_school; }
    [[nodiscard]] hocba::ui::Settings &settings() { return m_settings; }

    /// Goes to a place as the list of places does.
    hocba::ui::Place *go(hocba::ui::PlaceId id)
    {
        workspace().go({ .place = id });
        return workspace().place(id);
    }

    /// By object name, anywhere in the window and its dialogs; fails loudly where there is none.
    template<typename T = QWidget>
    T *find(const char *name)
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("there is no %s in the window", name);
        }
        return found;
    }
    template<typename T = QWidget>
    bool has(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name)) != nullptr;
    }

    /// Keys go to whatever has the focus, as they do for a person. They are counted.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_keys += 1;
        QTest::keyClick(target(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            m_keys += 1;
            QTest::sendKeyEvent(QTest::Click, target(), Qt::Key_unknown, c, Qt::NoModifier);
        }
    }
    [[nodiscard]] int keysPressed() const { return m_keys; }
    void forgetKeys() { m_keys = 0; }

    /// The text of the status line.
    QString message() { return find<QLabel>("message")->text(); }

private:
    QWidget *target()
    {
        QWidget *focus = QApplication::focusWidget();
        if (QWidget *dialog = QApplication::activeModalWidget();
            dialog != nullptr && (focus == nullptr || focus->window() != dialog)) {
            return dialog->focusWidget() != nullptr ? dialog->focusWidget() : dialog;
        }
        return focus != nullptr ? focus : m_window.get();
    }

    SchoolCopy m_school;
    hocba::ui::Settings m_settings;
    std::unique_ptr<hocba::ui::MainWindow> m_window;
    int m_keys = 0;
};

/// Whether one event kept the window's thread busy for more than a blink since the last call. Sanitizers make
/// everything slower, so it means nothing there.
inline QString longWork()
{
    const QStringList reports = static_cast<hocba::ui::Application *>(qApp)->takeReports();
#ifdef __SANITIZE_ADDRESS__
    return {};
#else
    return reports.join(u'\n');
#endif
}

/// main() of a test of the window: offscreen, English, light, settings in a folder of its own.
template<typename Test>
int runWindowTest(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    hocba::ui::Application application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("hocba"));
    QCoreApplication::setApplicationName(QStringLiteral("hocba-test"));
    hocba::ui::Settings().setLanguage(hocba::ui::Language::English);
    hocba::ui::Settings().setTheme(hocba::ui::Theme::Light);
    hocba::ui::speak(hocba::ui::Language::English);
    hocba::ui::applyTheme(hocba::ui::Theme::Light);
    const hocba::signing::CryptoScope crypto;
    Test test;
    return QTest::qExec(&test, argc, argv);
}

#define HOCBA_WINDOW_TEST(Class)                                                                                       \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return runWindowTest<Class>(argc, argv);                                                                       \
    }
