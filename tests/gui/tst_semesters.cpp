// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/windows.h"
#include "tests/gui/window_fixture.h"
#include "ui/semesters/readiness_tree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

class TestSemesters : public QObject
{
    Q_OBJECT

private:
    static ReadinessTree *openPlace(TestWindow &test)
    {
        test.go(PlaceId::Semesters);
        auto *tree = test.find<ReadinessTree>("readinessTree");
        [[maybe_unused]] const bool there = QTest::qWaitFor(
            [&] { return tree->topLevelItemCount() == 1 && tree->topLevelItem(0)->childCount() > 0; }, 20000);
        return tree;
    }
    static Scope scope(const char *text) { return *Scope::parse(QString::fromLatin1(text)); }
    static services::WindowRow sheet(TestWindow &test, const char *which, Term term = Term::One)
    {
        const auto rows = services::listWindows(test.session(), scope(which), term);
        return rows && !rows->isEmpty() ? rows->first() : services::WindowRow();
    }
    /// Keys reach a dialog only once it is the active window.
    static void press(TestWindow &test, const char *dialog)
    {
        auto *form = test.find<QDialog>(dialog);
        [[maybe_unused]] const bool active = QTest::qWaitFor([&] { return form->isActiveWindow(); }, 20000);
        test.key(Qt::Key_Return, Qt::ControlModifier);
    }
    static bool isGone(TestWindow &test, const char *dialog)
    {
        return QTest::qWaitFor([&] { return !test.has<QDialog>(dialog); }, 20000);
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void showsGradesClassesAndSubjectsWithWhatIsMissing()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        const ReadinessTree *tree = openPlace(test);
        const QTreeWidgetItem *school = tree->topLevelItem(0);
        QCOMPARE(school->childCount(), 2);
        QCOMPARE(school->child(0)->text(0), u"Grade 6"_s);
        const QTreeWidgetItem *class6 = school->child(0)->child(0);
        QCOMPARE(class6->text(0), u"Class 6A1"_s);
        QCOMPARE(class6->childCount(), 12);
        int missing = 0;
        for (int i = 0; i < class6->childCount(); ++i) {
            missing += class6->child(i)->text(2).toInt();
            QVERIFY(!class6->child(i)->text(1).isEmpty()); // the teacher
            QCOMPARE(class6->child(i)->text(3), u"open"_s);
        }
        QCOMPARE(class6->text(2).toInt(), missing);
    }

