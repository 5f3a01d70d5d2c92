// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/class_overview.h"
#include "models/services/mark_entry.h"
#include "school_copy.h"

#include <QTest>

#include <algorithm>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };

} // namespace

class TestOverviewService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllSubjectsOfAllPupils()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("gvcn.6a1");
        const auto overview = readClassOverview(*session, year, u"6A1"_s);
        QVERIFY2(overview, qPrintable(codeOf(overview)));
        const auto results = classResults(*session, year, u"6A1"_s);
        QCOMPARE(overview->pupils.size(), results->size());
        QCOMPARE(overview->conduct[0], WindowState::Open);
        QCOMPARE(overview->conduct[1], WindowState::None);
        for (qsizetype i = 0; i < overview->pupils.size(); ++i) {
            const OverviewPupil &pupil = overview->pupils[i];
            QCOMPARE(pupil.pupil, (*results)[i].pupil);
            QCOMPARE(pupil.results.learning1, (*results)[i].learning1);
            QCOMPARE(pupil.missing.size(), overview->subjects.size());
            for (qsizetype s = 0; s < overview->subjects.size(); ++s) {
                QCOMPARE(pupil.results.subjects[s].subject, overview->subjects[s].code);
                QCOMPARE(pupil.missing[s][0] > 0, pupil.results.subjects[s].missing1);
            }
        }
    }

    void countsWhatIsMissing()
    {
        SchoolCopy school(u"small"_s);
        {
            const auto teacher = school.signIn("gv.toan");
            const SheetKey key { year, Term::One, u"6A1"_s, u"toan"_s };
            const PupilCode pupil = readSheet(*teacher, key)->rows.constFirst().pupil;
            QVERIFY(setCell(*teacher, { key.cell(pupil, Column::Tx1), {}, {}, {} }));
            QVERIFY(setCell(*teacher,
                            { key.cell(pupil, Column::Midterm), CellValue::ofState(CellState::Pending), {}, u"ốm"_s }));
        }
        const auto overview = readClassOverview(*school.signIn("gvcn.6a1"), year, u"6A1"_s);
        const auto toan = std::ranges::find(overview->subjects, u"toan"_s, &OverviewSubject::code);
        QVERIFY(toan != overview->subjects.end());
        const auto place = toan - overview->subjects.begin();
        QCOMPARE(toan->window[0], WindowState::Open);
        QCOMPARE(toan->window[1], WindowState::None);
        QCOMPARE(overview->pupils.constFirst().missing[place][0], 2);
        QCOMPARE(overview->pupils.constLast().missing[place][0], 0);
    }

    void isForThoseWhoMayReadTheWholeClass_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::addRow("homeroom teacher") << u"gvcn.6a1"_s << QString();
        QTest::addRow("principal") << u"hieutruong"_s << QString();
        QTest::addRow("deputy") << u"phohieutruong"_s << QString();
        QTest::addRow("clerk") << u"vanthu"_s << QString();
        QTest::addRow("teacher of one subject") << u"gv.toan"_s << u"permission.denied"_s;
        QTest::addRow("school IT") << u"quantri"_s << u"permission.denied"_s;
    }
    void isForThoseWhoMayReadTheWholeClass()
    {
        QFETCH(QString, login);
        QFETCH(QString, code);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QCOMPARE(codeOf(readClassOverview(*session, year, u"6A1"_s)), code);
    }

    void everyStepNamesWhatItIsAStepOf()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("gvcn.6a1");
        const auto overview = readClassOverview(*session, year, u"6A1"_s);
        const auto why = explain(*session, overview->pupils.constFirst().pupil, year, Term::One, Language::English);
        for (const OverviewSubject &subject : overview->subjects) {
            QVERIFY2(std::ranges::contains(why->lines, subject.code, &WhyLine::subject), qPrintable(subject.code));
        }
        QVERIFY(why->lines.constLast().subject.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOverviewService)
#include "tst_overview_service.moc"
