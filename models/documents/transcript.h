// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/results.h"
#include "models/domain/school.h"
#include "models/domain/subject.h"

#include <QList>

#include <optional>

namespace hocba::documents {

/// A person named in the record (người ký). `uid` is the staff number that also stands in the person's certificate
/// (attribute UID).
struct Signatory {
    QString uid;
    QString name;
    friend bool operator==(const Signatory &, const Signatory &) = default;
};

/// One line of a year's table: a subject or educational activity.
struct SubjectLine {
    QString code; ///< Subject::code
    QString name;
    SubjectKind kind = SubjectKind::Marks;
    /// Average ("7.8", tenths with a point) or "D" / "CD", "exempt", "iep"; empty while that semester is not locked.
    QString semester1, semester2, year;
    QString retest; ///< after re-assessment in summer, empty without one
    QString comment; ///< remark of the subject teacher on progress, strengths, limits
    Signatory teacher;
    friend bool operator==(const SubjectLine &, const SubjectLine &) = default;
};

/// Results of a semester or of the year; nothing where it was not (yet) rated.
struct TermResult {
    std::optional<Rating> conduct;
    std::optional<Rating> learning;
    friend bool operator==(const TermResult &, const TermResult &) = default;
};

/// One correction printed at the foot of the year's table.
struct CorrectionNote {
    QString subject; ///< Subject::code
    QString column; ///< "gk"
    int term = 1;
    QString oldValue, newValue; ///< CellValue::code
    QString approvedAt; ///< yyyy-MM-dd
    friend bool operator==(const CorrectionNote &, const CorrectionNote &) = default;
};

/// The two pages of one school year (TT 22/2021, appendix: học bạ THCS).
struct YearPage {
    SchoolYear year;
    QString className;
    QString schoolName;
    QString schoolPlace; ///< commune and province as they were called then
    QList<SubjectLine> subjects;
    TermResult semester1, semester2, wholeYear;
    std::optional<int> absences; ///< sessions in the year
    std::optional<Rating> retestConduct, retestLearning;
    QString promotion; ///< toCode(Promotion), empty while open
    QString title; ///< toCode(Title), empty without one
    bool completed = false; ///< last grade of the level: the principal confirms that the programme is completed
    QString certificates, competitions, commendations; ///< free text, often empty
    QString homeroomComment, summerComment;
    QList<CorrectionNote> corrections;
    Signatory homeroom, principal;
    QString
        principalCapacity; ///< "HIỆU TRƯỞNG" (also when empty), "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG", "Q. HIỆU TRƯỞNG"
    QString place, date; ///< of the principal's approval: "Vinh", yyyy-MM-dd; empty takes those of the record
    friend bool operator==(const YearPage &, const YearPage &) = default;
};

/// The whole record (học bạ) of one pupil as it is issued. XML and PDF are both made from this value and from nothing
/// else.
struct Transcript {
    QString number; ///< register number, "40421507/THCS/4025061032"
    int version = 1;
    Level level = Level::LowerSecondary;
    QString schoolCode, schoolName, commune, province;
    QString pupilCode, fullName, sex /* "Nam" | "Nữ" */, birthDate /* yyyy-MM-dd */, birthPlace, ethnicGroup,
        personalId, policyStatus, residence, father, fatherJob, mother, motherJob, guardian, guardianJob;
    QList<YearPage> years; ///< oldest first
    QString place, date; ///< of issue: "Nghệ An", yyyy-MM-dd
    QString logHead; ///< hex id of the last event of the school's log when the content was closed
    bool demo = false; ///< printed across each page of a demo school's records
    friend bool operator==(const Transcript &, const Transcript &) = default;
};

} // namespace hocba::documents
