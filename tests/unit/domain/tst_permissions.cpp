// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<hocba::Role>)

namespace {

const QDate day(2026, 1, 20);

Scope scope(const QString &text)
{
    return Scope::parse(text).value();
}

Grant grant(Role role, const QString &where = u"school"_s, QDate from = { 2025, 9, 1 }, QDate to = {})
{
    return { role, scope(where), from, to, false };
}

/// One of each role, with the scope the role usually has: class 6A1, and Toán in it.
Person holder(Role role)
{
    const QString where = role == Role::SubjectTeacher ? u"class:6A1/toan"_s
        : role == Role::HomeroomTeacher                ? u"class:6A1"_s
                                                       : u"school"_s;
    return { u"x"_s, u"X"_s, { grant(role, where) } };
}

constexpr std::array roles { Role::SubjectTeacher, Role::HomeroomTeacher, Role::Deputy,
                             Role::Principal,      Role::Clerk,           Role::SchoolIt };

} // namespace

class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheTableOfWhoMayDoWhat_data();
    void followTheTableOfWhoMayDoWhat();
    void reachAsFarAsTheGrant_data();
    void reachAsFarAsTheGrant();
    void holdFromOneDayToAnother_data();
    void holdFromOneDayToAnother();
    void importingNeedsTheExtraGrantOfTheClerk();
    void addUpForAPersonWithSeveralGrants();
    void nameTheActInTheRefusal();
    void knowNoOneWithoutGrantsAndNoInvalidDay();
    void nameRolesBothWays();
};

void TestPermissions::followTheTableOfWhoMayDoWhat_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("allowed"); // T subject teacher, H homeroom, D deputy, P principal, C clerk, I school IT
    QTest::newRow("enter marks") << Act::EnterMarks << u"T"_s;
    QTest::newRow("import mark sheets") << Act::ImportMarks << u"T"_s;
    QTest::newRow("conduct, remarks, absences") << Act::EnterConduct << u"H"_s;
    QTest::newRow("read marks") << Act::ReadMarks << u"THDPC"_s;
    QTest::newRow("open, lock, reopen windows") << Act::ManageWindows << u"DP"_s;
    QTest::newRow("ask for a correction") << Act::AskCorrection << u"T"_s;
    QTest::newRow("confirm a correction") << Act::ConfirmCorrection << u"HD"_s;
    QTest::newRow("approve or refuse a correction") << Act::DecideCorrection << u"DP"_s;
    QTest::newRow("exemption, plan, zero by rule") << Act::DecideException << u"P"_s;
    QTest::newRow("prepare pupils and classes") << Act::PreparePupils << u"C"_s;
    QTest::newRow("approve pupils and classes") << Act::ApprovePupils << u"DP"_s;
    QTest::newRow("sign a subject") << Act::SignSubject << u"T"_s;
    QTest::newRow("sign for the homeroom") << Act::SignHomeroom << u"H"_s;
    QTest::newRow("sign as or for the principal") << Act::SignPrincipal << u"DP"_s;
    QTest::newRow("put the school seal on") << Act::SignSeal << u"C"_s;
    QTest::newRow("issue transcripts") << Act::IssueTranscript << u"C"_s;
    QTest::newRow("approve a revocation") << Act::ApproveRevocation << u"DP"_s;
    QTest::newRow("prepare accounts and backups") << Act::PrepareAccounts << u"I"_s;
    QTest::newRow("approve grants") << Act::ApproveGrants << u"P"_s;
    QTest::newRow("read the history") << Act::ReadHistory << u"THDP"_s;
    QTest::newRow("read sensitive data") << Act::ReadSensitive << u"HPC"_s;
    QTest::newRow("verify the audit chain") << Act::VerifyAudit << u"DPI"_s;
}

void TestPermissions::followTheTableOfWhoMayDoWhat()
{
    QFETCH(Act, act);
    QFETCH(QString, allowed);
    const QString letters = u"THDPCI"_s;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const Person person = holder(roles.at(i));
        // The narrowest scope of all, inside everyone's own.
        const Status status = judge(person, act, scope(u"class:6A1/toan"_s), day);
        QCOMPARE(status.has_value(), allowed.contains(letters.at(qsizetype(i))));
        QCOMPARE(!rolesFor(person, act, scope(u"class:6A1/toan"_s), day).isEmpty(), status.has_value());
    }
}

