// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo.h"

#include "models/services/demo_marks.h"
#include "models/services/demo_staff.h"
#include "models/store/events.h"
#include "models/store/key_ring.h"
#include "models/store/school.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPupils = 20'000;

store::SchoolInfo demoInfo(const QList<Level> &levels)
{
    store::SchoolInfo info;
    info.code = u"40421507"_s;
    info.name = u"Trường THCS Lê Lợi"_s;
    info.commune = u"Phường Thành Vinh"_s;
    info.province = u"tỉnh Nghệ An"_s;
    info.levels = levels;
    info.year = { 2025 };
    info.demo = true;
    return info;
}

/// Lets the demo's past happen on its own days, but never after the real present.
class Timeline
{
public:
    explicit Timeline(Instant present) : m_present(present), m_clock({ 0 }) { moveTo(demoStart); }
    void moveTo(QDate day)
    {
        const QDateTime morning(day, QTime(8, 0), QTimeZone(7 * 3600));
        m_clock.set(std::min(m_present, Instant { morning.toMSecsSinceEpoch() }));
    }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    Instant m_present;
    FixedClock m_clock;
};

/// A demo school on its way into being.
class DemoBuilder
{
public:
    DemoBuilder(const DemoRequest &request, Instant present, const std::function<void(const QString &)> &progress)
        : m_request(request),
          m_info(demoInfo(request.levels)),
          m_pki(request.dir, m_info.name, m_info.code, demoPassword),
          m_timeline(present),
          m_progress(progress)
    {
    }

    Result<DemoSchool> build()
    {
        QStringList classNames = demoClassNames(m_request.pupils);
        if (classNames.isEmpty()) {
            classNames = { u"6A1"_s, u"6A2"_s, u"7A1"_s, u"7A2"_s, u"8A1"_s, u"8A2"_s, u"9A1"_s, u"9A2"_s };
        }
        m_staff = demoStaff(m_request.seed, m_info.code, m_info.levels, classNames);
        HOCBA_TRY(makeKeys());
        HOCBA_TRY(makeSchool());
        HOCBA_TRY(makeGrants());
        if (m_request.pupils > 0) {
            HOCBA_TRY(makeClasses());
        }
        const DemoSchool made = describe();
        HOCBA_TRY(writeNote(made));
        return made;
    }

private:
    void say(const QString &step) const
    {
        if (m_progress) {
            m_progress(step);
        }
    }

    Status makeKeys()
    {
        say(u"keys"_s);
        QList<DemoKeyHolder> holders { { u"seal"_s, u"seal"_s, m_info.name, {} } };
        for (const DemoStaff &staff : std::as_const(m_staff)) {
            holders.append(keyHolderOf(staff));
        }
        return m_pki.make(holders);
    }

    Status makeSchool()
    {
        say(u"accounts"_s);
        HOCBA_TRY_VALUE(key, store::DataKey::generate());
        HOCBA_TRY_VALUE(ring, store::KeyRing::create(m_request.dir));
        for (const DemoStaff &staff : std::as_const(m_staff)) {
            HOCBA_TRY(ring.add(staff.login, demoPassword, key));
        }
        m_keyHex = QString::fromLatin1(key.bytes().toHex());
        auto school = store::School::create(m_request.dir, m_info, key, u"quantri"_s, m_timeline.clock());
        if (!school) {
            return school.error();
        }
        m_school = std::move(*school);
        HOCBA_TRY_VALUE(transaction, m_school->begin({ u"quantri"_s, {} }));
        const AppendEvent append = [&](const store::NewEvent &event) { return transaction.append(event); };
        for (const DemoStaff &staff : std::as_const(m_staff)) {
            HOCBA_TRY(addDemoAccount(append, m_pki, staff));
        }
        // The first principal has nobody above him in the school: his grant comes with the setting up.
        HOCBA_TRY(transaction.append(
            store::grantGiven(u"hieutruong"_s, { Role::Principal, Scope::school(), demoStart, QDate(), false })));
        return transaction.commit();
    }

    Status makeGrants()
    {
        HOCBA_TRY_VALUE(transaction, m_school->begin({ u"hieutruong"_s, {} }));
        const auto give = [&](const QString &login, Role role, bool importMarks) {
            return transaction.append(
                store::grantGiven(login, { role, Scope::school(), demoStart, QDate(), importMarks }));
        };
        HOCBA_TRY(give(u"phohieutruong"_s, Role::Deputy, false));
        HOCBA_TRY(give(u"vanthu"_s, Role::Clerk, true));
        HOCBA_TRY(give(u"quantri"_s, Role::SchoolIt, false));
        return transaction.commit();
    }

