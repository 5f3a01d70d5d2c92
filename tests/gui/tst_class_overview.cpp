// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/conduct.h"
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "models/tables/overview_filter.h"
#include "tests/gui/window_fixture.h"
#include "ui/class_overview/overview_view.h"

#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;
using tables::OverviewField;

class TestClassOverview : public QObject
{
    Q_OBJECT

private:
    static OverviewView &view(TestWindow &test) { return *test.find<OverviewView>("overviewTable"); }
    static tables::OverviewTable &table(TestWindow &test)
    {
        return static_cast<tables::OverviewFilter *>(view(test).model())->table();
    }
    static void goTo(TestWindow &test, Term term, OverviewField field, const QString &subject = {})
    {
        test.workspace().go({ .place = PlaceId::ClassOverview, .className = u"6A1"_s, .term = term });
        view(test).setCurrentCell(0, table(test).columnOf(field, subject));
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&view(test)));
    }
    static void act(SchoolCopy &school, WindowAct act, Term term)
    {
        const auto principal = school.signIn("hieutruong");
        services::WindowRequest request;
        request.act = act;
        request.term = term;
        request.reason = u"Kiểm thử"_s;
        request.acceptMissing = true;
        QVERIFY(services::actOnWindows(*principal, request));
    }
    static services::ConductRow conductOf(TestWindow &test, int row)
    {
        const auto rows = services::listConduct(test.session(), { 2025 }, u"6A1"_s);
        return rows->at(row);
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void offersTheClassesOfThePerson_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QStringList>("classes");
        QTest::addRow("homeroom teacher") << u"gvcn.6a1"_s << QStringList { u"6A1"_s };
        QTest::addRow("principal") << u"hieutruong"_s << QStringList { u"6A1"_s, u"7A1"_s };
        QTest::addRow("clerk") << u"vanthu"_s << QStringList { u"6A1"_s, u"7A1"_s };
    }
    void offersTheClassesOfThePerson()
    {
        QFETCH(QString, login);
        QFETCH(QStringList, classes);
        TestWindow test(u"small"_s, login);
        test.go(PlaceId::ClassOverview);
        const auto *list = test.find("classOverviewPlace")->findChild<QComboBox *>(u"classList"_s);
        QStringList shown;
        for (int i = 0; i < list->count(); ++i) {
            shown.append(list->itemText(i));
        }
        QCOMPARE(shown, classes);
        QCOMPARE(view(test).model()->rowCount(), 42);
    }

    void conductIsEnteredByLettersDownTheColumn()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Conduct);
        QVERIFY(!view(test).testAttribute(Qt::WA_InputMethodEnabled)); // Telex would eat the letters
        test.forgetKeys();
        test.type(u"tkdc"_s);
        QCOMPARE(test.keysPressed(), 4);
        const QList ratings { Rating::Good, Rating::Fair, Rating::Passed, Rating::NotPassed };
        for (int row = 0; row < 4; ++row) {
            QCOMPARE(conductOf(test, row).semester1, ratings[row]);
        }
        QCOMPARE(view(test).currentCell().row(), 4);
        QVERIFY(!test.find<QLabel>("savedLabel")->text().isEmpty());
    }

    void anUnknownLetterIsRefusedBesideTheCell()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Conduct);
        const auto before = conductOf(test, 0).semester1;
        test.type(u"x"_s);
        QVERIFY(test.find<QLabel>("bubbleText")->text().startsWith(sentence(u"conduct.unreadable"_s, QString())));
        QCOMPARE(view(test).currentCell().row(), 0);
        QCOMPARE(conductOf(test, 0).semester1, before);
    }

    void conductIsChosenFromAList()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Conduct);
        test.key(Qt::Key_F2);
        QTRY_VERIFY(test.has<QComboBox>("conductEditor"));
        auto *list = test.find<QComboBox>("conductEditor");
        QCOMPARE(list->count(), 4);
        list->setCurrentIndex(3);
        Q_EMIT list->activated(3);
        QCOMPARE(conductOf(test, 0).semester1, Rating::NotPassed);
        QTRY_VERIFY(!test.has<QComboBox>("conductEditor"));
    }

    void absencesAreTypedAndABadNumberStaysInTheField()
    {
        TestWindow test(u"small"_s);
        act(test.school(), WindowAct::Open, Term::Two);
        test.signIn(u"gvcn.6a1"_s);
        goTo(test, Term::Two, OverviewField::Absences);
        test.type(u"12"_s);
        test.key(Qt::Key_Return);
        QCOMPARE(conductOf(test, 0).absences, 12);
        QCOMPARE(view(test).currentCell().row(), 1);
        test.type(u"367"_s);
        test.key(Qt::Key_Return);
        QVERIFY(test.find<QLabel>("bubbleText")->text().startsWith(sentence(u"absences.out_of_range"_s, QString())));
        const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QCOMPARE(field->objectName(), u"absencesEditor"_s);
        QCOMPARE(field->text(), u"367"_s);
        QCOMPARE(conductOf(test, 1).absences, std::nullopt);
        test.key(Qt::Key_Escape);
        QTRY_VERIFY(!test.has<QLineEdit>("absencesEditor"));
    }

    void aRemarkIsWrittenInADialog()
    {
        TestWindow test(u"small"_s);
        act(test.school(), WindowAct::Open, Term::Two);
        test.signIn(u"gvcn.6a1"_s);
        goTo(test, Term::Two, OverviewField::Conduct);
        test.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget(), test.find<QWidget>("remarkText"));
        test.type(u"Chăm chỉ"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(conductOf(test, 0).remark, u"Chăm chỉ"_s);
        QCOMPARE(table(test).index(0, table(test).columnOf(OverviewField::Remark)).data().toString(), u"Chăm chỉ"_s);
    }

    void saysThatASemesterIsNotOpenOrLocked()
    {
        TestWindow test(u"small"_s);
        act(test.school(), WindowAct::Lock, Term::One);
        test.signIn(u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Conduct);
        const auto before = conductOf(test, 0).semester1;
        QVERIFY(test.find<QLabel>("overviewState")->text().contains("locked"_L1));
        test.type(u"c"_s);
        QVERIFY(test.find<QLabel>("bubbleText")->text().startsWith(sentence(u"window.locked"_s, QString())));
        QCOMPARE(conductOf(test, 0).semester1, before);
        goTo(test, Term::Two, OverviewField::Conduct);
        QVERIFY(test.find<QLabel>("overviewState")->text().contains("not been opened"_L1));
        test.key(Qt::Key_Return);
        QVERIFY(test.find<QLabel>("bubbleText")->text().startsWith(sentence(u"window.none"_s, QString())));
    }

    void whyIsToldBesideWithThePupilsName()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Subject, u"toan"_s);
        test.key(Qt::Key_J, Qt::ControlModifier);
        auto *list = test.find<QListWidget>("whyList");
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains("TT22/2021"_L1), qPrintable(list->item(0)->text()));
        QCOMPARE(test.find<QLabel>("whyPupil")->text(), table(test).pupil(0).name);
        view(test).setCurrentCell(1, table(test).columnOf(OverviewField::Learning));
        QTRY_COMPARE(test.find<QLabel>("whyPupil")->text(), table(test).pupil(1).name);
        QVERIFY(list->count() >= 1);
        test.key(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(!list->isVisible());
    }

    void theFiltersShowWhoNeedsWork()
    {
        TestWindow test(u"small"_s);
        {
            const services::SheetKey key { { 2025 }, Term::One, u"6A1"_s, u"toan"_s };
            const auto teacher = test.school().signIn("gv.toan");
            const auto pupil = services::readSheet(*teacher, key)->rows.at(2).pupil;
            QVERIFY(services::setCell(*teacher, { key.cell(pupil, Column::Final), {}, {}, {} }));
        }
        test.signIn(u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Subject, u"toan"_s);
        auto *wanted = test.find<QComboBox>("wantedList");
        wanted->setCurrentIndex(wanted->findData(static_cast<int>(tables::OverviewWanted::Missing)));
        QVERIFY(view(test).model()->rowCount() < 42);
        const int toan = table(test).columnOf(OverviewField::Subject, u"toan"_s);
        view(test).setCurrentCell(2, toan);
        QCOMPARE(view(test).currentCell().row(), 2);
        QCOMPARE(view(test).currentIndex().data().toString(), u"1 missing"_s);
        wanted->setCurrentIndex(0);
        test.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.find<QLineEdit>("findText"));
        test.type(table(test).pupil(7).name);
        test.key(Qt::Key_Return);
        QCOMPARE(table(test).pupil(view(test).currentCell().row()).name, table(test).pupil(7).name);
        test.key(Qt::Key_F, Qt::ControlModifier);
        test.key(Qt::Key_Escape);
        QCOMPARE(view(test).model()->rowCount(), 42);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&view(test)));
    }

    void enterOnASubjectOpensItsSheet()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Subject, u"ngu_van"_s);
        std::optional<Destination> wanted;
        connect(&test.desk(), &Desk::wanted, this, [&wanted](const Destination &to) { wanted = to; });
        const QString pupil = table(test).pupil(0).pupil.text();
        test.key(Qt::Key_Return);
        QVERIFY(wanted.has_value());
        QCOMPARE(wanted->place, PlaceId::Gradebook);
        QCOMPARE(wanted->className, u"6A1"_s);
        QCOMPARE(wanted->subject, u"ngu_van"_s);
        QCOMPARE(wanted->term, Term::One);
        QCOMPARE(wanted->pupil, pupil);
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Gradebook);
    }

    void thePupilStaysCurrentAcrossTerms()
    {
        TestWindow test(u"small"_s, u"gvcn.6a1"_s);
        goTo(test, Term::One, OverviewField::Learning);
        view(test).setCurrentCell(9, table(test).columnOf(OverviewField::Learning));
        auto *term = test.find<QComboBox>("termList");
        term->setCurrentIndex(term->findData(static_cast<int>(Term::Year)));
        QCOMPARE(view(test).currentCell().row(), 9);
        QCOMPARE(view(test).currentCell().column(), table(test).columnOf(OverviewField::Learning));
        QVERIFY(table(test).columnOf(OverviewField::Promotion) > 0);
    }

    void whoMayNotEnterIsOnlyShown()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        goTo(test, Term::One, OverviewField::Conduct);
        const auto before = conductOf(test, 0).semester1;
        test.type(u"c"_s);
        QVERIFY(test.find<QLabel>("bubbleText")->text().startsWith(sentence(u"permission.denied"_s, QString())));
        QCOMPARE(conductOf(test, 0).semester1, before);
        QVERIFY(!test.find<QAction>("writeRemark")->isVisible());
    }
};

HOCBA_WINDOW_TEST(TestClassOverview)
#include "tst_class_overview.moc"
