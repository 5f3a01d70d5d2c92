// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/record_states.h"
#include "models/services/transcripts.h"
#include "models/services/windows.h"
#include "tests/unit/services/school_copy.h"

/// Makes of the small school one whose first semester is locked, so that records can be signed and issued. All is done
/// before a window signs in: one person has a school at a time.
namespace closed_school {

using namespace hocba;
using namespace hocba::services;

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("the fixture was refused: %s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    }
    return std::move(*result);
}

inline void lockSemester(SchoolCopy &school)
{
    must(actOnWindows(*school.signIn("hieutruong"),
                      { .act = WindowAct::Lock,
                        .scope = Scope::school(),
                        .term = Term::One,
                        .opensAt = {},
                        .closesAt = {},
                        .reason = QStringLiteral("hết học kỳ I") }));
}

/// Pupils of 7A1 whose pages are closed.
inline QList<PupilCode> closedPupils(SchoolCopy &school)
{
    QList<PupilCode> pupils;
    for (const RecordState &state : must(recordStates(*school.signIn("hieutruong"), QStringLiteral("7A1")))) {
        if (state.stage != RecordStage::NotClosed) {
            pupils.append(state.pupil);
        }
    }
    return pupils;
}

/// Signs for everybody and issues: the files go into `out`.
inline QList<PupilOutcome> issue(SchoolCopy &school, const QList<PupilCode> &pupils, const QString &out)
{
    return must(issueTranscripts(*school.signIn("vanthu"),
                                 { .selection = { {}, {}, pupils },
                                   .outDir = out,
                                   .purpose = QStringLiteral("chuyển trường"),
                                   .receiver = QStringLiteral("Trường THCS Quang Trung"),
                                   .pin = QStringLiteral("hocba-demo"),
                                   .demoSign = true },
                                 {}));
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace closed_school
