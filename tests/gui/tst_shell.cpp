// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_fixture.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>

using namespace hocba::ui;
using namespace Qt::StringLiterals;

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void offersThePlacesOfTheRole_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QStringList>("places");
        QTest::addRow("subject teacher") << u"gv.toan"_s
                                         << QStringList { u"Home"_s,    u"Gradebook"_s,     u"Corrections"_s,
                                                          u"Records"_s, u"Verify a file"_s, u"Imports"_s };
        QTest::addRow("school IT sees no marks")
            << u"quantri"_s << QStringList { u"Home"_s, u"Verify a file"_s, u"Accounts"_s };
        QTest::addRow("clerk") << u"vanthu"_s
                               << QStringList { u"Home"_s,          u"Gradebook"_s, u"Class overview"_s, u"Records"_s,
                                                u"Verify a file"_s, u"Pupils"_s,    u"Imports"_s };
        QTest::addRow("principal") << u"hieutruong"_s
                                   << QStringList { u"Home"_s,          u"Gradebook"_s,   u"Class overview"_s,
                                                    u"Semesters"_s,     u"Corrections"_s, u"Records"_s,
                                                    u"Verify a file"_s, u"Pupils"_s,      u"Accounts"_s };
    }
    void offersThePlacesOfTheRole()
    {
        QFETCH(QString, login);
        QFETCH(QStringList, places);
        TestWindow test(u"small"_s, login);
        const auto *list = test.find<QListWidget>("placeList");
        QStringList shown;
        for (int i = 0; i < list->count(); ++i) {
            shown.append(list->item(i)->text());
        }
        QCOMPARE(shown, places);
    }

    void everyPlaceOpensByItsKey()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        const int count = test.find<QListWidget>("placeList")->count();
        for (int i = 0; i < std::min(count, 9); ++i) {
            test.key(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(test.find<QListWidget>("placeList")->currentRow(), i);
        }
    }

    void aWrongPasswordIsSaidInPlaceAndNobodyIsLetIn()
    {
        TestWindow test(u"small"_s);
        test.find<QLineEdit>("loginText")->setText(u"gv.toan"_s);
        test.find<QLineEdit>("password")->setFocus();
        test.type(u"not the password"_s);
        test.key(Qt::Key_Return);
        QTRY_VERIFY(!test.find<QLabel>("bannerText")->text().isEmpty());
        QVERIFY(test.window().workspace() == nullptr);
        QTRY_COMPARE(QApplication::focusWidget(), test.find<QLineEdit>("password"));
        QVERIFY(test.find<QLineEdit>("password")->text().isEmpty());
    }

    void lockingKeepsThePlaceAndHidesIt()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        test.go(PlaceId::Semesters);
        test.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(test.window().isLocked());
        QVERIFY(!test.workspace().isVisible());
        test.type(u"hocba-demo"_s);
        test.key(Qt::Key_Return);
        QTRY_VERIFY(!test.window().isLocked());
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Semesters);
    }

    void lockingKeepsWhatWasTypedInADialog()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        test.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test.has<QLineEdit>("oldPassword"));
        test.find<QLineEdit>("oldPassword")->setText(u"half typed"_s);
        test.window().lock();
        QVERIFY(!test.find("passwordDialog")->isVisible());
        test.find<QLineEdit>("password")->setText(u"hocba-demo"_s);
        QTest::mouseClick(test.find("signInButton"), Qt::LeftButton);
        QTRY_VERIFY(test.find("passwordDialog")->isVisible());
        QCOMPARE(test.find<QLineEdit>("oldPassword")->text(), u"half typed"_s);
    }

    void thePauseLocksTheWindow()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        QVERIFY(!test.window().isLocked());
        test.window().setIdle(std::chrono::milliseconds(30));
        QTRY_VERIFY(test.window().isLocked());
    }

    void somebodyElseSignsInAfterALock()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        test.window().lock();
        QTest::mouseClick(test.find("somebodyElse"), Qt::LeftButton);
        QVERIFY(test.window().workspace() == nullptr);
        test.signIn(u"vanthu"_s);
        QCOMPARE(test.session().person().login, u"vanthu"_s);
    }

    void theLanguageChangesAtOnceAndKeepsThePlace()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        test.go(PlaceId::Semesters);
        test.settings().setLanguage(Language::Vietnamese);
        QTRY_COMPARE(test.find<QListWidget>("placeList")->item(0)->text(), u"Trang chủ"_s);
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Semesters);
        test.settings().setLanguage(Language::English);
        QTRY_COMPARE(test.find<QListWidget>("placeList")->item(0)->text(), u"Home"_s);
    }

    void aDialogIsOpenedWithoutBlocking()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        test.key(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(test.has<QDialog>("settingsDialog"));
        test.key(Qt::Key_Escape);
        QTRY_VERIFY(!test.has<QDialog>("settingsDialog"));
    }
};

HOCBA_WINDOW_TEST(TestShell)
#include "tst_shell.moc"
