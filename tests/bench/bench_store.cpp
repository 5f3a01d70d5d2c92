// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit.h"
#include "models/store/crypto.h"
#include "models/store/database.h"
#include "models/store/events.h"
#include "models/store/readers.h"
#include "models/store/school.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <iostream>

using namespace hocba;
using namespace hocba::store;
using namespace Qt::StringLiterals;

namespace {

/// Stops the program: a benchmark of something that failed would be a fast lie.
template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::cerr << result.error().code.toStdString() << ": " << result.error().detail.toStdString() << '\n';
        std::exit(1);
    }
    return std::move(*result);
}

constexpr int pupilsPerClass = 45;
const QStringList subjects { u"toan"_s,    u"ngu_van"_s,   u"ngoai_ngu_1"_s, u"gdcd"_s,       u"khtn"_s, u"ls_dl"_s,
                             u"tin_hoc"_s, u"cong_nghe"_s, u"gdtc"_s,        u"nghe_thuat"_s, u"gddp"_s, u"hdtn_hn"_s };

/// A school of `classes` classes with open windows, in a folder of its own.
class BenchSchool
{
public:
    explicit BenchSchool(int classes)
    {
        SchoolInfo info;
        info.code = u"40421507"_s;
        info.levels = { Level::LowerSecondary };
        info.year = { 2025 };
        m_school = must(School::create(m_folder.filePath(u"truong"_s), info, m_key, u"quantri"_s, m_clock));
        Transaction transaction = must(m_school->begin({ u"vanthu"_s, {} }));
        SchoolClass schoolClass { { 2025 }, {}, 6, {} };
        for (const QString &subject : subjects) {
            schoolClass.subjects.append({ subject, 5, 5 });
        }
        for (int c = 0; c < classes; ++c) {
            schoolClass.name = u"6A%1"_s.arg(c + 1);
            must(transaction.append(classCreated(schoolClass)));
            for (int p = 0; p < pupilsPerClass; ++p) {
                Pupil pupil;
                pupil.code = code(c, p);
                pupil.fullName = u"Nguyễn Thị Minh Khai"_s;
                must(transaction.append(pupilAdded(pupil)));
                must(transaction.append(
                    enrolled({ pupil.code, { 2025 }, schoolClass.name, p, QDate(2025, 9, 5), {}, {} })));
            }
        }
        for (const Term term : { Term::One, Term::Two }) {
            must(transaction.append(windowActed(WindowAct::Open, Scope::school(), { 2025 }, term, {}, {}, {})));
        }
        must(transaction.commit());
    }

    static QString code(int c, int p) { return QString::number(4025060000LL + c * 100LL + p); }
    static CellKey cell(int c, int p, int subject, int column, int term)
    {
        return { { 2025 },
                 Term(term + 1),
                 u"6A%1"_s.arg(c + 1),
                 subjects.at(subject),
                 must(PupilCode::parse(code(c, p))),
                 Column(column) };
    }
    School &school() { return *m_school; }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"truong/school.db"_s); }
    [[nodiscard]] const DataKey &key() const { return m_key; }

    /// Fills every cell of the school, then goes over them again with other values, until the log has `events` events.
    void enterMarks(int classes, qint64 events)
    {
        QHash<QString, Applied> last;
        Transaction transaction = must(m_school->begin({ u"gv.toan"_s, {} }));
        qint64 written = 0;
        for (int round = 0; written < events; ++round) {
            for (int i = 0; i < classes * pupilsPerClass * 12 * 7 * 2 && written < events; ++i) {
                const CellKey key = cell(i / (pupilsPerClass * 12 * 7 * 2), i % pupilsPerClass, i / pupilsPerClass % 12,
                                         i / (pupilsPerClass * 12) % 7, i / (pupilsPerClass * 12 * 7) % 2);
                const CellValue old = round == 0 ? CellValue() : must(Mark::fromTenths((i + round - 1) % 101));
                const Applied applied = must(transaction.append(
                    markSet(key, old, must(Mark::fromTenths((i + round) % 101)), last.value(key.text()).id)));
                last.insert(key.text(), applied);
                ++written;
            }
        }
        must(transaction.commit());
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock { Instant::fromIso(u"2025-10-01T08:00:00+07:00"_s) };
    DataKey m_key = must(DataKey::generate());
    std::unique_ptr<School> m_school;
};

void commitMark(benchmark::State &state)
{
    BenchSchool bench(1);
    const CellKey key = BenchSchool::cell(0, 0, 0, 0, 0);
    CellValue old;
    QString base;
    int tenths = 0;
    for ([[maybe_unused]] auto turn : state) {
        const CellValue next = must(Mark::fromTenths(++tenths % 101));
        Transaction transaction = must(bench.school().begin({ u"gv.toan"_s, {} }));
        base = must(transaction.append(markSet(key, old, next, base))).id;
        must(transaction.commit());
        old = next;
    }
    state.SetLabel("what=one mark typed: event, verdict, row, lock checked; aim=<= 16 ms");
}
BENCHMARK(commitMark)->Name("commit one mark/ours")->Unit(benchmark::kMicrosecond)->UseRealTime();

