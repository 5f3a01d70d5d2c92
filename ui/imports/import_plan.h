// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/imports.h"
#include "ui/shell/background.h"

namespace hocba::ui {

/// A file that was read, and what importing it would do.
struct ImportPlan {
    QString path;
    QByteArray bytes;
    services::ImportKind kind = services::ImportKind::Marks;
    services::MarkImportPlan marks {};
    services::PupilImportView pupils {};

    [[nodiscard]] const QList<services::ImportProblem> &problems() const;
    [[nodiscard]] const QList<services::ImportProblem> &warnings() const;
    [[nodiscard]] bool changesNothing() const;
};

/// Reads the file and plans; on the other thread. "file.unreadable", "file.too_large", and what
/// services::kindOfSheet and the plans refuse.
[[nodiscard]] Result<ImportPlan> planImport(const services::Session &session, const QString &path);
/// The same with bytes that were read before: the file may have changed since, what was shown has not.
[[nodiscard]] Result<ImportPlan> planImport(const services::Session &session, const QString &path,
                                            const QByteArray &bytes);
/// Does it, all or nothing: "mark.conflict" and "import.changed" when the plan is void.
[[nodiscard]] Status applyImport(services::Session &session, const ImportPlan &plan);

/// What a row of the differences is.
enum class ImportRowKind { Problem, Warning, Changed, New };

/// One line of the differences as it is shown; what does not apply is empty.
struct ImportRow {
    ImportRowKind kind = ImportRowKind::New;
    QString where; ///< the sheet, or the class
    QString cell; ///< of the file, "E12"
    QString code, name;
    QString field; ///< "TX1", "remark", "birth date"
    QString before, after;
    QString note; ///< sentence of a problem or a warning
};
/// Problems first, then warnings, changes of what is there, and what is new.
[[nodiscard]] QList<ImportRow> rowsOf(const ImportPlan &plan);

} // namespace hocba::ui
