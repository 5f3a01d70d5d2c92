// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/text.h"
#include "models/store/audit.h"
#include "models/store/events.h"
#include "models/store/key_ring.h"
#include "models/store/readers.h"
#include "models/store/school.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A school of two classes in a temporary folder, for the tests of the store.

/// Fails the test function with the code of the error.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &verified = (expression);                                                                           \
        QVERIFY2(verified.has_value(),                                                                                 \
                 qPrintable(verified.has_value()                                                                       \
                                ? QString()                                                                            \
                                : verified.error().code + QLatin1StringView(": ") + verified.error().detail));         \
    } while (false)
/// Compares the code of the error of `expression`.
#define COMPARE_ERROR(expression, expectedCode)                                                                        \
    do {                                                                                                               \
        const auto &refused = (expression);                                                                            \
        QVERIFY(!refused.has_value());                                                                                 \
        QCOMPARE(refused.error().code, QString::fromLatin1(expectedCode));                                             \
    } while (false)

namespace hocba::store {

inline const SchoolYear year2025 { 2025 };

struct StoreFixture {
    QTemporaryDir folder;
    FixedClock clock { Instant::fromIso(QStringLiteral("2025-10-01T08:00:00+07:00")) };
    DataKey key = DataKey::fromBytes(QByteArray(32, 'k')).value();
    std::unique_ptr<School> school;

    [[nodiscard]] static SchoolInfo info()
    {
        SchoolInfo info;
        info.code = QStringLiteral("40421507");
        info.name = QStringLiteral("Trường THCS Lê Lợi");
        info.commune = QStringLiteral("Phường Vinh");
        info.province = QStringLiteral("Nghệ An");
        info.levels = { Level::LowerSecondary };
        info.year = year2025;
        info.demo = true;
        return info;
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("truong")); }

    [[nodiscard]] Status create()
    {
        HOCBA_TRY_VALUE(made, School::create(path(), info(), key, QStringLiteral("quantri"), clock));
        school = std::move(made);
        return {};
    }
    [[nodiscard]] Status reopen()
    {
        school.reset();
        HOCBA_TRY_VALUE(opened, School::openWithKey(path(), key, clock));
        school = std::move(opened);
        return {};
    }

    /// One event in one transaction.
    [[nodiscard]] Result<Applied> append(const char *login, const NewEvent &event)
    {
        HOCBA_TRY_VALUE(transaction, school->begin({ QString::fromLatin1(login), {} }));
        HOCBA_TRY_VALUE(applied, transaction.append(event));
        HOCBA_TRY(transaction.commit());
        return applied;
    }

    /// Classes 6A1 and 6A2 with toan (4 regular columns) and tin_hoc (2), two pupils each: 6A1-1, 6A1-2, 6A2-1, 6A2-2.
    [[nodiscard]] Status fill()
    {
        HOCBA_TRY_VALUE(transaction, school->begin({ QStringLiteral("vanthu"), {} }));
        for (const QString &name : { QStringLiteral("6A1"), QStringLiteral("6A2") }) {
            HOCBA_TRY(transaction.append(classCreated(
                { year2025, name, 6, { { QStringLiteral("toan"), 4, 4 }, { QStringLiteral("tin_hoc"), 2, 2 } } })));
            for (int i = 1; i <= 2; ++i) {
                Pupil pupil;
                pupil.code = QStringLiteral("%1-%2").arg(name).arg(i);
                pupil.fullName = QStringLiteral("Nguyễn Văn An");
                pupil.birthDate = QDate(2014, 3, i);
                pupil.sex = QStringLiteral("Nam");
                pupil.ethnicGroup = QStringLiteral("Kinh");
                HOCBA_TRY(transaction.append(pupilAdded(pupil)));
                HOCBA_TRY(transaction.append(enrolled({ pupil.code, year2025, name, i, QDate(2025, 9, 5), {}, {} })));
            }
        }
        return transaction.commit();
    }

    [[nodiscard]] static CellKey cell(const char *pupil = "6A1-1", Column column = Column::Tx1, Term term = Term::One,
                                      const char *subject = "toan")
    {
        const QString code = QString::fromLatin1(pupil);
        return { year2025, term, code.section(u'-', 0, 0), QString::fromLatin1(subject), PupilCode::parse(code).value(),
                 column };
    }
    [[nodiscard]] static CellValue mark(int tenths) { return Mark::fromTenths(tenths).value(); }

    [[nodiscard]] Result<Applied> act(WindowAct what, const char *scope = "school", Term term = Term::One,
                                      std::optional<Instant> opens = {}, std::optional<Instant> closes = {})
    {
        HOCBA_TRY_VALUE(parsed, Scope::parse(QString::fromLatin1(scope)));
        return append("hieutruong",
                      windowActed(what, parsed, year2025, term, opens, closes, QStringLiteral("kế hoạch")));
    }

    /// Sets a cell from the value it now has.
    [[nodiscard]] Result<Applied> set(const CellKey &key_, const CellValue &value, const char *login = "gv.toan",
                                      ChangeKind kind = ChangeKind::Entry, const QString &why = {},
                                      const QString &correction = {})
    {
        HOCBA_TRY_VALUE(current, Sheets(*school).cell(key_));
        return append(login, markSet(key_, current.value, value, current.eventId, kind, why, correction));
    }

    [[nodiscard]] CellValue valueOf(const CellKey &key_) const { return Sheets(*school).cell(key_).value().value; }

    /// Takes a correction of the cell through asking, confirming and approving; gives its id.
    [[nodiscard]] Result<QString> approvedCorrection(const CellKey &key_, const CellValue &newValue)
    {
        HOCBA_TRY_VALUE(current, Sheets(*school).cell(key_));
        HOCBA_TRY_VALUE(id, Corrections(*school).nextId());
        Correction request { id, key_, current.value,  newValue, QStringLiteral("vào nhầm điểm"), {}, {}, {}, {}, {},
                             {}, {},   current.eventId };
        HOCBA_TRY(append("gv.toan", correctionAsked(request)));
        HOCBA_TRY(append("gvcn.6a1", correctionConfirmed(id)));
        HOCBA_TRY(append("hieutruong", correctionApproved(id)));
        return id;
    }

    /// Runs SQL with the program sqlcipher, as an administrator with the key would; gives its output and errors.
    [[nodiscard]] QString bySqlcipher(const QString &sql) const
    {
        QProcess program;
        program.start(QStringLiteral("sqlcipher"), { path() + QStringLiteral("/school.db") });
        program.write("PRAGMA key = \"x'" + key.bytes().toHex() + "'\";\n" + sql.toUtf8() + "\n");
        program.closeWriteChannel();
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput() + program.readAllStandardError());
    }
};

} // namespace hocba::store