    void showsOnlyWhatIsNotReady()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        ReadinessTree *tree = openPlace(test);
        const auto all = services::listWindows(test.session(), Scope::school(), Term::One);
        const auto unready = std::ranges::count_if(*all, [](const auto &row) { return row.missing > 0; });
        QVERIFY(unready > 0 && unready < all->size());
        test.find<QCheckBox>("unreadyOnly")->click();
        int leaves = 0;
        for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NoChildren); *it != nullptr; ++it) {
            QVERIFY((*it)->text(2).toInt() > 0);
            leaves += 1;
        }
        QCOMPARE(leaves, unready);
    }

    void theSemesterIsLockedInThreeClicksAndOneJustification()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        QTRY_VERIFY(test.has<QPushButton>("taskCard1"));
        QTRY_COMPARE(test.find("taskCard1")->property("task").toString(), u"lock_semester"_s);
        int clicks = 0;
        const auto click = [&](const char *name) {
            clicks += 1;
            QTest::mouseClick(test.find(name), Qt::LeftButton);
        };
        click("taskCard1");
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Semesters);
        QTRY_VERIFY(test.find("btnLockSemester")->isEnabled());
        click("btnLockSemester");
        QTRY_COMPARE(QApplication::focusWidget(), test.find("reason"));
        test.type(u"Một học sinh chờ kiểm tra bù"_s);
        click("mainButton");
        QVERIFY(isGone(test, "lockDialog"));
        QCOMPARE(clicks, 3);
        const auto rows = services::listWindows(test.session(), Scope::school(), Term::One);
        QVERIFY(std::ranges::all_of(*rows, [](const auto &row) { return row.state == WindowState::Locked; }));
        const auto acts = services::listWindowActs(test.session());
        QCOMPARE(acts->last().reason, u"Một học sinh chờ kiểm tra bù"_s);
        QCOMPARE(acts->last().act, WindowAct::Lock);
        QTRY_COMPARE(test.desk().school().semester1, WindowState::Locked);
    }

    void withMissingMarksItIsNotLockedWithoutAJustification()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        openPlace(test);
        test.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test.has<QDialog>("lockDialog"));
        auto *dialog = test.find<QDialog>("lockDialog");
        const auto *list = dialog->findChild<QTableView *>(u"missingSheets"_s);
        QVERIFY(list != nullptr && list->model()->rowCount() > 0);
        press(test, "lockDialog");
        QTRY_VERIFY(!dialog->findChild<QLabel *>(u"bannerText"_s)->text().isEmpty());
        QCOMPARE(sheet(test, "class:6A1/toan").state, WindowState::Open);
        test.key(Qt::Key_Escape);
        QVERIFY(isGone(test, "lockDialog"));
    }

    void theListOfWhatIsMissingLeadsToTheSheet()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        openPlace(test);
        QTest::mouseClick(test.find("btnLockSemester"), Qt::LeftButton);
        auto *list = test.find<QTableView>("missingSheets");
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QList<Destination> wanted;
        connect(&test.desk(), &Desk::wanted, this, [&](const Destination &to) { wanted.append(to); });
        test.key(Qt::Key_Return);
        QVERIFY(isGone(test, "lockDialog"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().place, PlaceId::Gradebook);
        QVERIFY(sheet(test, qPrintable(u"class:%1/%2"_s.arg(wanted.first().className, wanted.first().subject))).missing
                > 0);
    }

    void oneClassGetsALaterEnd()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        ReadinessTree *tree = openPlace(test);
        tree->setCurrent(scope("class:6A1"));
        QTest::mouseClick(test.find("btnExtendEntry"), Qt::LeftButton);
        test.find<QDateTimeEdit>("closesAt")->setDateTime(QDateTime({ 2026, 2, 7 }, { 17, 0 }, QTimeZone(7 * 3600)));
        press(test, "extendEntryDialog");
        QVERIFY(isGone(test, "extendEntryDialog"));
        QCOMPARE(sheet(test, "class:6A1/toan").closesAt->iso(), u"2026-02-07T17:00:00+07:00"_s);
        QVERIFY(!sheet(test, "class:7A1/toan").closesAt);
        QTRY_COMPARE(tree->topLevelItem(0)->child(0)->child(0)->text(5), u"07/02/2026 17:00"_s);
        QCOMPARE(tree->current().text(), u"class:6A1"_s); // what was chosen stays chosen
    }

    void semesterTwoIsScheduled()
    {
        TestWindow test(u"small"_s, u"phohieutruong"_s);
        ReadinessTree *tree = openPlace(test);
        test.find<QComboBox>("semesterList")->setCurrentIndex(1);
        QVERIFY(!test.find("btnLockSemester")->isEnabled());
        QVERIFY(!test.find("btnReopenEntry")->isEnabled());
        QTest::mouseClick(test.find("btnOpenEntry"), Qt::LeftButton);
        test.find<QCheckBox>("opensAtBox")->click();
        test.find<QDateTimeEdit>("opensAt")->setDateTime(QDateTime({ 2026, 2, 1 }, { 7, 0 }, QTimeZone(7 * 3600)));
        test.find<QDateTimeEdit>("closesAt")->setDateTime(QDateTime({ 2026, 5, 31 }, { 17, 0 }, QTimeZone(7 * 3600)));
        press(test, "openEntryDialog");
        QVERIFY(isGone(test, "openEntryDialog"));
        const services::WindowRow row = sheet(test, "class:6A1/toan", Term::Two);
        QCOMPARE(row.state, WindowState::None);
        QCOMPARE(row.opensAt->iso(), u"2026-02-01T07:00:00+07:00"_s);
        QCOMPARE(row.closesAt->iso(), u"2026-05-31T17:00:00+07:00"_s);
        QTRY_COMPARE(tree->topLevelItem(0)->text(4), u"01/02/2026 07:00"_s);
    }

    void reopeningNeedsAReason()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        services::WindowRequest lock { .act = WindowAct::Lock,
                                       .scope = scope("class:6A1/toan"),
                                       .term = Term::One,
                                       .opensAt = {},
                                       .closesAt = {},
                                       .reason = u"xong"_s };
        QVERIFY(services::actOnWindows(test.session(), lock));
        ReadinessTree *tree = openPlace(test);
        tree->setCurrent(scope("class:6A1/toan"));
        QTest::mouseClick(test.find("btnReopenEntry"), Qt::LeftButton);
        auto *dialog = test.find<QDialog>("reopenEntryDialog");
        press(test, "reopenEntryDialog");
        QTRY_VERIFY(!dialog->findChild<QLabel *>(u"bannerText"_s)->text().isEmpty());
        QCOMPARE(sheet(test, "class:6A1/toan").state, WindowState::Locked);
        dialog->findChild<QPlainTextEdit *>(u"reason"_s)->setFocus();
        test.type(u"Nhập sót một bài kiểm tra"_s);
        press(test, "reopenEntryDialog");
        QVERIFY(isGone(test, "reopenEntryDialog"));
        QCOMPARE(sheet(test, "class:6A1/toan").state, WindowState::Open);
        const auto *acts = test.find<QTableView>("windowActs");
        QTRY_COMPARE(acts->model()->index(0, 7).data().toString(), u"Nhập sót một bài kiểm tra"_s);
        QCOMPARE(acts->model()->index(0, 6).data().toString(), test.session().person().fullName);
    }

    void aSchoolWithoutClassesSaysWhatComesFirst()
    {
        TestWindow test(u"empty"_s, u"hieutruong"_s);
        test.go(PlaceId::Semesters);
        QTRY_VERIFY(test.find<QLabel>("summary")->text().contains(u"import the pupil list"_s));
        QVERIFY(!test.find("btnOpenEntry")->isEnabled());
    }
};

HOCBA_WINDOW_TEST(TestSemesters)
#include "tst_semesters.moc"
