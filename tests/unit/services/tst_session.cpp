// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/session.h"
#include "models/store/events.h"
#include "models/store/key_ring.h"
#include "models/store/school.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

constexpr auto password = "correct horse"_L1;

} // namespace

/// Signing in to a school that is real, and to one that is a demo.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeSchool(u"real"_s, false);
        makeSchool(u"demo"_s, true);
    }

    void aClockSetByHandIsForDemoSchoolsAlone()
    {
        const DemoClock clock(m_now);
        const auto real = services::Session::signIn(m_folder.filePath(u"real"_s), u"quantri"_s, password, clock);
        QVERIFY(!real);
        QCOMPARE(real.error().code, u"demo.only"_s);
        const auto demo = services::Session::signIn(m_folder.filePath(u"demo"_s), u"quantri"_s, password, clock);
        QVERIFY(demo);
        QCOMPARE((*demo)->now(), m_now);
    }

    void theRefusalLeavesTheSchoolAsItWas()
    {
        const FixedClock clock(m_now);
        const auto before = events(clock);
        QVERIFY(before > 0);
        QVERIFY(!services::Session::signIn(m_folder.filePath(u"real"_s), u"quantri"_s, password, DemoClock(m_now)));
        QCOMPARE(events(clock), before);
    }

    void wrongPasswordAndUnknownLoginGetTheSameAnswer()
    {
        const FixedClock clock(m_now);
        const QString school = m_folder.filePath(u"real"_s);
        const auto wrong = services::Session::signIn(school, u"quantri"_s, u"guess guess"_s, clock);
        const auto unknown = services::Session::signIn(school, u"nobody"_s, password, clock);
        QVERIFY(!wrong && !unknown);
        QCOMPARE(wrong.error().code, u"signin.wrong_password"_s);
        QCOMPARE(unknown.error().code, wrong.error().code);
    }

private:
    void makeSchool(const QString &name, bool demo)
    {
        const FixedClock clock(m_now);
        store::SchoolInfo info;
        info.code = u"40421507"_s;
        info.name = u"Trường THCS Lê Lợi"_s;
        info.levels = { Level::LowerSecondary };
        info.year = SchoolYear { 2025 };
        info.demo = demo;
        const QString folder = m_folder.filePath(name);
        const auto key = store::DataKey::fromBytes(QByteArray(32, demo ? 'd' : 'r'));
        QVERIFY(key);
        const auto school = store::School::create(folder, info, *key, u"quantri"_s, clock);
        QVERIFY(school);
        auto work = (*school)->begin({ u"quantri"_s, {} });
        QVERIFY(work);
        QVERIFY(work->append(store::accountAdded({ u"quantri"_s, u"Lê Văn Tin"_s, u"40421507900"_s, false, {}, {} })));
        QVERIFY(work->commit());
        auto ring = store::KeyRing::create(folder);
        QVERIFY(ring);
        QVERIFY(ring->add(u"quantri"_s, password, *key, { .memoryKiB = 1024 }));
    }

    [[nodiscard]] qint64 events(const Clock &clock) const
    {
        const auto session = services::Session::signIn(m_folder.filePath(u"real"_s), u"quantri"_s, password, clock);
        return session ? (*session)->school().eventCount().value_or(-1) : -1;
    }

    QTemporaryDir m_folder;
    const Instant m_now = Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s);
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
