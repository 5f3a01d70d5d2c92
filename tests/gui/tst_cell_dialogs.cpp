// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/gradebook.h"
#include "models/services/history.h"
#include "tests/gui/window_fixture.h"
#include "ui/gradebook/cell_state_dialog.h"
#include "ui/gradebook/comment_dialog.h"
#include "ui/gradebook/history_pane.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

services::SheetKey sheetKey()
{
    return { { 2025 }, Term::One, u"6A1"_s, u"toan"_s };
}

services::SheetRow firstRow(const services::Session &session)
{
    const auto sheet = services::readSheet(session, sheetKey());
    return sheet->rows.constFirst();
}

CellKey midterm(const services::Session &session)
{
    return sheetKey().cell(firstRow(session).pupil, Column::Midterm);
}

Status setMark(services::Session &session, int tenths)
{
    const auto done = services::setCell(session, { midterm(session), *Mark::fromTenths(tenths), {}, {} });
    return done ? Status() : Status(done.error());
}

} // namespace

class TestCellDialogs : public QObject
{
    Q_OBJECT

private:
    static CellStateDialog *openStates(TestWindow &test)
    {
        const auto row = firstRow(test.session());
        const auto seen = row.cells.value(Column::Midterm);
        auto *dialog = new CellStateDialog(test.desk(), midterm(test.session()), seen.value, row.name, &test.window(),
                                           seen.base);
        show(dialog);
        return dialog;
    }
    static void show(QDialog *dialog)
    {
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void theHistoryTellsWhoWhenWhatAndWhy()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        QVERIFY(setMark(test.session(), 40));
        test.school().clock().advance(60'000);
        QVERIFY(setMark(test.session(), 65));
        HistoryPane pane(test.desk());
        pane.show(midterm(test.session()), u"An"_s);
        const auto *list = pane.findChild<QListWidget *>(u"historyList"_s);
        QVERIFY(list->count() >= 2);
        const QStringList newest = list->item(0)->text().split(u'\n');
        QCOMPARE(newest.at(0), u"4.0 → 6.5 (entry)"_s);
        QCOMPARE(newest.at(1), u"20/01/2026 08:01 · "_s + test.session().person().fullName);
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"4.0 → 6.5 (entry); 20/01/2026"_s));
        QCOMPARE(pane.findChild<QLabel *>(u"historyPupil"_s)->text(), u"An"_s);
    }

    void deletedAndEnteredAgainIsOneChange()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        QVERIFY(setMark(test.session(), 40));
        const auto cleared = services::setCell(test.session(), { midterm(test.session()), {}, {}, {} });
        QVERIFY(cleared);
        QVERIFY(setMark(test.session(), 90));
        HistoryPane pane(test.desk());
        pane.show(midterm(test.session()), u"An"_s);
        const QString newest = pane.findChild<QListWidget *>(u"historyList"_s)->item(0)->text();
        QVERIFY2(newest.startsWith(u"4.0 → 9.0"_s), qPrintable(newest));
        QVERIFY2(newest.contains("In 2 steps"_L1), qPrintable(newest));
    }

    void anUntouchedCellSaysThatNothingWasEntered()
    {
        TestWindow test(u"6A1"_s, u"gv.toan"_s);
        HistoryPane pane(test.desk());
        pane.show(midterm(test.session()), u"An"_s);
        QCOMPARE(pane.findChild<QListWidget *>(u"historyList"_s)->count(), 0);
        QVERIFY(!pane.findChild<QLabel *>(u"historyNothing"_s)->text().isEmpty());
    }

    void aHistoryOfAnotherTeacherIsRefusedInWords()
    {
        TestWindow test(u"small"_s, u"vanthu"_s);
        HistoryPane pane(test.desk());
        pane.show(midterm(test.session()), u"An"_s);
        QCOMPARE(pane.findChild<QLabel *>(u"historyNothing"_s)->text(),
                 sentence(u"permission.denied"_s, u"read_history"_s));
    }

    void aCommentIsKeptByKeys()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        const auto row = firstRow(test.session());
        auto *dialog = new CommentDialog(test.desk(), sheetKey(), row.pupil, row.name, row.comment, &test.window());
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        const QSignalSpy written(&test.desk(), &Desk::written);
        show(dialog);
        QTRY_COMPARE(QApplication::focusWidget(), test.find<QPlainTextEdit>("commentText"));
        test.find<QPlainTextEdit>("commentText")->selectAll();
        test.type(u"Học chắc"_s);
        QCOMPARE(test.find<QLabel>("commentTextCount")->text(), u"8 of 500 characters"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(written.count(), 1);
        QCOMPARE(firstRow(test.session()).comment, u"Học chắc"_s);
    }

    void aCommentThatIsTooLongStaysAndCannotBeKept_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("fits");
        QTest::addRow("the longest") << 500 << true;
        QTest::addRow("one too long") << 501 << false;
    }
    void aCommentThatIsTooLongStaysAndCannotBeKept()
    {
        QFETCH(int, length);
        QFETCH(bool, fits);
        TestWindow test(u"small"_s, u"gv.toan"_s);
        const auto row = firstRow(test.session());
        auto *dialog = new CommentDialog(test.desk(), sheetKey(), row.pupil, row.name, {}, &test.window());
        show(dialog);
        auto *text = test.find<QPlainTextEdit>("commentText");
        text->setPlainText(QString(length, u'a'));
        QCOMPARE(test.find<QPushButton>("mainButton")->isEnabled(), fits);
        QCOMPARE(text->toPlainText().size(), length);
        test.key(Qt::Key_Escape);
    }

    void aRefusedCommentStaysInTheDialog()
    {
        TestWindow test(u"small"_s, u"gv.gdtc"_s);
        services::SheetKey own = sheetKey();
        own.subject = u"gdtc"_s;
        const auto sheet = services::readSheet(test.session(), own);
        const services::SheetRow &row = sheet->rows.constFirst();
        auto *dialog = new CommentDialog(test.desk(), sheetKey(), row.pupil, row.name, u"tốt"_s, &test.window());
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        show(dialog);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(dialog->findChild<QLabel *>(u"bannerText"_s)->text(),
                 sentence(u"permission.denied"_s, u"enter_marks"_s));
        QCOMPARE(test.find<QPlainTextEdit>("commentText")->toPlainText(), u"tốt"_s);
    }

    void onlyWhatThePersonMaySetIsOffered_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QList<CellState>>("offered");
        QTest::addRow("subject teacher") << u"gv.toan"_s
                                         << QList { CellState::Pending, CellState::NotOffered, CellState::Empty };
        QTest::addRow("principal") << u"hieutruong"_s
                                   << QList { CellState::Exempt, CellState::Iep, CellState::ZeroByRule };
        QTest::addRow("clerk") << u"vanthu"_s << QList<CellState> {};
    }
    void onlyWhatThePersonMaySetIsOffered()
    {
        QFETCH(QString, login);
        QFETCH(QList<CellState>, offered);
        TestWindow test(u"small"_s, login);
        QCOMPARE(openStates(test)->offered(), offered);
        QCOMPARE(test.find<QPushButton>("mainButton")->isEnabled(), !offered.isEmpty());
    }

    void aStateIsSetByKeysAndNeedsAReason()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        auto *dialog = openStates(test);
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        QTRY_COMPARE(QApplication::focusWidget(), test.find<QRadioButton>("statePending"));
        test.key(Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QVERIFY(
            dialog->findChild<QLabel *>(u"bannerText"_s)->text().startsWith(sentence(u"reason.missing"_s, QString())));
        test.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), test.find<QLineEdit>("stateReason"));
        test.type(u"ốm, thi bù"_s);
        test.key(Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(firstRow(test.session()).cells.value(Column::Midterm).value.state(), CellState::Pending);
    }

    void thePrincipalDecidesAndMayTakeItBack()
    {
        TestWindow test(u"small"_s, u"hieutruong"_s);
        auto *dialog = openStates(test);
        dialog->findChild<QRadioButton *>(u"stateExempt"_s)->setChecked(true);
        dialog->findChild<QLineEdit *>(u"stateReason"_s)->setText(u"theo hồ sơ"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(firstRow(test.session()).cells.value(Column::Midterm).value.state(), CellState::Exempt);
        QTRY_VERIFY(!test.has<CellStateDialog>("cellStateDialog"));

        dialog = openStates(test);
        QCOMPARE(dialog->offered(), (QList { CellState::Iep, CellState::ZeroByRule, CellState::Empty }));
    }

    void aTeacherIsToldThatThePrincipalDecided()
    {
        TestWindow test(u"small"_s);
        {
            const auto principal = test.school().signIn("hieutruong");
            QVERIFY(services::setCell(
                *principal, { midterm(*principal), CellValue::ofState(CellState::Exempt), {}, u"theo hồ sơ"_s }));
        }
        test.signIn(u"gv.toan"_s);
        auto *dialog = openStates(test);
        QCOMPARE(dialog->offered(), QList<CellState> {});
        QCOMPARE(dialog->findChild<QLabel *>(u"bannerText"_s)->text(), sentence(u"cell.decided"_s, u"exempt"_s));
        QVERIFY(!test.find<QPushButton>("mainButton")->isEnabled());
    }

    void aNewerValueIsNotOverwrittenUnseen()
    {
        TestWindow test(u"small"_s, u"gv.toan"_s);
        auto *dialog = openStates(test);
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        QVERIFY(setMark(test.session(), 95));
        dialog->findChild<QLineEdit *>(u"stateReason"_s)->setText(u"ốm"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.count(), 0);
        QVERIFY(
            dialog->findChild<QLabel *>(u"bannerText"_s)->text().startsWith(sentence(u"mark.conflict"_s, QString())));
        QCOMPARE(firstRow(test.session()).cells.value(Column::Midterm).value, CellValue(*Mark::fromTenths(95)));
    }
};

HOCBA_WINDOW_TEST(TestCellDialogs)
#include "tst_cell_dialogs.moc"
