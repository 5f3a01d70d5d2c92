// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"
#include "models/services/transcripts.h"
#include "tests/gui/locked_school.h"
#include "tests/gui/window_checks.h"
#include "tests/gui/window_fixture.h"
#include "ui/corrections/ask_correction_dialog.h"
#include "ui/widgets/list_view.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace hocba;
using namespace hocba::services;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

QString name(const char *login)
{
    return QString::fromLatin1(login);
}

/// A locked semester with requests in it, and the window in front of it.
struct Desk6A1 {
    TestWindow test { u"small"_s };
    LockedSchool school { test.school() };

    QString ask(int tenths = 90, const char *login = "gv.toan", Column column = Column::Midterm)
    {
        CellKey cell = school.cell();
        cell.column = column;
        const auto session = test.school().signIn(login);
        const auto id = askCorrection(*session, { cell, *Mark::fromTenths(tenths), u"cộng nhầm điểm"_s, u"bài 12"_s });
        return id ? *id : id.error().code;
    }
    QString confirm(const QString &id) { return codeOf(confirmCorrection(*test.school().signIn("gvcn.6a1"), id)); }

    /// Signs in, goes to the place by its key, and waits until the current request is read.
    void enter(const char *login)
    {
        if (test.window().workspace() != nullptr) {
            test.window().signOut();
        }
        backInTheWindow();
        test.signIn(name(login));
        test.go(PlaceId::Corrections);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!test.desk().background().busy(), 20000); }
    /// The window may not have the keys back yet from a form that was just closed.
    void backInTheWindow()
    {
        test.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    }
    ListView *list() { return test.find<ListView>("correctionList"); }
    int rows() { return list()->model()->rowCount(); }
    QString shown(const char *label) { return test.find<QLabel>(label)->text(); }
    bool mayNow(const char *button) { return test.find<QToolButton>(button)->isEnabled(); }
    /// All cells of a table, rows joined by "|".
    QStringList table(const char *objectName)
    {
        const QAbstractItemModel *model = test.find<ListView>(objectName)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells.append(model->index(row, column).data().toString());
            }
            lines.append(cells.join(u'|'));
        }
        return lines;
    }
    /// What stands over the place, not in a dialog.
    QString bannerText() { return test.find("correctionsPlace")->findChild<QLabel *>(u"bannerText"_s)->text(); }
    CellValue value()
    {
        const auto sheet = readSheet(test.session(), LockedSchool::key());
        return sheet->rows.first().cells.value(Column::Midterm).value;
    }
    CorrectionState state(const QString &id) { return showCorrection(test.session(), id)->correction.state; }
};

CellValue mark(int tenths)
{
    return *Mark::fromTenths(tenths);
}

constexpr auto shift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

class TestCorrectionsPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void fourActsByFourPersonsByKeysAlone()
    {
        Desk6A1 desk;
        TestWindow &test = desk.test;
        desk.enter("gv.toan");
        auto *asking
            = new AskCorrectionDialog(test.desk(), desk.school.cell(), mark(40), desk.school.pupil(), &test.window());
        asking->open();
        QVERIFY(QTest::qWaitForWindowExposed(asking));
        test.type(u"58"_s);
        test.key(Qt::Key_Tab);
        test.type(u"a"_s);
        test.key(Qt::Key_Tab);
        test.type(u"cộng sót câu 3b"_s);
        test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(test.message().contains(u"SD-0001"_s));
        QCOMPARE(desk.value(), mark(40));

        desk.enter("gvcn.6a1");
        QCOMPARE(desk.rows(), 1);
        QCOMPARE(desk.shown("correctionTitle"), u"SD-0001: 4.0 → 5.8"_s);
        test.key(Qt::Key_C, shift);
        QTRY_COMPARE(desk.state(u"SD-0001"_s), CorrectionState::Confirmed);
        QCOMPARE(desk.value(), mark(40));

        desk.enter("hieutruong");
        QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
        test.key(Qt::Key_A, shift);
        QVERIFY(test.has<QDialog>("approveDialog"));
        QTRY_COMPARE(QApplication::focusWidget(), test.find("pin"));
        QVERIFY(desk.shown("approveReport").contains(u"commune People's Committee"_s));
        QCOMPARE(desk.shown("approveChange"), u"4.0 → 5.8"_s);
        test.type(u"hocba-demo"_s);
        test.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"SD-0001"_s), CorrectionState::Applied, 20000);
        QCOMPARE(desk.value(), mark(58));
        QTRY_COMPARE(desk.rows(), 0); // nothing waits any more
        desk.backInTheWindow();
        QCOMPARE(QApplication::focusWidget(), desk.list());

        test.workspace().go({ .place = PlaceId::Corrections, .item = u"SD-0001"_s });
        desk.settle();
        QVERIFY(desk.shown("requestReport").contains(u"commune People's Committee"_s));
        QCOMPARE(desk.table("stepList").size(), 4); // asked, confirmed, approved, applied
        QVERIFY(!desk.mayNow("btnApproveCorrection"));
        QVERIFY(desk.shown("whyNot").contains(u"closed"_s));
    }

    void showsTheImpactInWordsWithTheIssuedRecordsThatItSupersedes()
    {
        Desk6A1 desk;
        const QTemporaryDir out;
        const IssueRequest issue { { desk.school.cell().pupil, {} }, out.path(), {}, {}, u"hocba-demo"_s, true };
        const auto issued = issueTranscripts(*desk.test.school().signIn("vanthu"), issue, {});
        QVERIFY2(issued, qPrintable(codeOf(issued)));
        QCOMPARE(issued->first().error.value_or(Error {}).code, QString());
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        desk.enter("hieutruong");
        QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
        const QStringList lines = desk.table("impactList");
        QVERIFY2(lines.first().startsWith(u"Average of Mathematics, semester I|"_s), qPrintable(lines.join(u'\n')));
        QCOMPARE(lines.filter(u"Issued record "_s + issued->first().number).size(), 1);
        for (const QString &line : lines) {
            QVERIFY2(!line.contains(u"toan"_s) && !line.contains(u"learning."_s), qPrintable(line));
        }
        desk.test.key(Qt::Key_Return); // opens the current request: here to approve it
        QVERIFY(desk.shown("approveRecords").contains(issued->first().number));
        QTRY_COMPARE(QApplication::focusWidget(), desk.test.find("pin"));
        desk.test.type(u"hocba-demo"_s);
        desk.test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), CorrectionState::Applied, 20000);
        QCOMPARE(*registerStatus(desk.test.session(), issued->first().number, 1, {}), u"superseded"_s);
    }

    void aWrongPinKeepsTheForm()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        desk.enter("hieutruong");
        QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
        desk.test.key(Qt::Key_A, shift);
        QTRY_COMPARE(QApplication::focusWidget(), desk.test.find("pin"));
        desk.test.type(u"0000"_s);
        desk.test.key(Qt::Key_Return);
        const auto *said = desk.test.find("approveDialog")->findChild<QLabel *>(u"bannerText"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said->text().left(20), sentence(u"key.wrong_pin"_s, {}).left(20), 20000);
        QCOMPARE(desk.test.find<QLineEdit>("pin")->text(), u"0000"_s);
        QCOMPARE(QApplication::focusWidget(), desk.test.find("pin"));
        QCOMPARE(desk.state(id), CorrectionState::Confirmed);
        desk.test.type(u"hocba-demo"_s); // what was wrong is selected
        desk.test.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), CorrectionState::Applied, 20000);
    }

    void aMissingKeyIsSaid()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        QVERIFY(QFile::remove(desk.test.school().dir() + u"/keys/hieutruong.p12"_s));
        desk.enter("hieutruong");
        QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
        desk.test.key(Qt::Key_A, shift);
        QTRY_COMPARE(QApplication::focusWidget(), desk.test.find("pin"));
        desk.test.type(u"hocba-demo"_s);
        desk.test.key(Qt::Key_Return);
        const auto *said = desk.test.find("approveDialog")->findChild<QLabel *>(u"bannerText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said->text().startsWith(sentence(u"key.missing"_s, {})), 20000);
        QCOMPARE(desk.value(), mark(40));
    }

    void isRefusedWithAReasonThatTheAskerReads()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        desk.enter("hieutruong");
        QVERIFY(desk.shown("whyNot").contains(u"homeroom teacher"_s)); // approving comes after confirming
        QTRY_VERIFY(desk.mayNow("btnRefuseCorrection"));
        QVERIFY(!desk.mayNow("btnApproveCorrection"));
        desk.test.key(Qt::Key_X, shift);
        QTRY_COMPARE(QApplication::focusWidget(), desk.test.find("refuseReason"));
        desk.test.key(Qt::Key_Return, Qt::ControlModifier);
        const auto *said = desk.test.find("refuseDialog")->findChild<QLabel *>(u"bannerText"_s);
        QCOMPARE(said->text(), sentence(u"reason.missing"_s, {}));
        desk.test.type(u"Không đủ minh chứng"_s);
        desk.test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(id), CorrectionState::Refused);
        desk.settle();

        desk.enter("gv.toan");
        QCOMPARE(desk.shown("requestDecision"), u"Không đủ minh chứng"_s);
        QVERIFY(!desk.mayNow("btnWithdrawCorrection"));
        QCOMPARE(desk.value(), mark(40));
    }

    void isWithdrawnByTheAsker()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        desk.enter("gv.toan");
        desk.test.key(Qt::Key_W, shift);
        QTRY_COMPARE(desk.state(id), CorrectionState::Withdrawn);
        desk.settle();
    }

    void nobodyDecidesOnTheirOwnRequest()
    {
        Desk6A1 desk;
        const Grant grant { Role::SubjectTeacher, *Scope::parse(u"class:6A1/toan"_s), QDate(2026, 1, 1), QDate(),
                            false };
        QCOMPARE(codeOf(giveGrant(*desk.test.school().signIn("hieutruong"), u"phohieutruong"_s, grant)), QString());
        const QString id = desk.ask(90, "phohieutruong");
        QCOMPARE(id, u"SD-0001"_s);
        desk.enter("phohieutruong");
        QVERIFY(!desk.mayNow("btnRefuseCorrection"));
        QVERIFY(desk.shown("whyNot").contains(u"you asked for it yourself"_s));
        desk.test.window().signOut();
        QCOMPARE(desk.confirm(id), QString());
        desk.enter("phohieutruong");
        QVERIFY(!desk.mayNow("btnApproveCorrection"));
        desk.test.key(Qt::Key_A, shift);
        QVERIFY(!desk.test.has<QDialog>("approveDialog"));
        QVERIFY(desk.shown("whyNot").contains(u"you asked for it yourself"_s));
    }

    void saysWhenTheMarkHasChangedMeanwhile()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        const WindowRequest reopen { .act = WindowAct::Reopen,
                                     .scope = *Scope::parse(u"class:6A1/toan"_s),
                                     .term = Term::One,
                                     .opensAt = {},
                                     .closesAt = {},
                                     .reason = u"nhập thiếu"_s };
        QVERIFY(actOnWindows(*desk.test.school().signIn("hieutruong"), reopen));
        QVERIFY(setCell(*desk.test.school().signIn("gv.toan"), { desk.school.cell(), mark(70), {}, {} }));
        desk.enter("hieutruong");
        QVERIFY(!desk.mayNow("btnApproveCorrection"));
        QVERIFY(desk.shown("whyNot").contains(u"has changed"_s));
    }

    void saysWhenARequestExpiresWhileItIsBeingSigned()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        desk.enter("hieutruong");
        QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
        desk.test.key(Qt::Key_A, shift);
        QTRY_COMPARE(QApplication::focusWidget(), desk.test.find("pin"));
        desk.test.school().clock().advance(correctionLifeMs);
        desk.test.type(u"hocba-demo"_s);
        desk.test.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.bannerText().startsWith(sentence(u"correction.expired"_s, {})), 20000);
        QTRY_VERIFY(!desk.test.has<QDialog>("approveDialog"));
        QCOMPARE(desk.state(id), CorrectionState::Expired);
        QCOMPARE(desk.value(), mark(40));
        desk.settle();
    }

    void goesToTheNextRequestAfterADecision()
    {
        Desk6A1 desk;
        const QStringList ids { desk.ask(), desk.ask(30, "gv.toan", Column::Tx1),
                                desk.ask(20, "gv.toan", Column::Final) };
        desk.enter("gvcn.6a1");
        QCOMPARE(desk.rows(), 3);
        QCOMPARE(QApplication::focusWidget(), desk.list());
        desk.test.key(Qt::Key_Down);
        QVERIFY(desk.shown("correctionTitle").startsWith(ids[1])); // newest first
        desk.test.key(Qt::Key_C, shift);
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(desk.shown("correctionTitle").startsWith(ids[0]));
        QCOMPARE(QApplication::focusWidget(), desk.list());
        desk.settle();
    }

    void filtersAndGoesToAGivenRequest()
    {
        Desk6A1 desk;
        const QString id = desk.ask();
        desk.enter("gv.toan");
        auto *filter = desk.test.find<QComboBox>("correctionFilter");
        QCOMPARE(filter->currentData().toString(), u"all"_s); // nothing waits for the one who asked
        QCOMPARE(desk.rows(), 1);
        filter->setCurrentIndex(filter->findData(u"refused"_s));
        QCOMPARE(desk.rows(), 0);
        QVERIFY(!desk.test.find("correctionTitle")->isVisible());
        desk.test.workspace().go({ .place = PlaceId::Corrections, .item = id });
        QCOMPARE(desk.rows(), 1);
        QVERIFY(desk.shown("correctionTitle").startsWith(id));
        desk.test.workspace().go({ .place = PlaceId::Corrections, .item = u"SD-0404"_s });
        QVERIFY(desk.bannerText().startsWith(sentence(u"correction.unknown"_s, {})));
        desk.settle();
    }

    void everyFormIsWholeNamedAndReachable_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addRow("Vietnamese") << Language::Vietnamese;
        QTest::addRow("English") << Language::English;
    }
    void everyFormIsWholeNamedAndReachable()
    {
        QFETCH(const Language, language);
        Desk6A1 desk;
        const QString id = desk.ask();
        QCOMPARE(desk.confirm(id), QString());
        desk.test.settings().setLanguage(language);
        speak(language);
        desk.enter("hieutruong");
        const auto faults = [](QWidget *form) {
            return (clipped(form) + unnamed(form) + mnemonicTroubles(form) + missedByTab(form)).join(u'\n');
        };
        for (const QSize size : { QSize(1366, 768), QSize(911, 512) }) {
            desk.test.window().resize(size);
            QTRY_COMPARE(desk.test.window().size(), size);
            QTRY_VERIFY(desk.mayNow("btnApproveCorrection"));
            desk.backInTheWindow();
            QCOMPARE(faults(&desk.test.window()), QString());
            for (const auto &[key, dialog] :
                 { std::pair(Qt::Key_A, "approveDialog"), std::pair(Qt::Key_X, "refuseDialog") }) {
                desk.backInTheWindow();
                desk.list()->setFocus();
                desk.test.key(key, shift);
                auto *form = desk.test.find<QDialog>(dialog);
                QVERIFY(QTest::qWaitForWindowExposed(form));
                QVERIFY(form->height() <= 512 && form->width() <= 911);
                QCOMPARE(faults(form), QString());
                desk.test.key(Qt::Key_Escape);
                QTRY_VERIFY(!desk.test.has<QDialog>(dialog));
            }
        }
        auto *asking = new AskCorrectionDialog(desk.test.desk(), desk.school.cell(), mark(40), desk.school.pupil(),
                                               &desk.test.window());
        asking->open();
        QVERIFY(QTest::qWaitForWindowExposed(asking));
        QVERIFY(asking->height() <= 512 && asking->width() <= 911);
        QCOMPARE(faults(asking), QString());
        desk.test.settings().setLanguage(Language::English);
        speak(Language::English);
    }
};

HOCBA_WINDOW_TEST(TestCorrectionsPlace)
#include "tst_corrections_place.moc"
