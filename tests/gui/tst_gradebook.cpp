// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/gradebook.h"
#include "models/services/windows.h"
#include "models/tables/mark_table.h"
#include "tests/gui/window_fixture.h"
#include "ui/gradebook/mark_editor.h"
#include "ui/gradebook/mark_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;
using tables::MarkColumn;
using tables::MarkField;

namespace {

constexpr SchoolYear year { 2025 };

CellValue mark(int tenths)
{
    return *Mark::fromTenths(tenths);
}

/// The gradebook of a class-subject in the window.
struct Grid {
    TestWindow &test;

    explicit Grid(TestWindow &window, const QString &className = u"6A1"_s, const QString &subject = u"toan"_s)
        : test(window)
    {
        test.workspace().go({ .place = PlaceId::Gradebook, .className = className, .subject = subject });
    }
    [[nodiscard]] MarkView &view() { return *test.find<MarkView>("gradebookTable"); }
    [[nodiscard]] tables::MarkTable &table() { return view().table(); }
    [[nodiscard]] QModelIndex at(int row, Column column, Term term = Term::One)
    {
        return table().index(row, table().columnOf({ MarkField::Mark, term, column }));
    }
    [[nodiscard]] QModelIndex of(int row, const MarkColumn &column)
    {
        return table().index(row, table().columnOf(column));
    }
    void goTo(const QModelIndex &cell)
    {
        view().goTo(cell);
        view().setFocus();
    }
    [[nodiscard]] MarkEditor *editor()
    {
        const auto all = view().findChildren<MarkEditor *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    }
    /// Waits until the grid has the keys again.
    void comeBack()
    {
        test.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&test.window()));
        view().setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), &view());
    }
    /// Waits until a dialog takes keys.
    void await(const char *dialog)
    {
        QTRY_VERIFY(test.has<QDialog>(dialog));
        QVERIFY(QTest::qWaitForWindowActive(test.find<QDialog>(dialog)));
        QTRY_VERIFY(test.find<QDialog>(dialog)->isAncestorOf(QApplication::focusWidget()));
    }
    /// What the file holds, as another session reads it.
    [[nodiscard]] CellValue stored(const QModelIndex &cell)
    {
        const CellKey key = table().cell(cell);
        const auto other = test.session().again()();
        const auto sheet = services::readSheet(**other, { key.year, key.term, key.className, key.subject });
        return sheet->rows[cell.row()].cells.value(key.column).value;
    }
    [[nodiscard]] QString bubble()
    {
        const auto *text = test.window().findChild<QLabel *>(u"bubbleText"_s);
        return text != nullptr && text->isVisible() ? text->text() : QString();
    }
    [[nodiscard]] QString banner()
    {
        return test.workspace().place(PlaceId::Gradebook)->findChild<QLabel *>(u"bannerText"_s)->text();
    }
};

/// By the principal, before somebody else signs in: a folder takes one person at a time.
void actOnSemester(TestWindow &test, WindowAct what, std::optional<Instant> closesAt = {})
{
    const auto principal = test.school().signIn("hieutruong");
    const auto done = services::actOnWindows(*principal,
                                             { .act = what,
                                               .scope = Scope::school(),
                                               .term = Term::One,
                                               .opensAt = {},
                                               .closesAt = closesAt,
                                               .reason = u"hết học kỳ"_s,
                                               .acceptMissing = true });
    QVERIFY(done);
}

