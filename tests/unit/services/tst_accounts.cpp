// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject
{
    Q_OBJECT

private:
    static const AccountRow *find(const QList<AccountRow> &rows, const QString &login)
    {
        const auto found = std::ranges::find(rows, login, &AccountRow::login);
        return found == rows.end() ? nullptr : &*found;
    }
    static Grant grant(Role role, const QString &scope, QDate from = { 2026, 1, 1 }, QDate to = {})
    {
        return { role, *Scope::parse(scope), from, to, false };
    }

private Q_SLOTS:
    void listsAccountsWithTheirGrants()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("hieutruong");
        QVERIFY(session);
        const auto rows = listAccounts(*session);
        QVERIFY(rows.has_value());
        const AccountRow *clerk = find(*rows, u"vanthu"_s);
        QVERIFY(clerk);
        QCOMPARE(clerk->grants.size(), 1);
        QVERIFY(clerk->grants.first().grant.importMarks);
        QCOMPARE(clerk->certificateSha256.size(), 64);
        const AccountRow *teacher = find(*rows, u"gv.toan"_s);
        QVERIFY(teacher);
        QCOMPARE(teacher->grants.size(), 2); // 6A1 and 7A1
        QVERIFY(std::ranges::is_sorted(*rows, {}, &AccountRow::login));
    }

    void showsAccountsToPrincipalAndItAlone_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::newRow("principal") << u"hieutruong"_s << QString();
        QTest::newRow("school IT") << u"quantri"_s << QString();
        QTest::newRow("clerk") << u"vanthu"_s << u"permission.denied"_s;
        QTest::newRow("teacher") << u"gv.toan"_s << u"permission.denied"_s;
        QTest::newRow("homeroom teacher") << u"gvcn.6a1"_s << u"permission.denied"_s;
    }
    void showsAccountsToPrincipalAndItAlone()
    {
        QFETCH(QString, login);
        QFETCH(QString, code);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QVERIFY(session);
        QCOMPARE(codeOf(listAccounts(*session)), code);
    }

    void refusesGrants_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("to");
        QTest::addColumn<Grant>("grant");
        QTest::addColumn<QString>("code");
        const QString principal = u"hieutruong"_s;
        const QString teacher = u"gv.toan"_s;
        const Grant good = grant(Role::SubjectTeacher, u"class:6A1/khtn"_s);
        QTest::newRow("to himself") << principal << principal << good << u"grant.to_self"_s;
        QTest::newRow("by school IT") << u"quantri"_s << teacher << good << u"permission.denied"_s;
        QTest::newRow("by the deputy") << u"phohieutruong"_s << teacher << good << u"permission.denied"_s;
        QTest::newRow("by a teacher") << teacher << u"gv.khtn"_s << good << u"permission.denied"_s;
        QTest::newRow("to nobody") << principal << u"gv.none"_s << good << u"account.unknown"_s;
        QTest::newRow("without a beginning")
            << principal << teacher << grant(Role::SubjectTeacher, u"class:6A1/khtn"_s, {}) << u"grant.bad_dates"_s;
        QTest::newRow("ending before it begins")
            << principal << teacher << grant(Role::SubjectTeacher, u"class:6A1/khtn"_s, { 2026, 2, 1 }, { 2026, 1, 1 })
            << u"grant.bad_dates"_s;
        QTest::newRow("a teacher of the whole school")
            << principal << teacher << grant(Role::SubjectTeacher, u"school"_s) << u"grant.bad_scope"_s;
        QTest::newRow("a homeroom teacher of a grade")
            << principal << teacher << grant(Role::HomeroomTeacher, u"grade:6"_s) << u"grant.bad_scope"_s;
        QTest::newRow("a deputy of one class")
            << principal << teacher << grant(Role::Deputy, u"class:6A1"_s) << u"grant.bad_scope"_s;
        QTest::newRow("a class that is not there")
            << principal << teacher << grant(Role::HomeroomTeacher, u"class:6A9"_s) << u"class.unknown"_s;
        Grant physics = good;
        physics.scope = Scope::ofClassSubject(*ClassName::parse(u"6A1"_s), u"vat_li"_s);
        QTest::newRow("a subject the class does not have") << principal << teacher << physics << u"subject.unknown"_s;
        Grant importing = good;
        importing.importMarks = true;
        QTest::newRow("a teacher who may import everything")
            << principal << teacher << importing << u"grant.bad_import"_s;
    }
    void refusesGrants()
    {
        QFETCH(QString, by);
        QFETCH(QString, to);
        QFETCH(Grant, grant);
        QFETCH(QString, code);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(by, u"hocba-demo"_s);
        QVERIFY(session);
        QCOMPARE(codeOf(giveGrant(*session, to, grant)), code);
    }

    void aGrantHoldsFromItsFirstToItsLastDay()
    {
        SchoolCopy school(u"small"_s);
        const Scope scope = *Scope::parse(u"class:6A1/khtn"_s);
        {
            const auto principal = school.signIn("hieutruong");
            const Grant given = grant(Role::SubjectTeacher, u"class:6A1/khtn"_s, { 2026, 1, 22 });
            QCOMPARE(codeOf(giveGrant(*principal, u"gv.toan"_s, given)), QString());
        }
        QCOMPARE(codeOf(school.signIn("gv.toan")->may(Act::EnterMarks, scope)), u"permission.denied"_s);
        school.clock().set(Instant::fromIso(u"2026-01-22T07:00:00+07:00"_s));
        QCOMPARE(codeOf(school.signIn("gv.toan")->may(Act::EnterMarks, scope)), QString());
        {
            const auto principal = school.signIn("hieutruong");
            const auto rows = listAccounts(*principal);
            const GrantRow last = find(*rows, u"gv.toan"_s)->grants.constLast();
            QCOMPARE(codeOf(endGrant(*principal, last.id, { 2026, 1, 1 })), u"grant.bad_dates"_s);
            QCOMPARE(codeOf(endGrant(*principal, last.id, { 2026, 1, 22 })), QString());
        }
        QCOMPARE(codeOf(school.signIn("gv.toan")->may(Act::EnterMarks, scope)), QString());
        school.clock().set(Instant::fromIso(u"2026-01-23T07:00:00+07:00"_s));
        QCOMPARE(codeOf(school.signIn("gv.toan")->may(Act::EnterMarks, scope)), u"permission.denied"_s);
    }

    void refusesToEndOwnOrUnknownGrants()
    {
        SchoolCopy school(u"small"_s);
        const auto principal = school.signIn("hieutruong");
        const auto rows = listAccounts(*principal);
        const GrantRow own = find(*rows, u"hieutruong"_s)->grants.constFirst();
        QCOMPARE(codeOf(endGrant(*principal, own.id, { 2026, 6, 1 })), u"grant.to_self"_s);
        QCOMPARE(codeOf(endGrant(*principal, QString(64, u'0'), { 2026, 6, 1 })), u"grant.unknown"_s);
    }

    void changesThePassword()
    {
        SchoolCopy school(u"empty"_s);
        {
            const auto session = school.signIn("gv.toan");
            QCOMPARE(codeOf(changePassword(*session, u"wrong one"_s, u"mat-khau-moi"_s)), u"signin.wrong_password"_s);
            QCOMPARE(codeOf(changePassword(*session, u"hocba-demo"_s, u"hocba-demo"_s)), u"password.same"_s);
            QCOMPARE(codeOf(changePassword(*session, u"hocba-demo"_s, u"ngan"_s)), u"password.too_short"_s);
            QCOMPARE(codeOf(changePassword(*session, u"hocba-demo"_s, u"mat-khau-moi"_s)), QString());
        }
        QCOMPARE(codeOf(Session::signIn(school.dir(), u"gv.toan"_s, u"hocba-demo"_s, school.clock())),
                 u"signin.wrong_password"_s);
        QVERIFY(school.signIn(u"gv.toan"_s, u"mat-khau-moi"_s));
        QVERIFY(school.signIn("gv.ngu_van")); // the others' stay
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
