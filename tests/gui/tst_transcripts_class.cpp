// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/closed_school.h"
#include "tests/gui/window_fixture.h"
#include "ui/widgets/list_view.h"

#include <QDialog>
#include <QPushButton>

using namespace hocba::ui;
using namespace Qt::StringLiterals;

/// A whole class, signed by everybody: the clerk's one action after the choice, counted.
class TestTranscriptsClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeClassIsIssuedInOneAction()
    {
        TestWindow test(u"small"_s);
        closed_school::lockSemester(test.school());
        const auto closed = closed_school::closedPupils(test.school());
        QCOMPARE_GE(closed.size(), 36);
        for (const QString &who :
             { u"toan"_s, u"ngu_van"_s, u"ngoai_ngu_1"_s, u"gdcd"_s, u"khtn"_s, u"ls_dl"_s, u"tin_hoc"_s,
               u"cong_nghe"_s, u"gdtc"_s, u"nghe_thuat"_s, u"gddp"_s, u"hdtn_hn"_s, u"7a1"_s, u"hieutruong"_s }) {
            const QString login = who == u"7a1"_s ? u"gvcn.7a1"_s : who == u"hieutruong"_s ? who : u"gv."_s + who;
            const auto signer = test.school().signIn(login, u"hocba-demo"_s);
            closed_school::must(hocba::services::signDue(*signer, { {}, {}, closed }, u"hocba-demo"_s, {}));
        }
        const QTemporaryDir out;
        test.settings().setFolder("records"_L1, out.path()); // as it was chosen the last time
        test.signIn(u"vanthu"_s);
        test.workspace().go({ .place = PlaceId::Transcripts, .className = u"7A1"_s });
        QTRY_COMPARE_WITH_TIMEOUT(test.find<ListView>("recordTable")->model()->rowCount(), 42, 20000);
        (void)longWork();

        test.forgetKeys();
        test.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test.has<QDialog>("issueDialog") && test.find<QDialog>("issueDialog")->isVisible());
        QCOMPARE(test.find<QDialog>("issueDialog")->findChild<QPushButton *>(u"mainButton"_s)->text(),
                 u"Seal a&nd issue %1 records"_s.arg(closed.size()));
        test.type(u"hocba-demo"_s);
        test.key(Qt::Key_Return);
        QCOMPARE(test.keysPressed(), 1 + 10 + 1); // the action, the PIN, Enter
        const auto *said = test.find("transcriptsPlace")->findChild<QLabel *>(u"bannerText"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said->text(), u"%1 issued, 0 errors."_s.arg(closed.size()), 120000);
        QCOMPARE(QDir(out.path()).entryList({ u"*.pdf"_s }, QDir::Files).size(), closed.size());
        QTRY_COMPARE(test.find<ListView>("registerTable")->model()->rowCount(), closed.size());
        QCOMPARE(longWork(), QString());
    }
};

HOCBA_WINDOW_TEST(TestTranscriptsClass)
#include "tst_transcripts_class.moc"
