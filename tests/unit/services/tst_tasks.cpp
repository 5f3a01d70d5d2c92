// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"
#include "models/services/conduct.h"
#include "models/services/corrections.h"
#include "models/services/tasks.h"
#include "models/services/transcripts.h"
#include "models/services/windows.h"
#include "models/signing/signer.h"
#include "school_copy.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };
const QString pin = QStringLiteral("hocba-demo");

QList<Task> tasks(SchoolCopy &school, const char *login)
{
    const auto session = school.signIn(login);
    const auto found = tasksOf(*session);
    if (!found) {
        qWarning("%s: %s", login, qPrintable(found.error().code));
    }
    return found.value_or(QList<Task>());
}

QStringList kinds(const QList<Task> &list)
{
    QStringList codes;
    for (const Task &task : list) {
        codes.append(toCode(task.kind));
    }
    return codes;
}

std::optional<Task> one(const QList<Task> &list, TaskKind kind)
{
    const auto found = std::ranges::find(list, kind, &Task::kind);
    return found == list.end() ? std::nullopt : std::optional(*found);
}

void lock(SchoolCopy &school, const char *scope = "school")
{
    const auto done = actOnWindows(*school.signIn("hieutruong"),
                                   { .act = WindowAct::Lock,
                                     .scope = *Scope::parse(QString::fromLatin1(scope)),
                                     .term = Term::One,
                                     .opensAt = {},
                                     .closesAt = {},
                                     .reason = u"hết học kỳ"_s,
                                     .acceptMissing = true });
    QVERIFY2(done, qPrintable(codeOf(done)));
}

} // namespace

class TestTasks : public QObject
{
    Q_OBJECT

private:
    static QString ask(SchoolCopy &school)
    {
        const auto teacher = school.signIn("gv.toan");
        const auto sheet = readSheet(*teacher, { year, Term::One, u"6A1"_s, u"toan"_s });
        const CellKey cell = sheet->key.cell(sheet->rows.first().pupil, Column::Final);
        const CellValue wanted = sheet->rows.first().cells[Column::Final].value == CellValue(*Mark::fromTenths(90))
            ? *Mark::fromTenths(95)
            : *Mark::fromTenths(90);
        const auto id = askCorrection(*teacher, { cell, wanted, u"Cộng nhầm điểm bài thi"_s, {} });
        return id.value_or(QString());
    }

private Q_SLOTS:
    void aTeacherHasACardForEachSheetWithGaps()
    {
        SchoolCopy school(u"6A1"_s);
        const QList<Task> found = tasks(school, "gv.toan");
        QCOMPARE(kinds(found), QStringList { u"enter_marks"_s });
        QCOMPARE(found.first().className, u"6A1"_s);
        QCOMPARE(found.first().subject, u"toan"_s);
        QCOMPARE(found.first().term, Term::One);
        QCOMPARE(found.first().count, 42 * 6);
        QVERIFY(!found.first().due);
    }

    void theDateOfACardIsTheEndOfTheWindow()
    {
        SchoolCopy school(u"6A1"_s);
        const Instant end = Instant::fromIso(u"2026-01-31T17:00:00+07:00"_s);
        QVERIFY(actOnWindows(*school.signIn("hieutruong"),
                             { .act = WindowAct::Open,
                               .scope = Scope::school(),
                               .term = Term::One,
                               .opensAt = {},
                               .closesAt = end,
                               .reason = {} }));
        QCOMPARE(tasks(school, "gv.toan").first().due, end);
        QCOMPARE(one(tasks(school, "gvcn.6a1"), TaskKind::ChaseMarks)->due, end);
        school.clock().set(end); // closed by itself: nothing can be entered any more
        QVERIFY(!one(tasks(school, "gv.toan"), TaskKind::EnterMarks));
    }

    void enteringGoesOnAtTheFirstEmptyCellOfTheFirstColumnThatHasOne()
    {
        SchoolCopy school(u"6A1"_s);
        const auto teacher = school.signIn("gv.toan");
        const SheetKey key { year, Term::One, u"6A1"_s, u"toan"_s };
        const auto sheet = readSheet(*teacher, key);
        QCOMPARE((*firstMissingCell(*teacher, key))->pupil, sheet->rows.first().pupil);
        for (const SheetRow &row : sheet->rows) {
            QVERIFY(setCell(*teacher, { key.cell(row.pupil, Column::Tx1), *Mark::fromTenths(80), {}, {} }));
        }
        const auto next = firstMissingCell(*teacher, key);
        QCOMPARE((*next)->column, Column::Tx2);
        QCOMPARE((*next)->pupil, sheet->rows.first().pupil);
        QCOMPARE(codeOf(firstMissingCell(*teacher, { year, Term::One, u"6A1"_s, u"ngu_van"_s })),
                 u"permission.denied"_s);
    }

