// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/correction.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

const Instant asked = Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s);

Person person(const QString &login, const QList<std::pair<Role, QString>> &roles)
{
    Person someone { login, login, {} };
    for (const auto &[role, where] : roles) {
        someone.grants.append({ role, Scope::parse(where).value(), { 2025, 9, 1 }, {}, false });
    }
    return someone;
}

const Person teacher = person(u"gv.toan"_s, { { Role::SubjectTeacher, u"class:6A1/toan"_s } });
const Person teacherWithHomeroom = person(
    u"gv.toan"_s, { { Role::SubjectTeacher, u"class:6A1/toan"_s }, { Role::HomeroomTeacher, u"class:6A1"_s } });
const Person homeroom = person(u"gvcn.6a1"_s, { { Role::HomeroomTeacher, u"class:6A1"_s } });
const Person otherHomeroom = person(u"gvcn.6a2"_s, { { Role::HomeroomTeacher, u"class:6A2"_s } });
const Person deputy = person(u"phohieutruong"_s, { { Role::Deputy, u"school"_s } });
const Person principal = person(u"hieutruong"_s, { { Role::Principal, u"school"_s } });
const Person teachingPrincipal
    = person(u"hieutruong"_s, { { Role::Principal, u"school"_s }, { Role::SubjectTeacher, u"class:6A1/toan"_s } });
const Person clerk = person(u"vanthu"_s, { { Role::Clerk, u"school"_s } });

Correction request(CorrectionState state = CorrectionState::Asked)
{
    Correction correction { .id = u"SD-0001"_s,
                            .cell = { SchoolYear { 2025 }, Term::One, u"6A1"_s, u"toan"_s,
                                      PupilCode::parse(u"4025061032"_s).value(), Column::Midterm },
                            .oldValue = Mark::fromTenths(65).value(),
                            .newValue = Mark::fromTenths(85).value(),
                            .reason = u"Cộng nhầm điểm bài thi"_s,
                            .evidence = {},
                            .state = state,
                            .askedBy = u"gv.toan"_s,
                            .confirmedBy = {},
                            .decidedBy = {},
                            .askedAt = asked,
                            .decisionReason = {},
                            .baseEvent = {} };
    if (state != CorrectionState::Asked) {
        correction.confirmedBy = u"gvcn.6a1"_s;
    }
    return correction;
}

Instant after(qint64 ms)
{
    return { asked.ms + ms };
}

QString codeOf(const Status &status)
{
    return status ? QString() : status.error().code;
}

} // namespace

class TestCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedByTheSubjectTeacherOfALockedCell();
    void isAskedWithAReasonAndAChange();
    void isNotAskedForWhatThePrincipalDecides_data();
    void isNotAskedForWhatThePrincipalDecides();
    void isConfirmedByTheHomeroomTeacher_data();
    void isConfirmedByTheHomeroomTeacher();
    void isConfirmedByADeputyWhenTheHomeroomTeacherAsked();
    void isDecidedByOneWhoHadNoPartInIt_data();
    void isDecidedByOneWhoHadNoPartInIt();
    void isDecidedByADeputyOnlyWhileTheGrantHolds();
    void goesThroughItsStatesInOrder_data();
    void goesThroughItsStatesInOrder();
    void livesTenDays();
    void isRefusedWithAReason();
    void isWithdrawnByTheOneWhoAsked();
    void namesItsStates();
};

void TestCorrection::isAskedByTheSubjectTeacherOfALockedCell()
{
    QCOMPARE(codeOf(judgeAsk(teacher, request(), WindowState::Locked, asked)), u""_s);
    QCOMPARE(codeOf(judgeAsk(teacher, request(), WindowState::Open, asked)), u"window.not_locked"_s);
    QCOMPARE(codeOf(judgeAsk(teacher, request(), WindowState::None, asked)), u"window.none"_s);
    for (const Person &other : { homeroom, deputy, principal, clerk }) {
        QCOMPARE(codeOf(judgeAsk(other, request(), WindowState::Locked, asked)), u"permission.denied"_s);
    }
    auto otherClass = request();
    otherClass.cell.className = u"6A2"_s;
    QCOMPARE(codeOf(judgeAsk(teacher, otherClass, WindowState::Locked, asked)), u"permission.denied"_s);
    otherClass.cell.className = u"nonsense"_s;
    QCOMPARE(codeOf(judgeAsk(teacher, otherClass, WindowState::Locked, asked)), u"class.bad_name"_s);
}

