// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/locked_school.h"
#include "tests/gui/window_fixture.h"
#include "ui/corrections/ask_correction_dialog.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

class TestAskCorrection : public QObject
{
    Q_OBJECT

private:
    /// The form as the gradebook opens it on a locked cell.
    struct Asking {
        TestWindow test { u"small"_s };
        LockedSchool school { test.school() };
        QPointer<AskCorrectionDialog> dialog;

        Asking()
        {
            test.signIn(u"gv.toan"_s);
            dialog = new AskCorrectionDialog(test.desk(), school.cell(), *Mark::fromTenths(40), school.pupil(),
                                             &test.window());
            dialog->open();
            if (!QTest::qWaitForWindowExposed(dialog)) {
                qWarning("the form was not shown");
            }
            test.forgetKeys();
        }
        QString note(const char *name) { return test.find<QLabel>(name)->text(); }
    };

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void isAskedForInFewKeys()
    {
        Asking asking;
        TestWindow &test = asking.test;
        const QSignalSpy asked(asking.dialog, &AskCorrectionDialog::asked);
        test.type(u"58"_s);
        QCOMPARE(asking.note("newMarkMeaning"), u"It becomes: 5.8"_s);
        test.key(Qt::Key_Tab);
        test.type(u"a"_s);
        test.key(Qt::Key_Tab);
        test.type(u"cộng sót câu 3b"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"SD-0001"_s);
        const int opening = 1; // Ctrl+K in the gradebook
        QVERIFY2(test.keysPressed() + opening < 40, qPrintable(QString::number(test.keysPressed())));
        QTRY_VERIFY(asking.dialog.isNull());

        const auto view = services::showCorrection(test.session(), u"SD-0001"_s);
        QVERIFY2(view, qPrintable(codeOf(view)));
        QCOMPARE(view->correction.newValue, CellValue(*Mark::fromTenths(58)));
        QCOMPARE(view->correction.oldValue, CellValue(*Mark::fromTenths(40)));
        QCOMPARE(view->correction.reason, u"Added wrongly: cộng sót câu 3b"_s);
    }

    void saysWhichCellItIsAbout()
    {
        Asking asking;
        QVERIFY(asking.note("correctionPupil").contains(asking.school.pupil()));
        QCOMPARE(asking.note("correctionCell"), u"Mathematics, mid-term, semester I"_s);
        QCOMPARE(asking.note("oldMark"), u"4.0"_s);
    }

    void saysBesideTheFieldWhatIsWrong()
    {
        Asking asking;
        TestWindow &test = asking.test;
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.find("newMark"));
        QVERIFY(asking.note("newMarkMeaning").startsWith(u"Type the new mark"_s));
        test.type(u"101"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.find("newMark"));
        QCOMPARE(asking.note("newMarkMeaning"), sentence(u"mark.out_of_range"_s, {}));
        test.type(u"4"_s); // the field was selected
        QCOMPARE(asking.note("newMarkMeaning"), sentence(u"correction.no_change"_s, {}));
        test.type(u"5"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.find("reason"));
        test.type(u"o"_s);
        test.key(Qt::Key_Tab);
        test.type(u"fourteen chars"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.find("explanation"));
        QVERIFY(asking.dialog);
        QVERIFY(services::listCorrections(test.session(), {})->isEmpty());
        test.type(u"."_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(asking.dialog.isNull());
        QCOMPARE(services::listCorrections(test.session(), {})->size(), 1);
    }

    void aDashEmptiesTheCell()
    {
        Asking asking;
        asking.test.type(u"-"_s);
        QCOMPARE(asking.note("newMarkMeaning"), u"It becomes: empty"_s);
    }

    void aSecondRequestForTheCellIsRefusedAndNothingTypedIsLost()
    {
        Asking asking;
        TestWindow &test = asking.test;
        QVERIFY(services::askCorrection(test.session(),
                                        { asking.school.cell(), *Mark::fromTenths(70), u"nhập nhầm điểm"_s, {} }));
        test.type(u"58"_s);
        test.key(Qt::Key_Tab);
        test.type(u"r"_s);
        test.key(Qt::Key_Tab);
        test.type(u"chấm phúc khảo lại bài"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        const auto *said = asking.dialog->findChild<QLabel *>(u"bannerText"_s);
        QTRY_VERIFY(said->text().startsWith(sentence(u"correction.already_asked"_s, {}).left(30)));
        QCOMPARE(test.find<QPlainTextEdit>("explanation")->toPlainText(), u"chấm phúc khảo lại bài"_s);
        QCOMPARE(QApplication::focusWidget(), test.find("explanation"));
    }
};

HOCBA_WINDOW_TEST(TestAskCorrection)
#include "tst_ask_correction.moc"