/// A disk that takes no more bytes, for as long as it lives.
class FullDisk
{
public:
    FullDisk()
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = 64;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestGradebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void aClassOfTwoDigitMarksTakesThreeKeysEach()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const int pupils = grid.table().rowCount();
        QVERIFY(pupils > 30);
        QCOMPARE(grid.view().currentIndex(), grid.at(0, Column::Tx1)); // the first missing cell is current
        test.forgetKeys();
        for (int row = 0; row < pupils; ++row) {
            test.type(QString::number(60 + row % 35 + (row % 35 == 0 ? 1 : 0)));
            test.key(Qt::Key_Return);
        }
        QCOMPARE(test.keysPressed(), 3 * pupils);
        QCOMPARE(grid.view().currentIndex(), grid.at(0, Column::Tx2)); // on to the top of the next open column
        for (int row = 0; row < pupils; ++row) {
            QCOMPARE(grid.stored(grid.at(row, Column::Tx1)), mark(60 + row % 35 + (row % 35 == 0 ? 1 : 0)));
        }
    }

    void showsWhatWillBeKeptBeforeEnter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ghost");
        QTest::addRow("85") << u"85"_s << u"→ 8.5"_s;
        QTest::addRow("100") << u"100"_s << u"→ 10.0"_s;
        QTest::addRow("05") << u"05"_s << u"→ 0.5"_s;
        QTest::addRow("11") << u"11"_s << u"→ 1.1"_s;
        QTest::addRow("comma") << u"8,5"_s << u"→ 8.5"_s;
        QTest::addRow("as it is kept") << u"8.5"_s << QString();
        QTest::addRow("refused") << u"101"_s << QString();
    }
    void showsWhatWillBeKeptBeforeEnter()
    {
        QFETCH(QString, typed);
        QFETCH(QString, ghost);
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        test.type(typed);
        QVERIFY(grid.editor() != nullptr);
        QCOMPARE(grid.editor()->ghost(), ghost);
        QVERIFY(!grid.editor()->testAttribute(Qt::WA_InputMethodEnabled));
        test.key(Qt::Key_Escape);
        QVERIFY(grid.table().value(grid.at(0, Column::Tx1)).isEmpty());
    }

    void whatIsRefusedStaysInItsCell_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addRow("above ten") << u"101"_s;
        QTest::addRow("a tenth above ten") << u"10,1"_s;
        QTest::addRow("two decimals") << u"8,55"_s;
        QTest::addRow("a letter") << u"x"_s;
    }
    void whatIsRefusedStaysInItsCell()
    {
        QFETCH(QString, typed);
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        test.type(typed);
        test.key(Qt::Key_Return);
        QVERIFY(grid.editor() != nullptr && grid.editor()->isRefused());
        QCOMPARE(grid.editor()->text(), typed);
        QCOMPARE(grid.editor()->selectedText(), typed);
        QVERIFY(!grid.bubble().isEmpty());
        QCOMPARE(test.message(), grid.bubble());
        QCOMPARE(grid.view().currentIndex(), grid.at(0, Column::Tx1));
        QVERIFY(grid.stored(grid.at(0, Column::Tx1)).isEmpty());
        // A click elsewhere does not lose it either.
        QTest::mouseClick(grid.view().viewport(), Qt::LeftButton, {},
                          grid.view().visualRect(grid.at(3, Column::Tx1)).center());
        QVERIFY(grid.editor() != nullptr);
        QCOMPARE(grid.editor()->text(), typed);
        test.type(u"7"_s); // replaces it
        test.key(Qt::Key_Return);
        QTRY_VERIFY(grid.editor() == nullptr);
        QVERIFY(grid.bubble().isEmpty());
        QCOMPARE(grid.table().value(grid.at(0, Column::Tx1)), mark(70));
        QCOMPARE(grid.view().currentIndex(), grid.at(1, Column::Tx1));
    }

    void aLockedCellSaysHowItIsChanged()
    {
        TestWindow test(u"small"_s);
        actOnSemester(test, WindowAct::Lock);
        test.signIn(u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        grid.goTo(cell);
        const CellValue before = grid.table().value(cell);
        for (const auto key : { Qt::Key_9, Qt::Key_F2, Qt::Key_Delete }) {
            test.key(key);
            QVERIFY(grid.editor() == nullptr);
            QVERIFY2(grid.bubble().contains(u"Ctrl+K"_s), qPrintable(grid.bubble()));
        }
        QCOMPARE(grid.stored(cell), before);
        QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(cell.data(Qt::AccessibleDescriptionRole).toString().contains(u"locked"_s));
        test.key(Qt::Key_Down);
        QVERIFY(grid.bubble().isEmpty()); // gone with the next thing done
    }

    void averagesFollowEachMark()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        Grid grid(test);
        for (int column = 0; grid.table().columns()[column].field == MarkField::Mark; ++column) {
            grid.goTo(grid.table().index(0, column));
            test.type(u"8"_s);
            test.key(Qt::Key_Return);
        }
        QCOMPARE(grid.of(0, { MarkField::Result, Term::One }).data().toString(), u"8.0"_s);
        grid.goTo(grid.at(0, Column::Final));
        test.type(u"10"_s);
        test.key(Qt::Key_Return);
        QCOMPARE(grid.of(0, { MarkField::Result, Term::One }).data().toString(), u"8.7"_s); // (4*8+2*8+3*10)/9
        QVERIFY(grid.of(0, { MarkField::YearResult, Term::Year }).data().toString().isEmpty());
        QTRY_VERIFY(!test.find<QLabel>("savedLabel")->text().isEmpty());
    }

    void keysMoveAsInASpreadsheet()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const int last = grid.table().rowCount() - 1;
        grid.goTo(grid.at(2, Column::Tx2));
        test.key(Qt::Key_Return);
        QCOMPARE(grid.view().currentIndex(), grid.at(3, Column::Tx2));
        test.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(grid.view().currentIndex(), grid.at(2, Column::Tx2));
        test.key(Qt::Key_Tab);
        QCOMPARE(grid.view().currentIndex(), grid.at(2, Column::Tx3));
        test.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(grid.view().currentIndex(), grid.at(2, Column::Tx2));
        grid.goTo(grid.at(last, Column::Tx2));
        test.key(Qt::Key_Return);
        QCOMPARE(grid.view().currentIndex(), grid.at(0, Column::Tx3));
        test.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(grid.view().currentIndex(), grid.at(last, Column::Tx2));
        // Tab from the last mark of the semester jumps over the average and the semester that is not open.
        grid.goTo(grid.at(2, Column::Final));
        test.key(Qt::Key_Tab);
        QCOMPARE(grid.view().currentIndex(), grid.of(2, { MarkField::Comment, Term::One }));
        test.key(Qt::Key_Home);
        QCOMPARE(grid.view().currentIndex(), grid.table().index(2, 0));
        test.key(Qt::Key_End);
        QCOMPARE(grid.view().currentIndex().column(), grid.table().columnCount() - 1);
        test.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(grid.view().currentIndex(), grid.table().index(0, 0));
        test.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(grid.view().currentIndex().row(), last);
    }

    void editingKeepsClearsAndGivesUp()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        test.type(u"75"_s);
        test.key(Qt::Key_Return);
        grid.goTo(cell);
        test.key(Qt::Key_F2);
        QVERIFY(grid.editor() != nullptr);
        QCOMPARE(grid.editor()->text(), u"7.5"_s);
        test.key(Qt::Key_Escape);
        QTRY_VERIFY(grid.editor() == nullptr);
        QCOMPARE(grid.table().value(cell), mark(75));
        test.type(u"9"_s);
        test.key(Qt::Key_Escape);
        QCOMPARE(grid.table().value(cell), mark(75));
        test.key(Qt::Key_Delete);
        QVERIFY(grid.table().value(cell).isEmpty());
        QVERIFY(grid.stored(cell).isEmpty());
    }

    void aCommentSubjectTakesOneLetter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addRow("d") << u"d"_s << u"Đ"_s;
        QTest::addRow("c") << u"c"_s << u"CĐ"_s;
        QTest::addRow("cd") << u"cd"_s << u"CĐ"_s;
    }
    void aCommentSubjectTakesOneLetter()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        TestWindow test(u"6A1"_s, u"gv.gdtc"_s);
        Grid grid(test, u"6A1"_s, u"gdtc"_s);
        test.type(typed);
        test.key(Qt::Key_Return);
        QCOMPARE(grid.at(0, Column::Tx1).data().toString(), shown);
    }

    void undoIsAnotherEdit()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        test.type(u"6"_s);
        test.key(Qt::Key_Return);
        grid.goTo(cell);
        test.type(u"9"_s);
        test.key(Qt::Key_Return);
        QVERIFY(test.find<QToolButton>("btnUndo")->toolTip().contains(grid.table().pupil(0).name));
        test.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(grid.table().value(cell), mark(60));
        QCOMPARE(grid.view().currentIndex(), cell);
        test.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(grid.table().value(cell).isEmpty());
        QVERIFY(!test.find<QToolButton>("btnUndo")->isEnabled());
        test.key(Qt::Key_Y, Qt::ControlModifier);
        test.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(grid.stored(cell), mark(90));
    }

    void undoIsRefusedWhenTheCellChangedMeanwhileOrWasLocked_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::addRow("changed by another window") << false;
        QTest::addRow("locked") << true;
    }
    void undoIsRefusedWhenTheCellChangedMeanwhileOrWasLocked()
    {
        QFETCH(bool, locked);
        TestWindow test(u"6A1"_s);
        actOnSemester(test, WindowAct::Open, Instant::fromIso(u"2026-01-21T17:00:00+07:00"_s));
        test.signIn(u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        test.type(u"6"_s);
        test.key(Qt::Key_Return);
        if (locked) {
            test.school().clock().set(Instant::fromIso(u"2026-01-22T08:00:00+07:00"_s)); // it closes by itself
        } else {
            const auto other = test.session().again()();
            QVERIFY(services::setMarks(**other, { { grid.table().cell(cell), mark(70), {}, {} } }));
        }
        test.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!grid.banner().isEmpty());
        QCOMPARE(grid.stored(cell), mark(locked ? 60 : 70));
        QCOMPARE(grid.table().value(cell), mark(locked ? 60 : 70)); // and it was read anew
    }

    void aBlockIsPastedAfterALookAtWhatChanges()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        QGuiApplication::clipboard()->setText(u"8,5\t7.5\n9\t\n"_s);
        test.key(Qt::Key_V, Qt::ControlModifier);
        grid.await("pasteDialog");
        QCOMPARE(test.find<QTableView>("pasteTable")->model()->rowCount(), 3);
        QVERIFY(test.find<QLabel>("pasteCounts")->text().contains(u"Changed: 3"_s));
        QVERIFY(grid.table().value(grid.at(0, Column::Tx1)).isEmpty()); // nothing yet
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!test.has<QDialog>("pasteDialog"));
        QCOMPARE(grid.table().value(grid.at(0, Column::Tx1)), mark(85));
        QCOMPARE(grid.table().value(grid.at(0, Column::Tx2)), mark(75));
        QCOMPARE(grid.stored(grid.at(1, Column::Tx1)), mark(90));
        grid.comeBack();
        test.key(Qt::Key_Z, Qt::ControlModifier); // one step
        QVERIFY(grid.table().value(grid.at(0, Column::Tx1)).isEmpty());
        QVERIFY(grid.table().value(grid.at(1, Column::Tx1)).isEmpty());
    }

    void pastingIsAllOrNothingAndDoesNotGuess()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        QGuiApplication::clipboard()->setText(u"8\n85\n9\n"_s);
        test.key(Qt::Key_V, Qt::ControlModifier);
        grid.await("pasteDialog");
        QVERIFY(!test.find<QPushButton>("mainButton")->isEnabled());
        auto *divide = test.find<QAbstractButton>("pasteDivide");
        QVERIFY(divide->isVisible());
        divide->setChecked(true);
        QVERIFY(test.find<QPushButton>("mainButton")->isEnabled());
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(grid.table().value(grid.at(1, Column::Tx1)), mark(85));
    }

    void copiesWhatIsShown()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        for (const auto *typed : { u"8", u"95" }) {
            test.type(QString(typed));
            test.key(Qt::Key_Return);
        }
        grid.goTo(grid.at(0, Column::Tx1));
        test.key(Qt::Key_Down, Qt::ShiftModifier);
        test.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"8.0\n9.5"_s);
        QCOMPARE(test.find<QLabel>("selectionLabel")->text(), u"Sum 17.5 · Count 2 · Mean 8.75"_s);
        test.key(Qt::Key_Delete); // a range is cleared as one step
        QVERIFY(grid.table().value(grid.at(1, Column::Tx1)).isEmpty());
        test.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(grid.table().value(grid.at(1, Column::Tx1)), mark(95));
    }

    void aConflictShowsBothValuesAndLosesNeither()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        const auto other = test.session().again()();
        QVERIFY(services::setMarks(**other, { { grid.table().cell(cell), mark(70), {}, {} } }));
        test.type(u"9"_s);
        test.key(Qt::Key_Return);
        QVERIFY(grid.editor() != nullptr);
        QCOMPARE(grid.editor()->text(), u"9"_s);
        QVERIFY2(grid.bubble().contains(u"7.0"_s), qPrintable(grid.bubble()));
        QCOMPARE(grid.stored(cell), mark(70));
        test.key(Qt::Key_Return); // seen and decided
        QCOMPARE(grid.stored(cell), mark(90));
    }

    void aFullDiskStopsEntryAndKeepsWhatWasTyped()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(0, Column::Tx1);
        test.type(u"85"_s);
        {
            const FullDisk full;
            test.key(Qt::Key_Return);
        }
        QVERIFY(!grid.banner().isEmpty());
        QVERIFY(grid.editor() != nullptr);
        QCOMPARE(grid.editor()->text(), u"85"_s);
        QCOMPARE(grid.view().currentIndex(), cell);
        QTest::mouseClick(test.workspace().place(PlaceId::Gradebook)->findChild<QToolButton *>(u"bannerButton"_s),
                          Qt::LeftButton);
        QCOMPARE(grid.stored(cell), mark(85)); // the place recovered
        QVERIFY(grid.banner().isEmpty());
        QTRY_VERIFY(grid.editor() == nullptr);
        QCOMPARE(grid.view().currentIndex(), grid.at(1, Column::Tx1)); // what is typed now replaces nothing
    }

    void remarksAreWrittenInPlaceWithInputMethods()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.of(0, { MarkField::Comment, Term::One });
        grid.goTo(cell);
        QVERIFY(grid.view().testAttribute(Qt::WA_InputMethodEnabled));
        test.type(u"Học tốt, chăm ngoan"_s);
        QVERIFY(grid.editor()->testAttribute(Qt::WA_InputMethodEnabled));
        test.key(Qt::Key_Return);
        QCOMPARE(cell.data().toString(), u"Học tốt, chăm ngoan"_s);
        QVERIFY(cell.data(tables::ChangedRole).toBool());
        grid.goTo(grid.at(0, Column::Tx1));
        QVERIFY(!grid.view().testAttribute(Qt::WA_InputMethodEnabled));
    }

    void findsAPupilWithoutAccents()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        test.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(test.find("findBar")->isVisible());
        test.type(u"12"_s);
        QCOMPARE(grid.table().pupil(grid.view().currentIndex().row()).rollNumber, 12);
        test.find<QLineEdit>("findPupilText")->clear();
        test.type(u"nobody at all"_s);
        QVERIFY(!test.find<QLabel>("findNone")->text().isEmpty());
        test.key(Qt::Key_Escape);
        QVERIFY(!test.find("findBar")->isVisible());
        QVERIFY(grid.view().hasFocus());
    }

    void theMissingViewShowsOnlyWhoMissesAMark()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        Grid grid(test);
        grid.goTo(grid.at(4, Column::Final));
        test.key(Qt::Key_Delete);
        test.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        const QList<int> rows = grid.view().shownRows();
        QVERIFY(rows.contains(4));
        for (const int row : rows) {
            QVERIFY(grid.of(row, { MarkField::Result, Term::One }).data().toString().isEmpty());
        }
        QVERIFY(rows.size() < grid.table().rowCount());
        test.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(grid.view().shownRows().size(), grid.table().rowCount());
    }

    void goesToTheCellThatIsAskedFor()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        Grid grid(test);
        const QString pupil = grid.table().pupil(7).pupil.text();
        test.workspace().go({ .place = PlaceId::Gradebook,
                              .className = u"6A1"_s,
                              .subject = u"toan"_s,
                              .term = Term::One,
                              .pupil = pupil,
                              .column = Column::Midterm });
        QCOMPARE(grid.view().currentIndex(), grid.at(7, Column::Midterm));
        QVERIFY(grid.view().hasFocus());
        QCOMPARE(test.find<QComboBox>("classList")->currentText(), u"6A1"_s);
        test.workspace().go({ .place = PlaceId::Home });
        test.workspace().go({ .place = PlaceId::Gradebook });
        QCOMPARE(grid.view().currentIndex(), grid.at(7, Column::Midterm)); // the place is kept
    }

    void aCorrectionIsAskedForFromTheLockedCell()
    {
        TestWindow test(u"small"_s);
        actOnSemester(test, WindowAct::Lock);
        test.signIn(u"gv.toan"_s);
        Grid grid(test);
        grid.goTo(grid.at(3, Column::Midterm));
        test.key(Qt::Key_9); // refused with a bubble, which goes when the dialog comes
        test.key(Qt::Key_K, Qt::ControlModifier);
        grid.await("correctionDialog");
        QVERIFY(test.find<QLabel>("correctionPupil")->text().contains(grid.table().pupil(3).name));
        QVERIFY(grid.bubble().isEmpty());
    }

    void anOpenCellNeedsNoCorrection()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        const Grid grid(test);
        test.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!test.has<QDialog>("correctionDialog"));
        QVERIFY(!Grid(test).bubble().isEmpty());
    }

    void theHistoryFollowsTheCell()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        test.key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(test.find("historyPane")->isVisible());
        test.type(u"7"_s);
        test.key(Qt::Key_Return);
        QVERIFY(grid.view().hasFocus());
        grid.goTo(grid.at(0, Column::Tx1));
        QCOMPARE(test.find<QListWidget>("historyList")->count(), 1);
        test.key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!test.find("historyPane")->isVisible());
    }

    void statesAndRemarksComeBackToTheGrid()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        test.key(Qt::Key_T, Qt::ControlModifier);
        grid.await("cellStateDialog");
        test.find<QAbstractButton>("statePending")->click();
        test.find<QLineEdit>("stateReason")->setText(u"nghỉ ốm có phép"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(grid.table().value(grid.at(0, Column::Tx1)).state(), CellState::Pending);
        QCOMPARE(grid.at(0, Column::Tx1).data().toString(), u"make-up"_s);
        grid.comeBack();
        test.key(Qt::Key_M, Qt::ControlModifier);
        grid.await("commentDialog");
        test.type(u"Chăm"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(grid.of(0, { MarkField::Comment, Term::One }).data().toString(), u"Chăm"_s);
    }

    void escBringsTheKeysBackToTheGrid_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QByteArray>("dialog");
        QTest::addRow("state") << Qt::Key_T << QByteArray("cellStateDialog");
        QTest::addRow("remark") << Qt::Key_M << QByteArray("commentDialog");
        QTest::addRow("export") << Qt::Key_E << QByteArray("exportDialog");
        QTest::addRow("paste") << Qt::Key_V << QByteArray("pasteDialog");
    }
    void escBringsTheKeysBackToTheGrid()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QByteArray, dialog);
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        QGuiApplication::clipboard()->setText(u"8\t9"_s);
        test.key(key, Qt::ControlModifier);
        grid.await(dialog.constData());
        test.key(Qt::Key_Escape);
        QTRY_VERIFY(!test.has<QDialog>(dialog.constData()));
        test.window().activateWindow(); // no window manager does it here when a dialog has gone
        QTRY_COMPARE(QApplication::focusWidget(), &grid.view());
        QCOMPARE(grid.view().currentIndex(), grid.at(0, Column::Tx1));
    }

    void eachCellIsReadOutWhole()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        Grid grid(test);
        const QModelIndex cell = grid.at(11, Column::Midterm);
        grid.goTo(cell);
        test.type(u"35"_s);
        test.key(Qt::Key_Return);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), cell.data().toString());
        QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(),
                 u"row 12, %1, Semester I, midterm, below 5, changed"_s.arg(grid.table().pupil(11).name));
        QVERIFY(grid.at(11, Column::Midterm, Term::Two)
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .endsWith(u"Semester II, midterm, not opened, no mark yet"_s));
    }

    void theGridGrowsAndShrinks()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        Grid grid(test);
        const int before = grid.view().rowHeight(0);
        test.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(grid.view().rowHeight(0) >= before);
        test.settings().setGridZoom(150);
        QVERIFY(grid.view().rowHeight(0) > before);
        test.settings().setGridZoom(100);
        QCOMPARE(grid.view().rowHeight(0), before);
    }

    void whoOnlyReadsIsToldSo()
    {
        TestWindow test(u"6A1"_s, u"hieutruong"_s);
        Grid grid(test);
        test.type(u"8"_s);
        QVERIFY(grid.editor() == nullptr);
        QVERIFY(!grid.bubble().isEmpty());
        QVERIFY(!test.find<QToolButton>("btnUndo")->isVisible());
    }
};

HOCBA_WINDOW_TEST(TestGradebook)
#include "tst_gradebook.moc"
