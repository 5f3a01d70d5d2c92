// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/corrections.h"
#include "models/services/tasks.h"
#include "models/services/windows.h"
#include "tests/gui/window_fixture.h"

#include <QPushButton>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };

} // namespace

class TestHome : public QObject
{
    Q_OBJECT

private:
    /// The kinds of the cards, from above; waits until all of them are there.
    static QStringList cards(TestWindow &test)
    {
        const auto *note = test.find<QLabel>("homeNote");
        [[maybe_unused]] const bool done
            = QTest::qWaitFor([&] { return note->isHidden() || note->text() == u"Nothing to do."_s; }, 20000);
        QStringList kinds;
        for (int i = 1; test.has<QPushButton>(qPrintable(u"taskCard%1"_s.arg(i))); ++i) {
            auto *card = test.find<QPushButton>(qPrintable(u"taskCard%1"_s.arg(i)));
            if (!card->isHidden()) {
                kinds.append(card->property("task").toString());
            }
        }
        return kinds;
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void showsTheTasksOfTheRole_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QStringList>("kinds");
        QTest::addRow("subject teacher") << u"small"_s << u"gv.toan"_s
                                         << QStringList { u"enter_marks"_s, u"enter_marks"_s };
        QTest::addRow("homeroom teacher")
            << u"6A1"_s << u"gvcn.6a1"_s << QStringList { u"enter_conduct"_s, u"chase_marks"_s };
        QTest::addRow("principal") << u"small"_s << u"hieutruong"_s << QStringList { u"lock_semester"_s };
        QTest::addRow("deputy") << u"small"_s << u"phohieutruong"_s << QStringList { u"lock_semester"_s };
        QTest::addRow("clerk of an empty school") << u"empty"_s << u"vanthu"_s << QStringList { u"import_pupils"_s };
        QTest::addRow("clerk") << u"small"_s << u"vanthu"_s << QStringList();
        QTest::addRow("school IT") << u"small"_s << u"quantri"_s << QStringList();
    }
    void showsTheTasksOfTheRole()
    {
        QFETCH(QString, school);
        QFETCH(QString, login);
        TestWindow test(school, login);
        QTEST(cards(test), "kinds");
        QVERIFY(test.find<QLabel>("greeting")->text().contains(test.session().person().fullName));
        QVERIFY(test.find<QLabel>("duties")->text().contains(u"20/01/2026"_s));
    }

    void saysThatThereIsNothingToDo()
    {
        TestWindow test(u"small"_s, u"vanthu"_s);
        QTRY_COMPARE(test.find<QLabel>("homeNote")->text(), u"Nothing to do."_s);
        QVERIFY(test.find<QLabel>("homeNote")->isVisible());
    }

    void enterGoesToTheFirstMissingCell()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        QCOMPARE(cards(test), QStringList { u"enter_marks"_s });
        QTRY_COMPARE(QApplication::focusWidget(), test.find("taskCard1"));
        QCOMPARE(test.find<QPushButton>("taskCard1")->accessibleName(),
                 u"6A1 Mathematics: marks still to enter: 252"_s);
        QList<Destination> wanted;
        const auto listening = connect(&test.desk(), &Desk::wanted, this,
                                       [&](const Destination &destination) { wanted.append(destination); });
        test.forgetKeys();
        test.key(Qt::Key_Return);
        QCOMPARE(test.keysPressed(), 1);
        disconnect(listening);
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Gradebook);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().className, u"6A1"_s);
        QCOMPARE(wanted.first().subject, u"toan"_s);
        QCOMPARE(wanted.first().term, Term::One);
        QCOMPARE(wanted.first().column, Column::Tx1);
        const auto sheet = services::readSheet(test.session(), { year, Term::One, u"6A1"_s, u"toan"_s });
        QCOMPARE(wanted.first().pupil, sheet->rows.first().pupil.text());
    }

    void theArrowsGoFromCardToCard()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        QCOMPARE(cards(test).size(), 2);
        QTRY_COMPARE(QApplication::focusWidget(), test.find("taskCard1"));
        test.key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), test.find("taskCard2"));
        test.key(Qt::Key_Down); // there is no third
        QCOMPARE(QApplication::focusWidget(), test.find("taskCard2"));
        test.key(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), test.find("taskCard1"));
        test.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), test.find("taskCard2"));
    }

    void whatIsDoneLeavesTheList()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        QCOMPARE(cards(test).size(), 2);
        const services::SheetKey key { year, Term::One, u"6A1"_s, u"toan"_s };
        const auto cell = services::firstMissingCell(test.session(), key);
        test.go(PlaceId::Gradebook);
        QVERIFY(services::setCell(test.session(), { **cell, *Mark::fromTenths(70), {}, {} }));
        test.desk().wrote();
        test.go(PlaceId::Home);
        QTRY_COMPARE(cards(test), QStringList { u"enter_marks"_s });
    }

    void theRequestIsOneClickAway()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        services::WindowRequest lock { .act = WindowAct::Lock,
                                       .scope = Scope::school(),
                                       .term = Term::One,
                                       .opensAt = {},
                                       .closesAt = {},
                                       .reason = u"hết học kỳ"_s };
        QVERIFY(services::actOnWindows(test.session(), lock));
        test.window().signOut();
        test.signIn(u"gv.toan"_s);
        const auto sheet = services::readSheet(test.session(), { year, Term::One, u"6A1"_s, u"toan"_s });
        const CellKey cell = sheet->key.cell(sheet->rows.first().pupil, Column::Final);
        const auto id = services::askCorrection(
            test.session(), { cell, CellValue::ofState(CellState::Pending), u"Thiếu bài thi"_s, {} });
        QVERIFY2(id, qPrintable(codeOf(id)));
        test.window().signOut();
        test.signIn(u"gvcn.6a1"_s);
        QCOMPARE(cards(test).value(0), u"confirm_corrections"_s);
        QList<Destination> wanted;
        connect(&test.desk(), &Desk::wanted, this, [&](const Destination &destination) { wanted.append(destination); });
        QTest::mouseClick(test.find("taskCard1"), Qt::LeftButton);
        QCOMPARE(test.workspace().currentPlace(), PlaceId::Corrections);
        QCOMPARE(wanted.first().item, *id);
    }
};

HOCBA_WINDOW_TEST(TestHome)
#include "tst_home.moc"
