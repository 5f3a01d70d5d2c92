// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hocba::exchange {

/// One thing wrong in a file. Readers gather all of them, so that a person mends a file once and not line by line.
struct SheetProblem {
    QString code; ///< as in Error: "mark.out_of_range", "sheet.column_missing"
    QString sheet; ///< name of the sheet, empty when it is about the whole file
    QString cell; ///< "E12", empty when it is about the whole sheet
    QString detail; ///< what was found or is missing; data, no sentence

    friend bool operator==(const SheetProblem &, const SheetProblem &) = default;
};

} // namespace hocba::exchange