    void aHomeroomTeacherSeesConductAndWhatOthersOwe()
    {
        SchoolCopy school(u"6A1"_s);
        const QList<Task> found = tasks(school, "gvcn.6a1");
        QCOMPARE(kinds(found), QStringList({ u"enter_conduct"_s, u"chase_marks"_s }));
        QCOMPARE(found[0].count, 42);
        QCOMPARE(found[1].sheets, 12);
        {
            const auto session = school.signIn("gvcn.6a1");
            const auto pupils = listConduct(*session, year, u"6A1"_s);
            QVERIFY(setConduct(*session, year, pupils->first().pupil, Term::One, Rating::Good));
        }
        QCOMPARE(tasks(school, "gvcn.6a1").first().count, 41);
    }

    void thePrincipalSeesTheSemesterAndItsGaps()
    {
        SchoolCopy school(u"small"_s);
        const auto card = one(tasks(school, "hieutruong"), TaskKind::LockSemester);
        QVERIFY(card);
        QCOMPARE(card->term, Term::One);
        const auto rows = listWindows(*school.signIn("hieutruong"), Scope::school(), Term::One);
        int missing = 0;
        int sheets = 0;
        for (const WindowRow &row : *rows) {
            missing += row.missing;
            sheets += row.missing > 0 ? 1 : 0;
        }
        QCOMPARE(card->count, missing);
        QCOMPARE(card->sheets, sheets);
        lock(school);
        const QList<Task> after = tasks(school, "phohieutruong");
        QVERIFY(!one(after, TaskKind::LockSemester));
        QCOMPARE(one(after, TaskKind::OpenSemester)->term, Term::Two);
    }

    void lockingIsNoTaskInTheMiddleOfTheSemester()
    {
        SchoolCopy school(u"6A1"_s);
        school.clock().set(Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
        QVERIFY(one(tasks(school, "hieutruong"), TaskKind::LockSemester));
        QVERIFY(actOnWindows(*school.signIn("hieutruong"),
                             { .act = WindowAct::Open,
                               .scope = Scope::school(),
                               .term = Term::Two,
                               .opensAt = {},
                               .closesAt = {},
                               .reason = {} }));
        QCOMPARE(one(tasks(school, "hieutruong"), TaskKind::WatchEntry)->term, Term::Two);
    }

    void aCorrectionIsATaskOfWhoeverIsNext()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        const QString id = ask(school);
        QVERIFY(!id.isEmpty());
        const auto confirm = one(tasks(school, "gvcn.6a1"), TaskKind::ConfirmCorrections);
        QVERIFY(confirm);
        QCOMPARE(confirm->item, id);
        QCOMPARE(confirm->due->ms - confirm->since->ms, correctionLifeMs);
        QVERIFY(!one(tasks(school, "hieutruong"), TaskKind::DecideCorrections));
        QVERIFY(!one(tasks(school, "phohieutruong"), TaskKind::ConfirmCorrections));
        QVERIFY(confirmCorrection(*school.signIn("gvcn.6a1"), id));
        QVERIFY(!one(tasks(school, "gvcn.6a1"), TaskKind::ConfirmCorrections));
        QCOMPARE(one(tasks(school, "hieutruong"), TaskKind::DecideCorrections)->count, 1);
        QVERIFY(!one(tasks(school, "gv.toan"), TaskKind::CorrectionAnswered));
        QCOMPARE(codeOf(approveCorrection(*school.signIn("hieutruong"), id, pin)), QString());
        const QList<Task> after = tasks(school, "hieutruong");
        QVERIFY(!one(after, TaskKind::DecideCorrections));
        QCOMPARE(one(after, TaskKind::AwaitReceipts)->count, 1);
        QCOMPARE(one(tasks(school, "gv.toan"), TaskKind::CorrectionAnswered)->state, u"applied"_s);
        school.clock().advance(qint64(8) * 24 * 3600 * 1000);
        QVERIFY(!one(tasks(school, "gv.toan"), TaskKind::CorrectionAnswered)); // no longer news
        QVERIFY(one(tasks(school, "hieutruong"), TaskKind::AwaitReceipts));
    }

    void signingGoesFromTheTeachersToTheSeal()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        const auto exact = dueParts(*school.signIn("gv.toan"), { {}, u"6A1"_s });
        const auto exactAll = dueParts(*school.signIn("gv.toan"), {});
        const auto due = one(tasks(school, "gv.toan"), TaskKind::SignRecords);
        QVERIFY(due);
        QCOMPARE(due->count, static_cast<int>(exactAll->size()));
        QCOMPARE(due->sheets, 2);
        QVERIFY(!one(tasks(school, "gvcn.6a1"), TaskKind::SignRecords)); // waits for the teachers
        QVERIFY(!one(tasks(school, "vanthu"), TaskKind::IssueRecords));