    Status makeClasses()
    {
        const QList<DemoClass> classes = demoClasses(m_request.seed, m_info.year, m_request.pupils);
        m_timeline.moveTo({ 2025, 8, 25 });
        for (const DemoClass &demoClass : classes) {
            say(u"class "_s + demoClass.schoolClass.name);
            HOCBA_TRY(enrol(demoClass));
        }
        m_timeline.moveTo({ 2025, 9, 8 });
        HOCBA_TRY_VALUE(transaction, m_school->begin({ u"hieutruong"_s, {} }));
        const AppendEvent append = [&](const store::NewEvent &event) { return transaction.append(event); };
        for (const DemoClass &demoClass : classes) {
            HOCBA_TRY(grantDemoTeachers(append, demoClass.schoolClass));
        }
        HOCBA_TRY(transaction.append(store::windowActed(WindowAct::Open, Scope::school(), m_info.year, Term::One, {},
                                                        {}, u"Nhập điểm học kỳ I"_s)));
        HOCBA_TRY(transaction.commit());
        m_timeline.moveTo({ 2026, 1, 5 });
        for (const DemoClass &demoClass : classes) {
            say(u"marks "_s + demoClass.schoolClass.name);
            HOCBA_TRY_VALUE(marks, enterDemoMarks(*m_school, m_request.seed, demoClass, m_classes == 0));
            m_marks += marks;
            m_pupils += int(demoClass.pupils.size());
            ++m_classes;
        }
        return {};
    }

    Status enrol(const DemoClass &demoClass)
    {
        HOCBA_TRY_VALUE(transaction, m_school->begin({ u"vanthu"_s, {} }));
        HOCBA_TRY(transaction.append(store::classCreated(demoClass.schoolClass)));
        int rollNumber = 0;
        for (const store::Pupil &pupil : demoClass.pupils) {
            store::Enrolment enrolment;
            enrolment.pupil = pupil.code;
            enrolment.year = m_info.year;
            enrolment.className = demoClass.schoolClass.name;
            enrolment.rollNo = ++rollNumber;
            enrolment.from = demoStart;
            HOCBA_TRY(transaction.append(store::pupilAdded(pupil)));
            HOCBA_TRY(transaction.append(store::enrolled(enrolment)));
        }
        return transaction.commit();
    }

    [[nodiscard]] DemoSchool describe() const
    {
        DemoSchool made;
        made.name = m_info.name;
        made.databaseFile = QDir(m_request.dir).absoluteFilePath(u"school.db"_s);
        made.trustFile = QFileInfo(m_pki.trustFile()).absoluteFilePath();
        made.keyHex = m_keyHex;
        made.password = demoPassword;
        made.pupils = m_pupils;
        made.classes = m_classes;
        made.marks = m_marks;
        for (const DemoStaff &staff : m_staff) {
            made.accounts.append(
                { staff.login, staff.fullName, u"%1 %2"_s.arg(toCode(staff.role), staff.duty).trimmed() });
        }
        return made;
    }

    /// The one text for persons made below the windows: a note in a demo folder, in both languages.
    [[nodiscard]] Status writeNote(const DemoSchool &made) const
    {
        QString text = u"Trường thử nghiệm của Hocba / Hocba demo school: %1\n\n"_s.arg(made.name);
        text += u"database: %1\nkey: %2\npassword: %3\n\n"_s.arg(made.databaseFile, made.keyHex, made.password);
        for (const DemoAccount &account : made.accounts) {
            text += u"%1  %2  %3\n"_s.arg(account.login, -16).arg(account.fullName, -26).arg(account.duties);
        }
        text += u"\nXem hoặc sửa lén cơ sở dữ liệu để thử 'hocba-cli audit verify':\n"
                "Look into the database, or edit it behind the program's back to try 'hocba-cli audit verify':\n"
                "  sqlcipher '%1'\n  PRAGMA key = \"x'%2'\";\n  .tables\n"_s.arg(made.databaseFile, made.keyHex);
        QSaveFile file(m_request.dir + "/demo.txt"_L1);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
            return fail("store.io"_L1, file.fileName());
        }
        return {};
    }

    const DemoRequest &m_request;
    store::SchoolInfo m_info;
    DemoPki m_pki;
    Timeline m_timeline; // outlives the school, which reads it
    const std::function<void(const QString &)> &m_progress;
    QList<DemoStaff> m_staff;
    std::unique_ptr<store::School> m_school;
    QString m_keyHex;
    int m_pupils = 0, m_classes = 0, m_marks = 0;
};

} // namespace

Result<DemoSchool> createDemo(const DemoRequest &request, const Clock &clock,
                              const std::function<void(const QString &step)> &progress)
{
    if (request.levels != QList { Level::LowerSecondary }) {
        return fail("demo.level_not_ready"_L1);
    }
    if (request.pupils < 0 || request.pupils > mostPupils) {
        return fail("demo.bad_pupil_count"_L1, QString::number(request.pupils));
    }
    QDir folder(request.dir);
    const bool wasThere = folder.exists();
    if (wasThere && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return fail("demo.folder_not_empty"_L1, request.dir);
    }
    if (!folder.mkpath(u"."_s)
        || !QFile::setPermissions(request.dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        return fail("store.io"_L1, request.dir);
    }
    auto made = DemoBuilder(request, clock.now(), progress).build();
    if (!made) {
        // The folder was empty before: what stands in it now is half a school.
        folder.removeRecursively();
        if (wasThere) {
            folder.mkpath(u"."_s);
        }
    }
    return made;
}

} // namespace hocba::services