void TestCorrection::isAskedWithAReasonAndAChange()
{
    auto correction = request();
    correction.reason = u" \u00a0 "_s;
    QCOMPARE(codeOf(judgeAsk(teacher, correction, WindowState::Locked, asked)), u"reason.missing"_s);
    correction.reason = QString(reasonLimit + 1, u'x');
    QCOMPARE(codeOf(judgeAsk(teacher, correction, WindowState::Locked, asked)), u"text.too_long"_s);
    correction.reason = u"a\u202eb"_s;
    QCOMPARE(codeOf(judgeAsk(teacher, correction, WindowState::Locked, asked)), u"text.forbidden_character"_s);
    correction = request();
    correction.newValue = correction.oldValue;
    QCOMPARE(codeOf(judgeAsk(teacher, correction, WindowState::Locked, asked)), u"correction.no_change"_s);
}

void TestCorrection::isNotAskedForWhatThePrincipalDecides_data()
{
    QTest::addColumn<CellState>("state");
    QTest::addColumn<QString>("code");
    QTest::newRow("cleared") << CellState::Empty << u""_s;
    QTest::newRow("make-up agreed") << CellState::Pending << u""_s;
    QTest::newRow("not offered") << CellState::NotOffered << u""_s;
    QTest::newRow("exempt") << CellState::Exempt << u"permission.denied"_s;
    QTest::newRow("individual plan") << CellState::Iep << u"permission.denied"_s;
    QTest::newRow("zero by rule") << CellState::ZeroByRule << u"permission.denied"_s;
}

void TestCorrection::isNotAskedForWhatThePrincipalDecides()
{
    QFETCH(const CellState, state);
    auto correction = request();
    correction.newValue = CellValue::ofState(state);
    QTEST(codeOf(judgeAsk(teacher, correction, WindowState::Locked, asked)), "code");
}

void TestCorrection::isConfirmedByTheHomeroomTeacher_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("code");
    QTest::newRow("the homeroom teacher") << u"homeroom"_s << u""_s;
    QTest::newRow("the homeroom teacher of another class") << u"other"_s << u"permission.denied"_s;
    QTest::newRow("the teacher who asked") << u"teacher"_s << u"permission.denied"_s;
    QTest::newRow("the teacher who asked and has the homeroom") << u"both"_s << u"correction.same_person"_s;
    QTest::newRow("a deputy, though the homeroom teacher could") << u"deputy"_s << u"permission.denied"_s;
    QTest::newRow("the principal") << u"principal"_s << u"permission.denied"_s;
    QTest::newRow("the clerk") << u"clerk"_s << u"permission.denied"_s;
}

void TestCorrection::isConfirmedByTheHomeroomTeacher()
{
    QFETCH(QString, who);
    QFETCH(QString, code);
    const QMap<QString, Person> people { { u"homeroom"_s, homeroom }, { u"other"_s, otherHomeroom },
                                         { u"teacher"_s, teacher },   { u"both"_s, teacherWithHomeroom },
                                         { u"deputy"_s, deputy },     { u"principal"_s, principal },
                                         { u"clerk"_s, clerk } };
    QCOMPARE(codeOf(judgeConfirm(people.value(who), request(), after(1))), code);
}

void TestCorrection::isConfirmedByADeputyWhenTheHomeroomTeacherAsked()
{
    QCOMPARE(codeOf(judgeConfirm(deputy, request(), after(1), true)), u""_s);
    QCOMPARE(codeOf(judgeConfirm(teacherWithHomeroom, request(), after(1), true)), u"correction.same_person"_s);
    QCOMPARE(codeOf(judgeConfirm(principal, request(), after(1), true)), u"permission.denied"_s);
    auto byDeputy = request();
    byDeputy.askedBy = deputy.login;
    QCOMPARE(codeOf(judgeConfirm(deputy, byDeputy, after(1), true)), u"correction.same_person"_s);
}

void TestCorrection::isDecidedByOneWhoHadNoPartInIt_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("askedBy");
    QTest::addColumn<QString>("confirmedBy");
    QTest::addColumn<QString>("code");
    const QString t = u"gv.toan"_s;
    const QString h = u"gvcn.6a1"_s;
    QTest::newRow("the principal") << u"principal"_s << t << h << u""_s;
    QTest::newRow("a deputy") << u"deputy"_s << t << h << u""_s;
    QTest::newRow("the homeroom teacher") << u"homeroom"_s << t << h << u"permission.denied"_s;
    QTest::newRow("the teacher who asked") << u"teacher"_s << t << h << u"permission.denied"_s;
    QTest::newRow("the clerk") << u"clerk"_s << t << h << u"permission.denied"_s;
    QTest::newRow("the principal who asked") << u"teaching"_s << u"hieutruong"_s << h << u"correction.same_person"_s;
    QTest::newRow("the principal who teaches the subject in the class")
        << u"teaching"_s << t << h << u"correction.own_subject"_s;
    QTest::newRow("a deputy when the principal asked") << u"deputy"_s << u"hieutruong"_s << h << u""_s;
    QTest::newRow("a deputy who confirmed") << u"deputy"_s << t << u"phohieutruong"_s << u"correction.same_person"_s;
    QTest::newRow("the principal when a deputy confirmed") << u"principal"_s << t << u"phohieutruong"_s << u""_s;
}