        const QTemporaryDir out;
        const PupilCode pupil = exact->first().pupil;
        QVERIFY(issueTranscripts(*school.signIn("vanthu"), { { pupil, {} }, out.path(), {}, {}, pin, true }, {}));
        QCOMPARE(one(tasks(school, "gv.toan"), TaskKind::SignRecords)->count, due->count - 1);
        QVERIFY(!one(tasks(school, "hieutruong"), TaskKind::SignRecords));
        QVERIFY(!one(tasks(school, "vanthu"), TaskKind::IssueRecords));
        QVERIFY(!one(tasks(school, "vanthu"), TaskKind::IssueAnew));
    }

    void theHomeroomTeacherThePrincipalAndTheClerkFollowInTurn()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        const auto first = dueParts(*school.signIn("gv.toan"), { {}, u"6A1"_s });
        const PupilSelection pupil { first->first().pupil, {} };
        const auto accounts = listAccounts(*school.signIn("quantri"));
        for (const AccountRow &account : *accounts) {
            if (account.login.startsWith("gv."_L1)) {
                QVERIFY(signDue(*school.signIn(account.login, pin), pupil, pin, {}));
            }
        }
        QCOMPARE(one(tasks(school, "gvcn.6a1"), TaskKind::SignRecords)->count, 1);
        QVERIFY(!one(tasks(school, "hieutruong"), TaskKind::SignRecords));
        QVERIFY(signDue(*school.signIn("gvcn.6a1"), pupil, pin, {}));
        QVERIFY(!one(tasks(school, "gvcn.6a1"), TaskKind::SignRecords));
        QCOMPARE(one(tasks(school, "hieutruong"), TaskKind::SignRecords)->count, 1);
        QVERIFY(!one(tasks(school, "phohieutruong"), TaskKind::SignRecords)); // the principal is in office
        QVERIFY(signDue(*school.signIn("hieutruong"), pupil, pin, {}));
        QVERIFY(!one(tasks(school, "hieutruong"), TaskKind::SignRecords));
        QCOMPARE(one(tasks(school, "vanthu"), TaskKind::IssueRecords)->count, 1);
    }

    void aChangedRecordIsATaskOfTheClerk()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        const auto sheet = readSheet(*school.signIn("gv.toan"), { year, Term::One, u"6A1"_s, u"toan"_s });
        const QTemporaryDir out;
        const PupilSelection pupil { sheet->rows.first().pupil, {} };
        const auto done = issueTranscripts(*school.signIn("vanthu"), { pupil, out.path(), {}, {}, pin, true }, {});
        QVERIFY(done && !done->first().error);
        const QString id = ask(school);
        QVERIFY(confirmCorrection(*school.signIn("gvcn.6a1"), id));
        QCOMPARE(codeOf(approveCorrection(*school.signIn("hieutruong"), id, pin)), QString());
        QCOMPARE(one(tasks(school, "vanthu"), TaskKind::IssueAnew)->count, 1);
        // The corrected line is due again; nothing can be signed above it yet.
        QVERIFY(one(tasks(school, "gv.toan"), TaskKind::SignRecords));
        QVERIFY(!one(tasks(school, "hieutruong"), TaskKind::SignRecords));
    }

    void schoolItHasNothingToDoWithMarks()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        QVERIFY(!ask(school).isEmpty());
        for (const Task &task : tasks(school, "quantri")) {
            QCOMPARE(toCode(task.kind), u"bind_certificates"_s);
        }
    }

    void anEmptySchoolBeginsWithThePupils()
    {
        SchoolCopy school(u"empty"_s);
        QCOMPARE(kinds(tasks(school, "vanthu")), QStringList { u"import_pupils"_s });
        QCOMPARE(kinds(tasks(school, "hieutruong")), QStringList());
        QCOMPARE(kinds(tasks(school, "gv.toan")), QStringList());
    }

    void theQuickOnesAreAPartOfAll()
    {
        SchoolCopy school(u"small"_s);
        lock(school);
        QVERIFY(!ask(school).isEmpty());
        const auto session = school.signIn("gvcn.6a1");
        QCOMPARE(kinds(*quickTasks(*session)), QStringList { u"confirm_corrections"_s });
        QVERIFY(one(*tasksOf(*session), TaskKind::ConfirmCorrections));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const signing::CryptoScope crypto;
    TestTasks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tasks.moc"
