// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/corrections.h"
#include "models/services/file_check.h"
#include "models/services/keys.h"
#include "models/services/mark_entry.h"
#include "models/services/record_states.h"
#include "models/services/transcripts.h"
#include "models/services/windows.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

class TestTranscripts : public QObject
{
    Q_OBJECT

private:
    signing::CryptoScope m_crypto;

    static SheetKey sheetKey() { return { { 2025 }, Term::One, u"7A1"_s, u"toan"_s }; }

    /// Class 7A1 of the demo school with semester I locked, and one pupil whose cells are all final.
    struct ClosedSchool {
        SchoolCopy copy { u"small"_s };
        QTemporaryDir out;
        std::optional<PupilCode> pupil;

        ClosedSchool()
        {
            const auto principal = copy.signIn("hieutruong");
            const auto locked = actOnWindows(*principal,
                                             { .act = WindowAct::Lock,
                                               .scope = Scope::school(),
                                               .term = Term::One,
                                               .opensAt = {},
                                               .closesAt = {},
                                               .reason = u"hết học kỳ I"_s });
            if (!locked) {
                qFatal("the fixture's lock was refused: %s", qPrintable(locked.error().code));
            }
            // The principal's list of what is due names every pupil whose pages are closed.
            const auto due = dueParts(*principal, { {}, u"7A1"_s });
            if (!due || due->isEmpty()) {
                qFatal("nothing is due in the fixture: %s", qPrintable(codeOf(due)));
            }
            pupil = due->first().pupil;
        }