void commitBareRow(benchmark::State &state)
{
    const QTemporaryDir folder;
    auto database = must(Database::open(folder.filePath(u"bare.db"_s), must(DataKey::generate()), true));
    must(database->run(
        u"CREATE TABLE mark (year INTEGER, class TEXT, subject TEXT, term INTEGER, pupil TEXT, col TEXT, value"
        " TEXT, event_seq INTEGER, PRIMARY KEY (year, class, subject, term, pupil, col)) STRICT, WITHOUT ROWID"_s));
    qint64 seq = 0;
    for ([[maybe_unused]] auto turn : state) {
        must(database->begin());
        Query query(*database,
                    u"INSERT OR REPLACE INTO mark VALUES (2025, '6A1', 'toan', 1, '4025060000', 'tx1', ?, ?)"_s);
        ++seq;
        must(query.bind(QString::number(seq % 101)).bind(seq).run());
        must(database->commit());
    }
}
BENCHMARK(commitBareRow)->Name("commit one mark/yardstick")->Unit(benchmark::kMicrosecond)->UseRealTime();

// Made when first needed and closed by main while Qt is still there.
std::unique_ptr<BenchSchool> sheetBench, auditBench;

BenchSchool &sheetSchool()
{
    if (!sheetBench) {
        sheetBench = std::make_unique<BenchSchool>(2);
        sheetBench->enterMarks(2, qint64(2) * pupilsPerClass * 12 * 7 * 2);
    }
    return *sheetBench;
}

/// 45 pupils, both semesters of a subject: 14 columns of values, which with the averages is the sheet of 16.
void loadSheet(benchmark::State &state)
{
    const Sheets sheets(sheetSchool().school());
    for ([[maybe_unused]] auto turn : state) {
        for (const Term term : { Term::One, Term::Two }) {
            benchmark::DoNotOptimize(must(sheets.sheet({ 2025 }, term, u"6A1"_s, u"toan"_s)));
        }
    }
    state.SetLabel("what=marks of a sheet 45 x 16 out of the store; aim=<= 50 ms");
}
BENCHMARK(loadSheet)->Name("load sheet 45x16/ours")->Unit(benchmark::kMicrosecond);

void loadBareSheet(benchmark::State &state)
{
    Database &database = sheetSchool().school().database();
    for ([[maybe_unused]] auto turn : state) {
        Query query(database,
                    u"SELECT pupil, col, value, event_seq FROM mark WHERE year = 2025 AND class = '6A1' AND subject ="
                    " 'toan'"_s);
        qint64 sum = 0;
        while (query.next()) {
            sum += query.integer(3) + query.text(2).size();
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(loadBareSheet)->Name("load sheet 45x16/yardstick")->Unit(benchmark::kMicrosecond);

/// HOCBA_BENCH_EVENTS makes it fewer, to look for what is slow.
const qint64 auditedEvents
    = qEnvironmentVariableIsSet("HOCBA_BENCH_EVENTS") ? qEnvironmentVariableIntValue("HOCBA_BENCH_EVENTS") : 1'000'000;

BenchSchool &auditSchool()
{
    if (!auditBench) {
        auditBench = std::make_unique<BenchSchool>(40);
        auditBench->enterMarks(40, auditedEvents);
    }
    return *auditBench;
}

void auditMillion(benchmark::State &state)
{
    BenchSchool &bench = auditSchool();
    for ([[maybe_unused]] auto turn : state) {
        const AuditReport report = must(audit(bench.school()));
        if (!report.ok() || report.events < auditedEvents) {
            state.SkipWithError("the audit found something");
        }
    }
    state.SetLabel("what=audit of 1 million events, yardstick SHA-256 of the same bytes; aim=<= 1 s");
}
BENCHMARK(auditMillion)
    ->Name("audit 1 M events/ours")
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(2);

void hashMillion(benchmark::State &state)
{
    std::vector<QByteArray> bodies;
    Query query(auditSchool().school().database(), u"SELECT body FROM event"_s);
    while (query.next()) {
        bodies.push_back(query.bytes(0));
    }
    std::array<unsigned char, 32> hash {};
    Sha256 sha;
    for ([[maybe_unused]] auto turn : state) {
        for (const QByteArray &body : bodies) {
            sha.of(body, hash.data());
        }
        benchmark::DoNotOptimize(hash);
    }
}
BENCHMARK(hashMillion)->Name("audit 1 M events/yardstick")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // finds the SQL driver
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    sheetBench.reset();
    auditBench.reset();
    return 0;
}
