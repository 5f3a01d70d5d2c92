// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"

#include <QList>

namespace hocba {

/// How a subject is assessed: by marks (đánh giá bằng điểm số) or by comment alone, Đạt / Chưa đạt (TT 22/2021 Đ5).
enum class SubjectKind { Marks, Comment };

/// One subject or educational activity (môn học, hoạt động giáo dục) of the general programme of 2018.
struct Subject {
    QString code; ///< stable identifier, e.g. "ngu_van"
    QString name; ///< Vietnamese name as printed, "Ngữ văn"
    QString englishName;
    SubjectKind kind;
    int regularCount; ///< number of regular assessments (ĐĐGtx) a semester by TT 22/2021 Đ6: 2, 3 or 4
    QStringList sheetTitles; ///< other names found in files of other programs, in `folded` form
};

/// Subjects of a level in the order of the record's table. For THPT all that can be chosen; a class has some of them.
[[nodiscard]] const QList<Subject> &subjectsOf(Level level);
/// Nothing when the level has no such subject.
[[nodiscard]] const Subject *findSubject(Level level, const QString &code);
/// Finds a subject by what a file calls it ("TOÁN HỌC"), however it is spelled; a title cut off by a
/// spreadsheet program at 31 characters is recognised when only one subject starts so.
[[nodiscard]] const Subject *findSubjectByTitle(Level level, const QString &title);
/// Number of regular columns for this subject in this grade (Công nghệ has 2 in grades 6-7 and 3 in 8-9).
[[nodiscard]] int regularCount(const Subject &subject, int grade);

} // namespace hocba