void TestCorrection::isDecidedByOneWhoHadNoPartInIt()
{
    QFETCH(QString, who);
    QFETCH(QString, askedBy);
    QFETCH(QString, confirmedBy);
    QFETCH(QString, code);
    const QMap<QString, Person> people { { u"homeroom"_s, homeroom },
                                         { u"teacher"_s, teacher },
                                         { u"deputy"_s, deputy },
                                         { u"principal"_s, principal },
                                         { u"teaching"_s, teachingPrincipal },
                                         { u"clerk"_s, clerk } };
    auto correction = request(CorrectionState::Confirmed);
    correction.askedBy = askedBy;
    correction.confirmedBy = confirmedBy;
    QCOMPARE(codeOf(judgeApprove(people.value(who), correction, after(1))), code);
    QCOMPARE(codeOf(judgeRefuse(people.value(who), correction, u"Không có minh chứng"_s, after(1))), code);
}

void TestCorrection::isDecidedByADeputyOnlyWhileTheGrantHolds()
{
    Person forADay = deputy;
    forADay.grants.first().from = asked.date();
    forADay.grants.first().to = asked.date();
    QCOMPARE(codeOf(judgeApprove(forADay, request(CorrectionState::Confirmed), after(1))), u""_s);
    QCOMPARE(codeOf(judgeApprove(forADay, request(CorrectionState::Confirmed), after(24 * 3600 * 1000))),
             u"permission.denied"_s);
}

void TestCorrection::goesThroughItsStatesInOrder_data()
{
    QTest::addColumn<CorrectionState>("state");
    QTest::addColumn<QString>("possible"); // c confirm, a approve, r refuse, w withdraw
    using enum CorrectionState;
    QTest::newRow("asked") << Asked << u"crw"_s;
    QTest::newRow("confirmed") << Confirmed << u"arw"_s;
    QTest::newRow("approved") << Approved << u""_s;
    QTest::newRow("applied") << Applied << u""_s;
    QTest::newRow("reported") << Reported << u""_s;
    QTest::newRow("acknowledged") << Acknowledged << u""_s;
    QTest::newRow("refused") << Refused << u""_s;
    QTest::newRow("withdrawn") << Withdrawn << u""_s;
    QTest::newRow("expired") << Expired << u""_s;
    QTest::newRow("voided") << Voided << u""_s;
}

void TestCorrection::goesThroughItsStatesInOrder()
{
    QFETCH(CorrectionState, state);
    QFETCH(QString, possible);
    const auto expected = [&](QChar step) { return possible.contains(step) ? QString() : u"correction.wrong_state"_s; };
    QCOMPARE(codeOf(judgeConfirm(homeroom, request(state), after(1))), expected(u'c'));
    QCOMPARE(codeOf(judgeApprove(principal, request(state), after(1))), expected(u'a'));
    QCOMPARE(codeOf(judgeRefuse(principal, request(state), u"Sai"_s, after(1))), expected(u'r'));
    QCOMPARE(codeOf(judgeWithdraw(teacher, request(state))), expected(u'w'));
}

void TestCorrection::livesTenDays()
{
    const auto lastMoment = after(correctionLifeMs - 1);
    const auto over = after(correctionLifeMs);
    QCOMPARE(codeOf(judgeConfirm(homeroom, request(), lastMoment)), u""_s);
    QCOMPARE(codeOf(judgeConfirm(homeroom, request(), over)), u"correction.expired"_s);
    QCOMPARE(codeOf(judgeApprove(principal, request(CorrectionState::Confirmed), lastMoment)), u""_s);
    QCOMPARE(codeOf(judgeApprove(principal, request(CorrectionState::Confirmed), over)), u"correction.expired"_s);
    QCOMPARE(codeOf(judgeRefuse(principal, request(), u"Sai"_s, over)), u"correction.expired"_s);
}

void TestCorrection::isRefusedWithAReason()
{
    QCOMPARE(codeOf(judgeRefuse(principal, request(), u" "_s, after(1))), u"reason.missing"_s);
    QCOMPARE(codeOf(judgeRefuse(principal, request(), u"Không có minh chứng"_s, after(1))), u""_s);
}

void TestCorrection::isWithdrawnByTheOneWhoAsked()
{
    QCOMPARE(codeOf(judgeWithdraw(homeroom, request())), u"permission.denied"_s);
    QCOMPARE(codeOf(judgeWithdraw(teacher, request())), u""_s);
}

void TestCorrection::namesItsStates()
{
    for (int i = 0; i <= int(CorrectionState::Voided); ++i) {
        const auto state = CorrectionState(i);
        QVERIFY(!toCode(state).isEmpty());
        QCOMPARE(correctionStateFromCode(toCode(state)), state);
    }
    QCOMPARE(correctionStateFromCode(u"done"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
