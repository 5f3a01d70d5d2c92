// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/corrections.h"
#include "models/services/history.h"
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "models/signing/signer.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

class TestCorrections : public QObject
{
    Q_OBJECT

private:
    signing::CryptoScope m_crypto; // approvals are signed

    static SheetKey sheetKey() { return { { 2025 }, Term::One, u"6A1"_s, u"toan"_s }; }
    static CellValue mark(int tenths) { return *Mark::fromTenths(tenths); }
    static constexpr qint64 day = qint64(24) * 3600 * 1000;

    /// A school whose semester I is locked, with the first pupil's mid-term mark in Toán known to be 4,0.
    struct LockedSchool {
        SchoolCopy copy { u"small"_s };
        std::optional<CellKey> cell;

        LockedSchool()
        {
            auto teacher = copy.signIn("gv.toan");
            cell = sheetKey().cell(readSheet(*teacher, sheetKey())->rows.first().pupil, Column::Midterm);
            if (!setCell(*teacher, { *cell, mark(40), {}, {} })) {
                qFatal("the fixture's mark was refused");
            }
            teacher.reset(); // one session at a time owns the folder
            lock();
        }
        void lock()
        {
            const auto principal = copy.signIn("hieutruong");
            if (!actOnWindows(*principal,
                              { .act = WindowAct::Lock,
                                .scope = Scope::school(),
                                .term = Term::One,
                                .opensAt = {},
                                .closesAt = {},
                                .reason = u"hết học kỳ I"_s })) {
                qFatal("the fixture's lock was refused");
            }
        }
        QString ask(int tenths = 90)
        {
            const auto teacher = copy.signIn("gv.toan");
            const auto id = askCorrection(*teacher, { *cell, mark(tenths), u"cộng nhầm điểm"_s, u"bài số 12"_s });
            return id ? *id : id.error().code;
        }
        QString confirm(const QString &id, const char *login = "gvcn.6a1")
        {
            return codeOf(confirmCorrection(*copy.signIn(login), id));
        }
        QString approve(const QString &id, const char *login = "hieutruong")
        {
            return codeOf(approveCorrection(*copy.signIn(login), id, u"hocba-demo"_s));
        }
        CellValue value()
        {
            return readSheet(*copy.signIn("hieutruong"), sheetKey())->rows.first().cells.value(Column::Midterm).value;
        }
        CorrectionState state(const QString &id)
        {
            return showCorrection(*copy.signIn("hieutruong"), id)->correction.state;
        }
    };

private Q_SLOTS:
    void takesFourActsToChangeALockedMark()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(id, u"SD-0001"_s);
        QCOMPARE(school.value(), mark(40));
        QCOMPARE(school.confirm(id), QString());
        QCOMPARE(school.value(), mark(40));
        QCOMPARE(school.approve(id), QString());
        QCOMPARE(school.value(), mark(90));

        const auto view = showCorrection(*school.copy.signIn("hieutruong"), id);
        QCOMPARE(view->correction.state, CorrectionState::Applied);
        QCOMPARE(view->reportState, u"queued"_s);
        QCOMPARE(view->queuedAt, school.copy.clock().now());
        QVERIFY(!view->acknowledgedAt);
        QCOMPARE(view->people.size(), 3);
        QCOMPARE(view->authority, AuthorityKind::CommuneCommittee);
        QCOMPARE(view->correction.askedBy, u"gv.toan"_s);
        QCOMPARE(view->correction.confirmedBy, u"gvcn.6a1"_s);
        QCOMPARE(view->correction.decidedBy, u"hieutruong"_s);

