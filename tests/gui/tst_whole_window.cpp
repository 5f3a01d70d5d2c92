// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every form of the window: walked for every role, all its places, and the dialogs that their actions
// open.
#include "models/domain/subject.h"
#include "models/services/accounts.h"
#include "models/services/windows.h"
#include "tests/gui/window_checks.h"
#include "tests/gui/window_fixture.h"
#include "ui/actions/actions.h"
#include "ui/shell/places.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QPushButton>
#include <QTableView>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

using Check = std::function<QStringList(QWidget *form)>;

const QStringList logins {
    u"quantri"_s, u"hieutruong"_s, u"phohieutruong"_s, u"vanthu"_s, u"gvcn.6a1"_s, u"gv.toan"_s
};

/// Waits until nothing is under way any more, and everything is laid out.
void settle(TestWindow &test)
{
    const bool done = QTest::qWaitFor([&test] { return !test.desk().background().busy(); }, 20000);
    if (!done) {
        qWarning("the work on the other thread does not end");
    }
    QTest::qWait(1);
    QCoreApplication::sendPostedEvents();
}

QDialog *openDialog(TestWindow &test)
{
    for (auto *dialog : test.window().findChildren<QDialog *>()) {
        if (dialog->isVisible() && qobject_cast<QFileDialog *>(dialog) == nullptr) {
            return dialog;
        }
    }
    return nullptr;
}

void closeDialogs(TestWindow &test)
{
    for (auto *dialog : test.window().findChildren<QDialog *>()) {
        dialog->reject();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    test.window().activateWindow(); // no window manager does it here when a dialog has gone
    settle(test);
}

/// Puts the first cell of each table, so that what acts on "the current one" has one.
void chooseSomething(QWidget *form)
{
    for (auto *table : form->findChildren<QTableView *>()) {
        if (table->isVisibleTo(form) && table->model() != nullptr && table->model()->rowCount() > 0
            && !table->currentIndex().isValid()) {
            table->setCurrentIndex(table->model()->index(0, 0));
        }
    }
}

/// Actions that only open something: what writes, leaves or asks the printer is not tried here.
QList<QAction *> openers(QWidget *form)
{
    QList<QAction *> found;
    for (const ActionRow &row : actionTable()) {
        if (!QString::fromUtf8(row.text).endsWith(u'…') && row.id != ActionId::ShowShortcuts
            && row.id != ActionId::ShowWhy && row.id != ActionId::ShowHistory && row.id != ActionId::ShowCard) {
            continue;
        }
        if (row.id == ActionId::PrintFile) {
            continue;
        }
        auto *action = form->findChild<QAction *>(row.name);
        if (action != nullptr && action->isEnabled() && action->isVisible()) {
            found.append(action);
        }
    }
    return found;
}

void add(QStringList &found, const QString &where, const QStringList &faults)
{
    for (const QString &fault : faults) {
        found.append(where + ": "_L1 + fault);
    }
}

void checkDialogs(TestWindow &test, QWidget *form, const QString &where, const Check &check, QStringList &found)
{
    for (QAction *action : openers(form)) {
        chooseSomething(form);
        action->trigger();
        settle(test);
        if (QDialog *dialog = openDialog(test)) {
            add(found, where + u' ' + dialog->objectName(), check(dialog));
        }
        closeDialogs(test);
    }
}

/// Applies a check to every form that this person can come to, and gives all faults.
QString everywhere(TestWindow &test, const Check &check)
{
    QStringList found;
    for (const PlaceRow *row : test.workspace().places()) {
        Place *place = test.go(row->id);
        settle(test);
        chooseSomething(place);
        settle(test);
        add(found, row->name, check(&test.window()));
        checkDialogs(test, place, row->name, check, found);
    }
    test.go(PlaceId::Home);
    checkDialogs(test, &test.workspace(), u"workspace"_s, check, found);
    found.removeDuplicates();
    return found.join(u'\n');
}

/// What the school itself is called, its people and the folder: no text of ours.
QStringList dataOf(TestWindow &test)
{
    const services::SchoolSummary &school = test.desk().school();
    QStringList data {
        school.name, test.session().person().fullName, test.session().person().login, test.school().dir(), u"Hocba"_s,
        u"English"_s
    };
    for (const ::hocba::Subject &subject : subjectsOf(Level::LowerSecondary)) {
        data << subject.name << subject.englishName;
    }
    for (const ActionRow &row : actionTable()) { // keys are called as Qt calls them
        data.append(QKeySequence::fromString(QLatin1StringView(row.keys)).toString(QKeySequence::NativeText));
    }
    for (int number = 1; number <= 9; ++number) {
        data.append(u"Ctrl+%1"_s.arg(number));
    }
    if (const auto accounts = services::listAccounts(test.session())) {
        for (const services::AccountRow &account : *accounts) {
            data.append(account.fullName);
        }
    }
    if (const auto sheets = services::listWindows(test.session(), Scope::school(), {})) {
        for (const services::WindowRow &sheet : *sheets) {
            data.append(sheet.teacher);
        }
    }
    data.append(u"Nam"_s); // sex, as the record has it
    data.removeAll(QString());
    // The longest first: one may be the beginning of another.
    std::ranges::sort(data, std::greater {}, [](const QString &text) { return text.size(); });
    return data;
}

} // namespace

class TestWholeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { speak(Language::English); }
    void cleanup()
    {
        Settings().setLanguage(Language::English);
        longWork(); // the tests of the places look at it
    }

    void nothingIsCut_data() { rolesAndLanguages(); }
    void nothingIsCut()
    {
        QFETCH(const QString, login);
        speakFirst();
        TestWindow test(u"small"_s, login);
        for (const QSize size : { QSize(1366, 768), QSize(911, 512) }) {
            test.window().resize(size);
            QTRY_COMPARE(test.window().size(), size);
            QCOMPARE(everywhere(test, clipped), QString());
        }
    }

    void everyControlHasItsNames_data() { roles(); }
    void everyControlHasItsNames()
    {
        QFETCH(const QString, login);
        TestWindow test(u"small"_s, login);
        QCOMPARE(everywhere(test, unnamed), QString());
    }

    void mnemonicsArePressableAndUnique_data() { rolesAndLanguages(); }
    void mnemonicsArePressableAndUnique()
    {
        QFETCH(const QString, login);
        speakFirst();
        TestWindow test(u"small"_s, login);
        QCOMPARE(everywhere(test, mnemonicTroubles), QString());
    }

    void noKeyMeansTwoThings_data() { roles(); }
    void noKeyMeansTwoThings()
    {
        QFETCH(const QString, login);
        TestWindow test(u"small"_s, login);
        QCOMPARE(everywhere(test, sharedShortcuts), QString());
    }

    void noKeyIsTwiceInTheTable()
    {
        QMap<QString, QString> names;
        for (const ActionRow &row : actionTable()) {
            const QString keys = QString::fromLatin1(row.keys);
            QVERIFY2(!QKeySequence::fromString(keys, QKeySequence::PortableText).isEmpty(), row.name.data());
            QVERIFY2(!names.contains(keys), qPrintable(keys + ": "_L1 + names.value(keys) + ", "_L1 + row.name));
            names.insert(keys, row.name);
        }
    }

    void theTabKeyComesToEveryControl_data() { roles(); }
    void theTabKeyComesToEveryControl()
    {
        QFETCH(const QString, login);
        TestWindow test(u"small"_s, login);
        QCOMPARE(everywhere(test, missedByTab), QString());
    }

    void everyTextIsTranslated_data() { roles(); }
    void everyTextIsTranslated()
    {
        QFETCH(const QString, login);
        PseudoLanguage pseudo;
        QCoreApplication::installTranslator(&pseudo);
        TestWindow test(u"small"_s, login);
        const QStringList data = dataOf(test);
        QCOMPARE(everywhere(test, [&data](QWidget *form) { return untranslated(form, data); }), QString());
        QCoreApplication::removeTranslator(&pseudo);
    }

    void theSignInPageIsAsGood()
    {
        for (const Language language : { Language::Vietnamese, Language::English }) {
            Settings().setLanguage(language);
            speak(language);
            TestWindow test(u"small"_s);
            auto *page = test.find("signInPage");
            test.window().resize(911, 512);
            QCoreApplication::processEvents();
            QStringList found = clipped(page) + unnamed(page) + mnemonicTroubles(page) + missedByTab(page);
            QCOMPARE(found.join(u'\n'), QString());
        }
    }

    void theChecksSeeFaults()
    {
        QDialog form;
        auto *label = new QLabel(u"A &mark that is cut"_s, &form);
        auto *field = new QLineEdit(&form);
        auto *button = new QPushButton(u"&Mark"_s, &form);
        label->setBuddy(field);
        label->setGeometry(0, 0, 20, 20);
        field->setGeometry(0, 30, 100, 30);
        button->setGeometry(0, 70, 120, 30);
        auto *hidden = new QLineEdit(&form);
        hidden->setGeometry(580, 0, 100, 30);
        hidden->setFocusPolicy(Qt::StrongFocus);
        form.resize(600, 200);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QCOMPARE(clipped(&form).size(), 2); // the label, and the field that lies partly outside
        QCOMPARE(unnamed(&form).size(), 4); // three without an object name, one without an accessible one
        QCOMPARE(mnemonicTroubles(&form).size(), 1);
        button->setText(u"&Đánh dấu"_s);
        QCOMPARE(mnemonicTroubles(&form).size(), 1);
        QCOMPARE(untranslated(&form, {}), QStringList { u"A &mark that is cut"_s });
        QVERIFY(missedByTab(&form).isEmpty());
        for (const char *name : { "one", "two" }) {
            auto *action = new QAction(QString::fromLatin1(name), &form);
            action->setShortcut(QKeySequence(u"Ctrl+K"_s));
            form.addAction(action);
        }
        QCOMPARE(sharedShortcuts(&form).size(), 1);
    }

private:
    static void roles()
    {
        QTest::addColumn<QString>("login");
        for (const QString &login : logins) {
            QTest::addRow("%s", qPrintable(login)) << login;
        }
    }
    static void rolesAndLanguages()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<Language>("language");
        for (const QString &login : logins) {
            QTest::addRow("%s, Vietnamese", qPrintable(login)) << login << Language::Vietnamese;
            QTest::addRow("%s, English", qPrintable(login)) << login << Language::English;
        }
    }
    static void speakFirst()
    {
        QFETCH(const Language, language);
        Settings().setLanguage(language);
        speak(language);
    }
};

HOCBA_WINDOW_TEST(TestWholeWindow)
#include "tst_whole_window.moc"