        PupilSelection selection() const { return { pupil, {} }; }
        QList<PupilOutcome> sign(const QString &login)
        {
            const auto done = signDue(*copy.signIn(login, u"hocba-demo"_s), selection(), u"hocba-demo"_s, {});
            return done ? *done : QList<PupilOutcome> { { *pupil, {}, done.error() } };
        }
        QList<PupilOutcome> issue(bool demoSign)
        {
            const auto done = issueTranscripts(*copy.signIn("vanthu"),
                                               { selection(), out.path(), u"chuyển trường"_s,
                                                 u"Trường THCS Quang Trung"_s, u"hocba-demo"_s, demoSign },
                                               {});
            return done ? *done : QList<PupilOutcome> { { *pupil, {}, done.error() } };
        }
        documents::TranscriptVerdict verify(const QString &path)
        {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                return {};
            }
            return documents::verifyTranscript(file.readAll(), *schoolTrust(copy.dir()), copy.clock().now());
        }
    };

    static QStringList teachers()
    {
        return { u"gv.toan"_s, u"gv.ngu_van"_s,    u"gv.ngoai_ngu_1"_s, u"gv.gdcd"_s,
                 u"gv.khtn"_s, u"gv.ls_dl"_s,      u"gv.tin_hoc"_s,     u"gv.cong_nghe"_s,
                 u"gv.gdtc"_s, u"gv.nghe_thuat"_s, u"gv.gddp"_s,        u"gv.hdtn_hn"_s };
    }
    /// What the list of records says of the fixture's pupil.
    static RecordState stateFor(ClosedSchool &school, const QString &login)
    {
        const auto states = recordStates(*school.copy.signIn(login, u"hocba-demo"_s), u"7A1"_s);
        if (!states) {
            qFatal("no states: %s", qPrintable(codeOf(states)));
        }
        return *std::ranges::find(*states, *school.pupil, &RecordState::pupil);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString codeIn(const QList<PupilOutcome> &outcomes)
    {
        return outcomes.first().error ? outcomes.first().error->code : QString();
    }
    static QStringList causes(const documents::TranscriptVerdict &verdict)
    {
        QStringList codes;
        for (const signing::Cause &cause : verdict.causes) {
            codes.append(cause.code + u' ' + cause.detail);
        }
        return codes;
    }

private Q_SLOTS:
    void isSignedByEachPersonInOrderAndThenSealed()
    {
        ClosedSchool school;
        QVERIFY(school.pupil);
        QCOMPARE(codeIn(school.issue(false)), u"signature.missing"_s);
        QCOMPARE(codeIn(school.sign(u"gvcn.7a1"_s)), u"signature.missing"_s);
        for (const QString &teacher : teachers()) {
            QCOMPARE(codeIn(school.sign(teacher)), QString());
        }
        QCOMPARE(codeIn(school.sign(u"hieutruong"_s)), u"signature.missing"_s);
        QCOMPARE(codeIn(school.sign(u"gvcn.7a1"_s)), QString());
        QCOMPARE(codeIn(school.issue(false)), u"signature.missing"_s);
        QCOMPARE(codeIn(school.sign(u"hieutruong"_s)), QString());

        const auto issued = school.issue(false);
        QCOMPARE(codeIn(issued), QString());
        QCOMPARE(issued.first().version, 1);
        for (const QString &file : { issued.first().pdfFile, issued.first().xmlFile }) {
            const auto verdict = school.verify(file);
            QVERIFY2(verdict.status == signing::VerdictStatus::Valid, qPrintable(causes(verdict).join(u'\n')));
            QCOMPARE(verdict.pupil, school.pupil->text());
        }
        QCOMPARE(school.verify(issued.first().pdfFile).pdfEqualsXml, std::optional(true));
    }

    void namesWhoIsMissing()
    {
        ClosedSchool school;
        const auto outcomes = school.issue(false);
        QCOMPARE(outcomes.first().missing.size(), 14); // twelve teachers, homeroom teacher, principal
        QVERIFY(outcomes.first().missing.first().startsWith(u"teacher:"_s));
    }

    void isNotSignedTwice()
    {
        ClosedSchool school;
        QVERIFY(!school.sign(u"gv.toan"_s).first().alreadyDone);
        QVERIFY(school.sign(u"gv.toan"_s).first().alreadyDone);
    }

    void isNotIssuedTwice()
    {
        ClosedSchool school;
        const auto first = school.issue(true);
        QCOMPARE(codeIn(first), QString());
        const auto second = school.issue(true);
        QVERIFY(second.first().alreadyDone);
        QCOMPARE(second.first().number, first.first().number);
        QCOMPARE(listRegister(*school.copy.signIn("vanthu"), school.selection())->size(), 1);
    }

    void stopsAtTheFirstWrongPin()
    {
        ClosedSchool school;
        const auto done = signDue(*school.copy.signIn("gv.toan"), { {}, u"7A1"_s }, u"0000"_s, {});
        QCOMPARE(codeOf(done), u"key.wrong_pin"_s);
    }

    void refusesPupilsWithMissingMarksAndGoesOnWithTheOthers()
    {
        ClosedSchool school;
        const auto done = issueTranscripts(*school.copy.signIn("vanthu"),
                                           { { {}, u"7A1"_s }, school.out.path(), {}, {}, u"hocba-demo"_s, true }, {});
        QVERIFY2(done, qPrintable(codeOf(done)));
        int issued = 0;
        for (const PupilOutcome &outcome : *done) {
            if (outcome.error) {
                QCOMPARE(outcome.error->code, u"transcript.not_closed"_s);
            } else {
                ++issued;
            }
        }
        QVERIFY(issued > 30);
    }

    void goesOnWhereItWasStopped()
    {
        ClosedSchool school;
        const IssueRequest all { { {}, u"7A1"_s }, school.out.path(), {}, {}, u"hocba-demo"_s, true };
        const auto stopped = issueTranscripts(*school.copy.signIn("vanthu"), all,
                                              [](int done, int, const PupilOutcome &) { return done < 3; });
        QCOMPARE(stopped->size(), 3);
        const auto rest = issueTranscripts(*school.copy.signIn("vanthu"), all, {});
        QCOMPARE(std::ranges::count_if(*rest, &PupilOutcome::alreadyDone),
                 std::ranges::count_if(*stopped, [](const PupilOutcome &o) { return !o.error; }));
    }

    void becomesSupersededByACorrectionAndIssuesAgainAsVersionTwo()
    {
        ClosedSchool school;
        const auto first = school.issue(true);
        QCOMPARE(codeIn(first), QString());
        const CellKey cell = sheetKey().cell(*school.pupil, Column::Midterm);
        const auto asked
            = askCorrection(*school.copy.signIn("gv.toan"), { cell, *Mark::fromTenths(13), u"cộng nhầm"_s, {} });
        QVERIFY2(asked, qPrintable(codeOf(asked)));
        QCOMPARE(codeOf(confirmCorrection(*school.copy.signIn("gvcn.7a1"), *asked)), QString());
        const auto view = showCorrection(*school.copy.signIn("hieutruong"), *asked);
        QVERIFY(std::ranges::any_of(view->impact, [](const ImpactLine &line) { return line.what == u"transcript"_s; }));
        QCOMPARE(codeOf(approveCorrection(*school.copy.signIn("hieutruong"), *asked, u"hocba-demo"_s)), QString());
        QCOMPARE(listRegister(*school.copy.signIn("vanthu"), school.selection())->first().status, u"superseded"_s);

        // Only the corrected line's teacher and those above are due again.
        QCOMPARE(dueParts(*school.copy.signIn("gv.toan"), school.selection())->size(), 1);
        QCOMPARE(dueParts(*school.copy.signIn("gv.ngu_van"), school.selection())->size(), 0);
        QCOMPARE(dueParts(*school.copy.signIn("gvcn.7a1"), school.selection())->size(), 1);

        const auto second = school.issue(true);
        QCOMPARE(codeIn(second), QString());
        QCOMPARE(second.first().version, 2);
        QCOMPARE(second.first().number, first.first().number);
        QCOMPARE(school.verify(second.first().pdfFile).status, signing::VerdictStatus::Valid);
        QCOMPARE(school.verify(first.first().pdfFile).status,
                 signing::VerdictStatus::Valid); // offline: still what was signed
    }

    void staysValidWhenReplacingItFails()
    {
        ClosedSchool school;
        const QString number = school.issue(true).first().number;
        const IssueRequest wrongPin { school.selection(), school.out.path(), {}, {}, u"0000"_s, true };
        const auto refused = replaceTranscript(*school.copy.signIn("vanthu"), number, u"cấp lại"_s, wrongPin);
        QCOMPARE(codeOf(refused), u"key.wrong_pin"_s);
        QCOMPARE(*registerStatus(*school.copy.signIn("vanthu"), number, 1, {}), u"issued"_s);
        IssueRequest right = wrongPin;
        right.pin = u"hocba-demo"_s;
        const auto replaced = replaceTranscript(*school.copy.signIn("vanthu"), number, u"cấp lại"_s, right);
        QVERIFY2(replaced && !replaced->error, qPrintable(codeOf(replaced)));
        QCOMPARE(replaced->version, 2);
        QCOMPARE(*registerStatus(*school.copy.signIn("vanthu"), number, 1, {}), u"superseded"_s);
    }

    void isSupersededByAMarkChangedAfterReopening()
    {
        ClosedSchool school;
        const QString number = school.issue(true).first().number;
        QVERIFY(actOnWindows(*school.copy.signIn("hieutruong"),
                             { .act = WindowAct::Reopen,
                               .scope = *Scope::parse(u"class:7A1/toan"_s),
                               .term = Term::One,
                               .opensAt = {},
                               .closesAt = {},
                               .reason = u"nhập sót"_s }));
        QCOMPARE(*registerStatus(*school.copy.signIn("vanthu"), number, 1, {}), u"issued"_s);
        const CellKey cell = sheetKey().cell(*school.pupil, Column::Midterm);
        QVERIFY(setCell(*school.copy.signIn("gv.toan"), { cell, *Mark::fromTenths(13), {}, {} }));
        QCOMPARE(*registerStatus(*school.copy.signIn("vanthu"), number, 1, {}), u"superseded"_s);
    }

    void isRevokedByThePrincipalWithAReason()
    {
        ClosedSchool school;
        const QString number = school.issue(true).first().number;
        QCOMPARE(codeOf(revokeTranscript(*school.copy.signIn("vanthu"), number, u"in nhầm"_s)), u"permission.denied"_s);
        QCOMPARE(codeOf(revokeTranscript(*school.copy.signIn("hieutruong"), number, {})), u"reason.missing"_s);
        QCOMPARE(codeOf(revokeTranscript(*school.copy.signIn("hieutruong"), number, u"in nhầm"_s)), QString());
        QCOMPARE(*registerStatus(*school.copy.signIn("vanthu"), number, 1, {}), u"revoked"_s);
        QCOMPARE(codeOf(revokeTranscript(*school.copy.signIn("hieutruong"), number, u"nữa"_s)),
                 u"transcript.not_issued"_s);
    }

    void tellsHowFarEachRecordIs()
    {
        ClosedSchool school;
        RecordState state = stateFor(school, u"gv.toan"_s);
        QCOMPARE(state.stage, RecordStage::Signing);
        QCOMPARE(state.due, QStringList { u"teacher"_s });
        QCOMPARE(state.missing.size(), 14);
        QCOMPARE(stateFor(school, u"hieutruong"_s).waiting, QStringList { u"principal"_s });
        for (const QString &teacher : teachers()) {
            QCOMPARE(school.sign(teacher).first().signedParts, 1);
        }
        QCOMPARE(stateFor(school, u"gv.toan"_s).due, QStringList());
        QVERIFY(stateFor(school, u"gvcn.7a1"_s).due.contains(u"homeroom"_s));
        school.sign(u"gvcn.7a1"_s);
        school.sign(u"hieutruong"_s);
        QCOMPARE(stateFor(school, u"vanthu"_s).stage, RecordStage::Ready);
        const QString number = school.issue(false).first().number;
        state = stateFor(school, u"vanthu"_s);
        QCOMPARE(state.stage, RecordStage::Issued);
        QCOMPARE(state.number, number);
        QCOMPARE(codeOf(revokeTranscript(*school.copy.signIn("hieutruong"), number, u"in nhầm"_s)), QString());
        state = stateFor(school, u"vanthu"_s);
        QCOMPARE(state.stage, RecordStage::Signing);
        QCOMPARE(state.status, u"revoked"_s);
    }

    void tellsWhichRecordsAreNotClosed()
    {
        SchoolCopy copy(u"small"_s);
        const auto states = recordStates(*copy.signIn("vanthu"), u"6A1"_s);
        QVERIFY2(states, qPrintable(codeOf(states)));
        QCOMPARE(states->first().stage, RecordStage::NotClosed);
    }

    void showsStatesToThoseWhoReadTheClassAlone()
    {
        SchoolCopy copy(u"small"_s);
        QCOMPARE(codeOf(recordStates(*copy.signIn("quantri"), {})), u"permission.denied"_s);
        QCOMPARE(codeOf(recordStates(*copy.signIn("gvcn.6a1"), u"9A9"_s)), u"permission.denied"_s);
        const auto stopped = recordStates(*copy.signIn("vanthu"), {}, [](int done, int) { return done < 2; });
        QCOMPARE(codeOf(stopped), u"work.stopped"_s);
    }

    void actsOnThoseChosenAlone()
    {
        ClosedSchool school;
        const auto all = recordStates(*school.copy.signIn("vanthu"), u"7A1"_s);
        const QList<PupilCode> two { all->at(2).pupil, all->at(1).pupil };
        const auto done = signDue(*school.copy.signIn("gv.toan"), { {}, u"7A1"_s, two }, u"hocba-demo"_s, {});
        QCOMPARE(done->size(), 2);
        QCOMPARE(done->first().pupil, two.first());
    }

    void givesTheIssuedFilesToThoseWhoReadTheClass()
    {
        ClosedSchool school;
        const PupilOutcome issued = school.issue(true).first();
        for (const char *login : { "vanthu", "gvcn.7a1", "hieutruong" }) {
            const auto pdf = issuedFile(*school.copy.signIn(login), issued.number, 1, FileKind::Pdf);
            QVERIFY2(pdf, qPrintable(codeOf(pdf)));
            QCOMPARE(*pdf, contentOf(issued.pdfFile));
        }
        QCOMPARE(*issuedFile(*school.copy.signIn("vanthu"), issued.number, 1, FileKind::Xml),
                 contentOf(issued.xmlFile));
        QCOMPARE(codeOf(issuedFile(*school.copy.signIn("vanthu"), issued.number, 2, FileKind::Pdf)),
                 u"document.unknown"_s);
        for (const char *login : { "gv.toan", "gvcn.6a1", "quantri" }) {
            QCOMPARE(codeOf(issuedFile(*school.copy.signIn(login), issued.number, 1, FileKind::Pdf)),
                     u"permission.denied"_s);
        }
    }

    void checksAFileWithTheSchoolsRootsAndRegister()
    {
        ClosedSchool school;
        const PupilOutcome issued = school.issue(true).first();
        const QByteArray pdf = contentOf(issued.pdfFile);
        auto check = checkFile(*school.copy.signIn("quantri"), pdf);
        QCOMPARE(check->verdict.status, signing::VerdictStatus::Valid);
        QCOMPARE(check->inRegister, documents::RegisterStatus::Current);
        QVERIFY(revokeTranscript(*school.copy.signIn("hieutruong"), issued.number, u"in nhầm"_s));
        check = checkFile(*school.copy.signIn("vanthu"), pdf);
        QCOMPARE(check->verdict.status, signing::VerdictStatus::Invalid);
        QCOMPARE(check->inRegister, documents::RegisterStatus::Revoked);
        QCOMPARE(codeOf(checkFile(*school.copy.signIn("vanthu"), pdf, { "nonsense" })), u"trust.unreadable"_s);

        SchoolCopy other(u"empty"_s); // the same school code, another register
        QFile::remove(other.dir() + u"/trust/roots.pem"_s);
        check = checkFile(*other.signIn("quantri"), pdf);
        QCOMPARE(check->verdict.status, signing::VerdictStatus::Unknown);
    }

    void isIssuedByTheClerkAlone_data()
    {
        QTest::addColumn<QString>("login");
        for (const QString &login : { u"hieutruong"_s, u"gv.toan"_s, u"gvcn.7a1"_s, u"quantri"_s }) {
            QTest::addRow("%s", qPrintable(login)) << login;
        }
    }
    void isIssuedByTheClerkAlone()
    {
        QFETCH(QString, login);
        ClosedSchool school;
        const auto session = school.copy.signIn(login, u"hocba-demo"_s);
        QCOMPARE(codeOf(issueTranscripts(*session,
                                         { school.selection(), school.out.path(), {}, {}, u"hocba-demo"_s, true }, {})),
                 u"permission.denied"_s);
    }
};

QTEST_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
