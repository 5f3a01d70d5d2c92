// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/closed_school.h"
#include "tests/gui/window_fixture.h"
#include "ui/widgets/list_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

enum Column { Pupil, Class, State, Register, Due, Result, WaitsFor, Code };

/// The place of records on a school of one's own whose first semester is locked; `issued` records are issued already.
class Records
{
public:
    explicit Records(const QString &login, int issued = 0) : m_window(u"small"_s)
    {
        closed_school::lockSemester(m_window.school());
        m_closed = closed_school::closedPupils(m_window.school());
        if (issued > 0) {
            closed_school::issue(m_window.school(), m_closed.mid(0, issued), out());
        }
        m_window.signIn(login);
        m_window.workspace().go({ .place = PlaceId::Transcripts, .className = u"7A1"_s });
        waitForRows(42);
    }

    TestWindow &window() { return m_window; }
    QString out() const { return m_out.filePath(u"records"_s); }
    const QList<hocba::PupilCode> &closed() const { return m_closed; }
    ListView &list() { return *m_window.find<ListView>("recordTable"); }
    void waitForRows(int count)
    {
        if (!QTest::qWaitFor([&] { return list().model()->rowCount() == count; }, 20000)) {
            qWarning("%d rows instead of %d", list().model()->rowCount(), count);
        }
    }
    QString cell(int row, Column column) { return list().model()->index(row, column).data().toString(); }
    int rowOf(const hocba::PupilCode &pupil)
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (cell(row, Code) == pupil.text()) {
                return row;
            }
        }
        return -1;
    }
    /// Lets all go, then chooses these by the space bar.
    void chooseOnly(const QList<hocba::PupilCode> &pupils)
    {
        auto *all = m_window.find<QCheckBox>("chooseAll");
        while (all->checkState() != Qt::Unchecked) {
            all->click();
        }
        focusList();
        for (const auto &pupil : pupils) {
            list().setCurrentIndex(list().model()->index(rowOf(pupil), 0));
            m_window.key(Qt::Key_Space);
        }
    }
    /// Back in the list after a dialog has gone.
    void focusList()
    {
        m_window.window().activateWindow();
        list().setFocus();
        if (!QTest::qWaitFor([this] { return QApplication::focusWidget() == &list(); })) {
            qWarning("the list has no focus");
        }
    }
    /// The visible dialog with this name; waits for it.
    QDialog *dialog(const char *name)
    {
        (void)QTest::qWaitFor([&] { return m_window.has<QDialog>(name) && m_window.find<QDialog>(name)->isVisible(); });
        return m_window.find<QDialog>(name);
    }
    QString banner()
    {
        return m_window.find("transcriptsPlace")
            ->findChild<QLabel *>(u"bannerText"_s, Qt::FindChildrenRecursively)
            ->text();
    }
    QPushButton *mainButton(const char *dialogName)
    {
        return dialog(dialogName)->findChild<QPushButton *>(u"mainButton"_s);
    }

private:
    QTemporaryDir m_out;
    TestWindow m_window;
    QList<hocba::PupilCode> m_closed;
};

} // namespace

class TestTranscriptsPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void saysHowFarEachRecordIsAndWhatIsMissing()
    {
        Records records(u"vanthu"_s, 1);
        QStringList states;
        for (int row = 0; row < 42; ++row) {
            states.append(records.cell(row, State));
        }
        QCOMPARE(states.count(u"issued"_s), 1);
        QCOMPARE(states.count(u"signatures missing"_s), records.closed().size() - 1);
        QCOMPARE(states.count(u"pages not closed"_s), 42 - records.closed().size());
        QCOMPARE(records.cell(records.rowOf(records.closed().at(0)), Register), u"version 1, issued"_s);
        QVERIFY(records.cell(records.rowOf(records.closed().at(1)), WaitsFor).startsWith(u"subject teacher "_s));
        const QString missing = records.window().find<QLabel>("checkList")->text();
        QVERIFY2(missing.contains(u"Pages not closed: %1."_s.arg(42 - records.closed().size())), qPrintable(missing));
        QVERIFY2(missing.contains(u"homeroom teacher"_s), qPrintable(missing));
    }

    void allAreChosenUntilSomebodyChoosesOtherwise()
    {
        Records records(u"vanthu"_s);
        const auto *all = records.window().find<QCheckBox>("chooseAll");
        QCOMPARE(all->text(), u"C&hoose all (42 of 42 chosen)"_s);
        records.focusList();
        records.window().key(Qt::Key_Space);
        QCOMPARE(all->text(), u"C&hoose all (41 of 42 chosen)"_s);
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        records.window().key(Qt::Key_F5); // what was chosen stays
        QTRY_COMPARE(all->text(), u"C&hoose all (41 of 42 chosen)"_s);
        records.window().key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(all->checkState(), Qt::Checked);
        records.window().find<QComboBox>("classList")->setCurrentIndex(0);
        QTRY_COMPARE_GE(records.list().model()->rowCount(), 80); // all classes
    }

    void eachRoleHasItsOwnActions_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QStringList>("actions");
        QTest::addColumn<int>("tabs");
        QTest::addRow("subject teacher") << u"gv.toan"_s << QStringList { u"btnSignDue"_s } << 1;
        QTest::addRow("homeroom teacher") << u"gvcn.7a1"_s << QStringList { u"btnSignDue"_s } << 1;
        QTest::addRow("principal") << u"hieutruong"_s << QStringList { u"btnSignDue"_s, u"btnRevokeRecord"_s } << 2;
        QTest::addRow("clerk") << u"vanthu"_s << QStringList { u"btnIssueRecords"_s, u"btnReplaceRecord"_s } << 2;
    }
    void eachRoleHasItsOwnActions()
    {
        QFETCH(QString, login);
        QFETCH(QStringList, actions);
        QFETCH(int, tabs);
        Records records(login);
        QStringList shown;
        for (const char *name : { "btnSignDue", "btnIssueRecords", "btnReplaceRecord", "btnRevokeRecord" }) {
            if (records.window().find<QToolButton>(name)->isVisible()) {
                shown.append(QString::fromLatin1(name));
            }
        }
        QCOMPARE(shown, actions);
        QCOMPARE(records.window().find<QTabWidget>("recordTabs")->count(), tabs);
    }

    void aTeacherSignsByKeysAndAWrongPinIsSaidWhereItWasTyped()
    {
        Records records(u"gv.toan"_s);
        TestWindow &window = records.window();
        records.chooseOnly(records.closed().mid(0, 2));
        window.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(records.mainButton("signDialog")->text(), u"&Sign 2 records"_s);
        window.type(u"0000"_s);
        window.key(Qt::Key_Return);
        auto *said = records.dialog("signDialog")->findChild<QLabel *>(u"bannerText"_s);
        QTRY_COMPARE(said->text(), sentence(u"key.wrong_pin"_s, {}));
        auto *pin = records.dialog("signDialog")->findChild<QLineEdit *>(u"pin"_s);
        pin->setFocus();
        pin->selectAll();
        window.type(u"hocba-demo"_s);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(records.banner(), u"2 signed, 0 errors."_s);
        QTRY_COMPARE(records.cell(records.rowOf(records.closed().at(0)), Result), u"signed"_s);
        QTRY_COMPARE(records.cell(records.rowOf(records.closed().at(0)), Due), QString());
        QVERIFY(!window.find<QToolButton>("btnSignDue")->isEnabled()); // nothing chosen is due any more
    }

    void theClerkIssuesRegistersAndWritesFilesButNeverTwice()
    {
        Records records(u"vanthu"_s);
        TestWindow &window = records.window();
        const auto two = records.closed().mid(0, 2);
        records.chooseOnly(two);
        const auto issue = [&] {
            window.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
            auto *dialog = records.dialog("issueDialog");
            dialog->findChild<QLineEdit *>(u"outFolder"_s)->setText(records.out());
            dialog->findChild<QLineEdit *>(u"purpose"_s)->setText(u"chuyển trường"_s);
            dialog->findChild<QLineEdit *>(u"receiver"_s)->setText(u"Trường THCS Quang Trung"_s);
            dialog->findChild<QLineEdit *>(u"pin"_s)->setText(u"hocba-demo"_s);
            return dialog;
        };
        auto *dialog = issue();
        QVERIFY(!records.mainButton("issueDialog")->isEnabled()); // nobody has signed
        dialog->findChild<QCheckBox *>(u"demoSign"_s)->click();
        QCOMPARE(records.mainButton("issueDialog")->text(), u"Seal a&nd issue 2 records"_s);
        records.mainButton("issueDialog")->click();
        QTRY_COMPARE_WITH_TIMEOUT(records.banner(), u"2 issued, 0 errors."_s, 30000);
        QTRY_COMPARE(records.cell(records.rowOf(two.at(1)), State), u"issued"_s);
        QCOMPARE(QDir(records.out()).entryList({ u"*.pdf"_s, u"*.xml"_s }, QDir::Files).size(), 4);

        window.find<QTabWidget>("recordTabs")->setCurrentIndex(1);
        const auto *table = window.find<ListView>("registerTable")->model();
        QTRY_COMPARE(table->rowCount(), 2);
        QCOMPARE(table->index(0, 2).data().toString(), u"issued"_s);
        QCOMPARE(table->index(0, 5).data().toString(), u"20/01/2026 08:00"_s);
        QCOMPARE(table->index(0, 7).data().toString(), u"chuyển trường"_s);
        window.find<QTabWidget>("recordTabs")->setCurrentIndex(0);

        records.focusList();
        issue();
        QCOMPARE(records.mainButton("issueDialog")->text(), u"&Write the files of 2 records"_s);
        records.mainButton("issueDialog")->click();
        QTRY_COMPARE(records.cell(records.rowOf(two.at(0)), Result), u"was issued before, files written"_s);
        QCOMPARE(records.banner(), u"0 issued, 0 errors. Done before: 2."_s);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(window.settings().folder("records"_L1), records.out()); // the next time it is offered
    }

    void stopsAndGoesOnWhereItStopped()
    {
        Records records(u"vanthu"_s);
        TestWindow &window = records.window();
        records.chooseOnly(records.closed().mid(0, 4));
        const auto issue = [&] {
            window.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
            auto *dialog = records.dialog("issueDialog");
            dialog->findChild<QLineEdit *>(u"outFolder"_s)->setText(records.out());
            dialog->findChild<QLineEdit *>(u"pin"_s)->setText(u"hocba-demo"_s);
            dialog->findChild<QCheckBox *>(u"demoSign"_s)->setChecked(true);
            records.mainButton("issueDialog")->click();
        };
        issue();
        QTRY_VERIFY(window.find<QToolButton>("btnStopWork")->isVisible());
        window.find<QToolButton>("btnStopWork")->click();
        QTRY_VERIFY_WITH_TIMEOUT(records.banner().contains(u"Stopped: "_s), 30000);
        const auto *table = window.find<ListView>("registerTable")->model();
        QTRY_COMPARE_GE(table->rowCount(), 1);
        const int first = table->rowCount();
        QCOMPARE_LT(first, 4);
        records.focusList();
        issue();
        QTRY_COMPARE_WITH_TIMEOUT(records.banner(), u"%1 issued, 0 errors."_s.arg(4 - first), 30000);
        QTRY_COMPARE(table->rowCount(), 4);
    }

    void thePrincipalRevokesWithAReason()
    {
        Records records(u"hieutruong"_s, 1);
        TestWindow &window = records.window();
        const int row = records.rowOf(records.closed().first());
        records.list().setCurrentIndex(records.list().model()->index(row, 0));
        records.focusList();
        window.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        records.mainButton("revokeDialog")->click();
        auto *said = records.dialog("revokeDialog")->findChild<QLabel *>(u"bannerText"_s);
        QTRY_VERIFY(said->text().startsWith(sentence(u"reason.missing"_s, {})));
        records.dialog("revokeDialog")->findChild<QLineEdit *>(u"reason"_s)->setText(u"in nhầm tên"_s);
        records.mainButton("revokeDialog")->click();
        QTRY_COMPARE(records.cell(row, Register), u"version 1, revoked"_s);
        QCOMPARE(records.cell(row, State), u"signatures missing"_s);
        QVERIFY(!window.find<QToolButton>("btnRevokeRecord")->isEnabled());
    }

    void theClerkIssuesAVersionAnew()
    {
        Records records(u"vanthu"_s, 1);
        TestWindow &window = records.window();
        const int row = records.rowOf(records.closed().first());
        records.list().setCurrentIndex(records.list().model()->index(row, 0));
        records.focusList();
        window.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = records.dialog("issueDialog");
        dialog->findChild<QLineEdit *>(u"reason"_s)->setText(u"rách bản cũ"_s);
        dialog->findChild<QLineEdit *>(u"outFolder"_s)->setText(records.out());
        dialog->findChild<QLineEdit *>(u"pin"_s)->setText(u"hocba-demo"_s);
        dialog->findChild<QCheckBox *>(u"demoSign"_s)->setChecked(true);
        records.mainButton("issueDialog")->click();
        QTRY_COMPARE_WITH_TIMEOUT(records.cell(row, Register), u"version 2, issued"_s, 20000);
        const auto *table = window.find<ListView>("registerTable")->model();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->index(1, 2).data().toString(), u"superseded"_s);
        QCOMPARE(table->index(1, 9).data().toString(), u"rách bản cũ"_s);
    }

    void anIssuedRecordOpensInTheViewer()
    {
        Records records(u"gvcn.7a1"_s, 1);
        TestWindow &window = records.window();
        const int row = records.rowOf(records.closed().first());
        records.list().setCurrentIndex(records.list().model()->index(row, 0));
        records.focusList();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.has<QWidget>("documentViewer") && window.find("documentViewer")->isVisible());
        QTRY_VERIFY(window.find<QLabel>("signatureText")->text().startsWith(u"Signatures valid"_s));
        window.key(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &records.list());
    }

    void aSubjectTeacherMayNotOpenTheWholeRecord()
    {
        Records records(u"gv.toan"_s, 1);
        records.list().setCurrentIndex(records.list().model()->index(records.rowOf(records.closed().first()), 0));
        records.focusList();
        records.window().key(Qt::Key_Return);
        QTRY_VERIFY(records.banner().startsWith(sentence(u"permission.denied"_s, {})));
        QVERIFY(!records.window().has<QWidget>("documentViewer"));
    }
};

HOCBA_WINDOW_TEST(TestTranscriptsPlace)
#include "tst_transcripts_place.moc"
