// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/authority.h"
#include "models/domain/cell.h"
#include "models/domain/entry_window.h"
#include "models/domain/permissions.h"
#include "models/domain/results.h"

namespace hocba::store {

/// The school itself.
struct SchoolInfo {
    QString code; ///< mã trường, "40421507"
    QString name; ///< "Trường THCS Lê Lợi"
    QString commune; ///< xã, phường
    QString province; ///< tỉnh, thành phố
    QList<Level> levels;
    SchoolYear year; ///< the current one
    QString policy = QStringLiteral("A"); ///< reading of the adjustment rule of TT 22/2021 Đ9: "A" or "B"
    bool demo = false; ///< for ever: printed on every page
};

/// A subject a class has, with its numbers of regular assessments (ĐĐGtx) in the two semesters.
struct ClassSubject {
    QString subject;
    int regularCount1 = 4;
    int regularCount2 = 4;
    [[nodiscard]] int regularCount(Term term) const { return term == Term::Two ? regularCount2 : regularCount1; }
};

struct SchoolClass {
    SchoolYear year;
    QString name;
    int grade = 0;
    QList<ClassSubject> subjects; ///< in the order of the record's table
};

/// Everything the school keeps about a pupil. Ethnic group, personal id and policy status are sensitive.
struct Pupil {
    QString code, fullName;
    QDate birthDate;
    QString sex; ///< "Nam" or "Nữ"
    QString birthPlace, ethnicGroup, personalId, policyStatus, residence;
    QString father, fatherJob, mother, motherJob, guardian, guardianJob;
    friend bool operator==(const Pupil &, const Pupil &) = default;
};

/// A pupil's place in a class from a day to a day. A transfer closes it and opens another.
struct Enrolment {
    QString pupil;
    SchoolYear year;
    QString className;
    int rollNo = 0;
    QDate from;
    QDate to; ///< invalid: still there
    QString reason; ///< of leaving
};

/// One line of a class list: nothing sensitive. By roll number, then by name.
struct ClassMember {
    Enrolment enrolment;
    QString fullName;
    QDate birthDate;
    QString sex;
};

struct Account {
    QString login, fullName;
    QString uid; ///< staff number; stands in the certificate as attribute UID
    bool disabled = false;
    QString certificateSha256; ///< hex; empty while no certificate is bound
    QByteArray certificateDer;
};

struct GrantRow {
    QString id; ///< hex id of the event that gave it
    QString login;
    Grant grant;
};

/// One cell with a value or a state (also a cell emptied again), as sheets are read.
struct Cell {
    CellKey key;
    CellValue value;
    QString eventId; ///< hex; the base of the next change
};

/// Remark of the subject teacher (nhận xét) for a semester or the year.
struct SubjectComment {
    QString pupil, subject;
    Term term = Term::Year;
    QString text;
    QString eventId;
};

/// Conduct (rèn luyện) of a pupil in a semester or the year.
struct ConductRow {
    QString pupil;
    Term term = Term::Year;
    Rating rating = Rating::NotPassed;
    QString eventId;
};

/// What the homeroom teacher keeps for the year.
struct HomeroomRow {
    QString pupil;
    std::optional<int> absences; ///< sessions in the year
    QString comment, summerComment;
    QString certificates, competitions, commendations;
    QString absencesEventId; ///< base of the next absencesSet
    QString eventId;         ///< of the texts: base of the next homeroomCommentSet
};

/// Re-assessment in summer. `subject` is empty for conduct trained in summer, where `value` is a rating's code.
struct Retest {
    QString pupil, subject;
    QString value; ///< CellValue::code or toCode(Rating)
    QString eventId;
};

} // namespace hocba::store