void TestPermissions::reachAsFarAsTheGrant_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("expected");
    const auto teacher = Role::SubjectTeacher;
    QTest::newRow("own class and subject") << teacher << u"class:6A1/toan"_s << u"class:6A1/toan"_s << true;
    QTest::newRow("another subject of the class") << teacher << u"class:6A1/toan"_s << u"class:6A1/ngu_van"_s << false;
    QTest::newRow("own subject in another class") << teacher << u"class:6A1/toan"_s << u"class:6A2/toan"_s << false;
    QTest::newRow("the whole class") << teacher << u"class:6A1/toan"_s << u"class:6A1"_s << false;
    QTest::newRow("homeroom: a subject of own class")
        << Role::HomeroomTeacher << u"class:6A1"_s << u"class:6A1/toan"_s << true;
    QTest::newRow("homeroom: another class") << Role::HomeroomTeacher << u"class:6A1"_s << u"class:6A2"_s << false;
    QTest::newRow("deputy for one grade: inside") << Role::Deputy << u"grade:6"_s << u"class:6A1"_s << true;
    QTest::newRow("deputy for one grade: outside") << Role::Deputy << u"grade:6"_s << u"class:7A1"_s << false;
    QTest::newRow("deputy for one grade: the school") << Role::Deputy << u"grade:6"_s << u"school"_s << false;
    QTest::newRow("principal: the school") << Role::Principal << u"school"_s << u"school"_s << true;
}

void TestPermissions::reachAsFarAsTheGrant()
{
    QFETCH(Role, role);
    QFETCH(QString, held);
    QFETCH(QString, wanted);
    QFETCH(bool, expected);
    const Person person { u"x"_s, u"X"_s, { grant(role, held) } };
    QCOMPARE(judge(person, Act::ReadMarks, scope(wanted), day).has_value(), expected);
}

void TestPermissions::holdFromOneDayToAnother_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the day before") << QDate(2025, 12, 31) << false;
    QTest::newRow("the first day") << QDate(2026, 1, 1) << true;
    QTest::newRow("the last day") << QDate(2026, 1, 31) << true;
    QTest::newRow("the day after") << QDate(2026, 2, 1) << false;
}

void TestPermissions::holdFromOneDayToAnother()
{
    QFETCH(QDate, on);
    QFETCH(bool, expected);
    const Person deputy { u"pht"_s, u"P"_s, { grant(Role::Deputy, u"school"_s, { 2026, 1, 1 }, { 2026, 1, 31 }) } };
    QCOMPARE(judge(deputy, Act::ManageWindows, Scope::school(), on).has_value(), expected);
}

void TestPermissions::importingNeedsTheExtraGrantOfTheClerk()
{
    Person clerk = holder(Role::Clerk);
    QVERIFY(!judge(clerk, Act::ImportMarks, scope(u"class:6A1"_s), day));
    clerk.grants.first().importMarks = true;
    QVERIFY(judge(clerk, Act::ImportMarks, scope(u"class:6A1"_s), day));
    QVERIFY(!judge(clerk, Act::EnterMarks, scope(u"class:6A1/toan"_s), day));

    Person it = holder(Role::SchoolIt);
    it.grants.first().importMarks = true;
    QVERIFY(!judge(it, Act::ImportMarks, scope(u"class:6A1"_s), day));
}

void TestPermissions::addUpForAPersonWithSeveralGrants()
{
    const Person person { u"ht"_s,
                          u"H"_s,
                          { grant(Role::SubjectTeacher, u"class:6A1/toan"_s), grant(Role::Principal) } };
    QVERIFY(judge(person, Act::EnterMarks, scope(u"class:6A1/toan"_s), day));
    QVERIFY(!judge(person, Act::EnterMarks, scope(u"class:6A2/toan"_s), day));
    QVERIFY(judge(person, Act::ManageWindows, Scope::school(), day));
    QCOMPARE(rolesFor(person, Act::ReadMarks, scope(u"class:6A1/toan"_s), day),
             (QList { Role::Principal, Role::SubjectTeacher }));
    QCOMPARE(rolesFor(person, Act::ReadMarks, scope(u"class:6A2"_s), day), QList { Role::Principal });
}

void TestPermissions::nameTheActInTheRefusal()
{
    const auto status = judge(holder(Role::SchoolIt), Act::ReadMarks, scope(u"class:6A1"_s), day);
    QCOMPARE(status.error(), (Error { u"permission.denied"_s, u"read_marks"_s }));
}

void TestPermissions::knowNoOneWithoutGrantsAndNoInvalidDay()
{
    QVERIFY(!judge({ u"x"_s, u"X"_s, {} }, Act::ReadMarks, Scope::school(), day));
    QVERIFY(!judge(holder(Role::Principal), Act::ReadMarks, Scope::school(), QDate()));
}

void TestPermissions::nameRolesBothWays()
{
    for (const auto role : roles) {
        QCOMPARE(roleFromCode(toCode(role)), role);
    }
    QCOMPARE(roleFromCode(u"root"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