        const auto changes = cellHistory(*school.copy.signIn("hieutruong"), { school.cell->pupil, u"toan"_s, {} });
        QCOMPARE(changes->last().kind, u"correction"_s);
        QCOMPARE(changes->last().reason, u"cộng nhầm điểm"_s);
    }

    void isUsedOnce()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        QCOMPARE(school.approve(id), QString());
        QCOMPARE(school.approve(id), u"correction.wrong_state"_s);
        QCOMPARE(codeOf(setCell(*school.copy.signIn("gv.toan"), { *school.cell, mark(95), {}, {} })),
                 u"window.locked"_s);
    }

    void showsTheImpactBeforeApproval()
    {
        LockedSchool school;
        const QString id = school.ask();
        const auto view = showCorrection(*school.copy.signIn("hieutruong"), id);
        QVERIFY2(view, qPrintable(codeOf(view)));
        const auto average = std::ranges::find(view->impact, u"average.1.toan"_s, &ImpactLine::what);
        QVERIFY(average != view->impact.end());
        // The mid-term counts twice among nine: 5,0 more there is 1,1 more in the average.
        const int before = Mark::parse(average->before)->tenths();
        const int after = Mark::parse(average->after)->tenths();
        QVERIFY2(after - before == 11 || after - before == 12, qPrintable(average->before + u' ' + average->after));
    }

    void keepsThePersonsApart_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::addRow("the asker does not confirm") << u"confirm"_s << u"gv.toan"_s << u"permission.denied"_s;
        QTest::addRow("another homeroom teacher does not confirm")
            << u"confirm"_s << u"gvcn.7a1"_s << u"permission.denied"_s;
        QTest::addRow("the principal does not confirm") << u"confirm"_s << u"hieutruong"_s << u"permission.denied"_s;
        QTest::addRow("a deputy does not confirm for the homeroom teacher")
            << u"confirm"_s << u"phohieutruong"_s << u"permission.denied"_s;
        QTest::addRow("the asker does not approve") << u"approve"_s << u"gv.toan"_s << u"permission.denied"_s;
        QTest::addRow("the homeroom teacher does not approve")
            << u"approve"_s << u"gvcn.6a1"_s << u"permission.denied"_s;
        QTest::addRow("the clerk does not approve") << u"approve"_s << u"vanthu"_s << u"permission.denied"_s;
        QTest::addRow("the deputy may approve") << u"approve"_s << u"phohieutruong"_s << QString();
    }
    void keepsThePersonsApart()
    {
        QFETCH(QString, step);
        QFETCH(QString, login);
        LockedSchool school;
        const QString id = school.ask();
        if (step == u"confirm"_s) {
            QTEST(school.confirm(id, qPrintable(login)), "code");
            return;
        }
        QCOMPARE(school.confirm(id), QString());
        QTEST(school.approve(id, qPrintable(login)), "code");
    }

    void asksOnlyForLockedCellsWithReasonAndChange_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<int>("tenths");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::addRow("no reason") << u"gv.toan"_s << 90 << u"   "_s << u"reason.missing"_s;
        QTest::addRow("the same value") << u"gv.toan"_s << 40 << u"nhầm"_s << u"correction.no_change"_s;
        QTest::addRow("teacher of another subject") << u"gv.ngu_van"_s << 90 << u"nhầm"_s << u"permission.denied"_s;
        QTest::addRow("principal") << u"hieutruong"_s << 90 << u"nhầm"_s << u"permission.denied"_s;
    }
    void asksOnlyForLockedCellsWithReasonAndChange()
    {
        QFETCH(QString, login);
        QFETCH(int, tenths);
        QFETCH(QString, reason);
        LockedSchool school;
        const auto session = school.copy.signIn(login, u"hocba-demo"_s);
        QTEST(codeOf(askCorrection(*session, { *school.cell, mark(tenths), reason, {} })), "code");
    }

    void isNotNeededWhileTheWindowIsOpen()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const CellKey cell = sheetKey().cell(readSheet(*teacher, sheetKey())->rows.first().pupil, Column::Midterm);
        QCOMPARE(codeOf(askCorrection(*teacher, { cell, mark(1), u"nhầm"_s, {} })), u"window.not_locked"_s);
    }

    void allowsOneRequestForACellAtATime()
    {
        LockedSchool school;
        QCOMPARE(school.ask(), u"SD-0001"_s);
        QCOMPARE(school.ask(80), u"correction.already_asked"_s);
    }

    void expiresAfterTenDays_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::addColumn<QString>("code");
        QTest::addRow("one millisecond before") << 10 * day - 1 << QString();
        QTest::addRow("ten days") << 10 * day << u"correction.expired"_s;
    }
    void expiresAfterTenDays()
    {
        QFETCH(qint64, later);
        LockedSchool school;
        const QString id = school.ask();
        school.copy.clock().advance(later);
        QTEST(school.confirm(id), "code");
        if (later >= 10 * day) {
            QCOMPARE(school.state(id), CorrectionState::Expired);
            QCOMPARE(school.ask(), u"SD-0002"_s); // may be asked anew
        }
    }

    void isVoidWhenTheCellChangedInTheMeantime()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        const WindowRequest reopen { .act = WindowAct::Reopen,
                                     .scope = *Scope::parse(u"class:6A1/toan"_s),
                                     .term = Term::One,
                                     .opensAt = {},
                                     .closesAt = {},
                                     .reason = u"nhập bù"_s };
        QVERIFY(actOnWindows(*school.copy.signIn("hieutruong"), reopen));
        QVERIFY(setCell(*school.copy.signIn("gv.toan"), { *school.cell, mark(55), {}, {} }));
        school.lock();
        QCOMPARE(school.approve(id), u"correction.voided"_s);
        QCOMPARE(school.value(), mark(55));
        QCOMPARE(school.state(id), CorrectionState::Voided);
    }

    void canBeRefusedWithAReasonAndNotRevived()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(codeOf(refuseCorrection(*school.copy.signIn("hieutruong"), id, {})), u"reason.missing"_s);
        QCOMPARE(codeOf(refuseCorrection(*school.copy.signIn("hieutruong"), id, u"thiếu minh chứng"_s)), QString());
        QCOMPARE(school.confirm(id), u"correction.wrong_state"_s);
        QCOMPARE(school.approve(id), u"correction.wrong_state"_s);
        QCOMPARE(school.value(), mark(40));
    }

    void canBeWithdrawnByTheAskerAlone()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(codeOf(withdrawCorrection(*school.copy.signIn("gvcn.6a1"), id)), u"permission.denied"_s);
        QCOMPARE(codeOf(withdrawCorrection(*school.copy.signIn("gv.toan"), id)), QString());
        QCOMPARE(school.state(id), CorrectionState::Withdrawn);
    }

    void needsTheApproversOwnKey()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        QCOMPARE(codeOf(approveCorrection(*school.copy.signIn("hieutruong"), id, u"sai-pin"_s)), u"key.wrong_pin"_s);
        QCOMPARE(school.value(), mark(40));
    }

    void needsACertificateThatIsStillGood()
    {
        LockedSchool school;
        school.copy.clock().set(Instant::fromIso(u"2031-01-10T08:00:00+07:00"_s)); // it ends on 1 July 2030
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        QCOMPARE(school.approve(id), u"certificate.expired"_s);
        QCOMPARE(school.value(), mark(40));
    }

    void leavesThePrincipalsDecisionsToThePrincipal()
    {
        LockedSchool school;
        const WindowRequest reopen { .act = WindowAct::Reopen,
                                     .scope = *Scope::parse(u"class:6A1/toan"_s),
                                     .term = Term::One,
                                     .opensAt = {},
                                     .closesAt = {},
                                     .reason = u"xử lý vắng kiểm tra"_s };
        QVERIFY(actOnWindows(*school.copy.signIn("hieutruong"), reopen));
        const CellValue zero = CellValue::ofState(CellState::ZeroByRule);
        QVERIFY(setCell(*school.copy.signIn("hieutruong"), { *school.cell, zero, {}, u"vắng không lý do"_s }));
        school.lock();
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        QCOMPARE(school.approve(id, "phohieutruong"), u"permission.denied"_s);
        QCOMPARE(school.value(), zero);
        QCOMPARE(school.approve(id), QString());
        QCOMPARE(school.value(), mark(90));
    }

    void saysWhatEachPersonMayDoNow_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("isConfirmed");
        QTest::addColumn<QStringList>("codes"); // confirm, approve, refuse, withdraw
        const QString denied = u"permission.denied"_s;
        const QString early = u"correction.wrong_state"_s;
        QTest::addRow("asked, to the asker")
            << u"gv.toan"_s << false << QStringList { denied, early, denied, QString() };
        QTest::addRow("asked, to the homeroom teacher")
            << u"gvcn.6a1"_s << false << QStringList { QString(), early, denied, denied };
        QTest::addRow("asked, to the deputy")
            << u"phohieutruong"_s << false << QStringList { denied, early, QString(), denied };
        QTest::addRow("asked, to the principal")
            << u"hieutruong"_s << false << QStringList { denied, early, QString(), denied };
        QTest::addRow("confirmed, to the asker")
            << u"gv.toan"_s << true << QStringList { early, denied, denied, QString() };
        QTest::addRow("confirmed, to the principal")
            << u"hieutruong"_s << true << QStringList { early, QString(), QString(), denied };
    }
    void saysWhatEachPersonMayDoNow()
    {
        QFETCH(QString, login);
        QFETCH(bool, isConfirmed);
        QFETCH(QStringList, codes);
        LockedSchool school;
        const QString id = school.ask();
        if (isConfirmed) {
            QCOMPARE(school.confirm(id), QString());
        }
        const auto session = school.copy.signIn(login, u"hocba-demo"_s);
        const auto options = correctionOptions(*session, id);
        QVERIFY2(options, qPrintable(codeOf(options)));
        const QStringList found { codeOf(options->confirm), codeOf(options->approve), codeOf(options->refuse),
                                  codeOf(options->withdraw) };
        QCOMPARE(found, codes);
        const auto tasks = listCorrectionTasks(*session);
        QCOMPARE(tasks->size(), 1);
        QCOMPARE(tasks->first().waitsForMe, codes[0].isEmpty() || codes[1].isEmpty());
        QVERIFY(!tasks->first().pupilName.isEmpty());
    }

    void saysThatAChangedCellVoidsARequestBeforeAnybodyApproves()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(school.confirm(id), QString());
        QVERIFY(actOnWindows(*school.copy.signIn("hieutruong"),
                             { .act = WindowAct::Reopen,
                               .scope = *Scope::parse(u"class:6A1/toan"_s),
                               .term = Term::One,
                               .opensAt = {},
                               .closesAt = {},
                               .reason = u"nhập thiếu"_s }));
        QVERIFY(setCell(*school.copy.signIn("gv.toan"), { *school.cell, mark(70), {}, {} }));
        const auto principal = school.copy.signIn("hieutruong");
        QCOMPARE(codeOf(correctionOptions(*principal, id)->approve), u"correction.voided"_s);
        QVERIFY(!listCorrectionTasks(*principal)->first().waitsForMe);
    }

    void tellsNobodyElseOfARequest()
    {
        LockedSchool school;
        const QString id = school.ask();
        QCOMPARE(codeOf(correctionOptions(*school.copy.signIn("gvcn.7a1"), id)), u"permission.denied"_s);
        QCOMPARE(codeOf(correctionOptions(*school.copy.signIn("hieutruong"), u"SD-9999"_s)), u"correction.unknown"_s);
    }

    void listsToEachPersonWhatConcernsThem()
    {
        LockedSchool school;
        QCOMPARE(school.ask(), u"SD-0001"_s);
        QCOMPARE(listCorrections(*school.copy.signIn("gv.toan"), {})->size(), 1);
        QCOMPARE(listCorrections(*school.copy.signIn("gvcn.6a1"), {})->size(), 1);
        QCOMPARE(listCorrections(*school.copy.signIn("gvcn.7a1"), {})->size(), 0);
        QCOMPARE(listCorrections(*school.copy.signIn("hieutruong"), CorrectionState::Confirmed)->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
