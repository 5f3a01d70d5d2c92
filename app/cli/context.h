// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "models/domain/clock.h"
#include "models/services/mark_entry.h"
#include "models/services/session.h"
#include "models/services/transcripts.h"

#include <memory>

namespace hocba::cli {

using Outcome = Result<Exit>;

/// What a command has at hand: the command line, where to write, the clock, and (once asked for) the person signed in.
class Context
{
public:
    Context(const Invocation &invocation, const Output &output, const Clock &theClock)
        : in(invocation), out(output), clock(theClock)
    {
    }

    const Invocation &in;
    const Output &out;
    const Clock &clock;

    /// Signs in at the first call. "data.needed", "signin.needed", "signin.password_needed", and what signIn refuses.
    [[nodiscard]] Result<services::Session *> session();
    /// The data folder: --data or HOCBA_DATA, absolute. "data.needed".
    [[nodiscard]] Result<QString> dataDir() const;
    /// Is somebody named by --as or HOCBA_LOGIN?
    [[nodiscard]] bool personNamed() const;
    /// The password session() signed in with, for acts that ask for it once more.
    [[nodiscard]] const QString &ownPassword() const { return m_password; }
    /// PIN of a key file: --pin-file, HOCBA_PIN, or in a demo school the password.
    /// "key.pin_needed".
    [[nodiscard]] Result<QString> pin();
    /// --year, otherwise the school's current year.
    [[nodiscard]] Result<SchoolYear> year();

    // The values of options, read; errors are those of the domain.
    [[nodiscard]] Result<PupilCode> pupil() const;
    [[nodiscard]] Result<QString> className() const;
    /// Semester 1 or 2: "usage.value_unknown" for the year.
    [[nodiscard]] Result<Term> semester() const;
    [[nodiscard]] Result<Term> anyTerm() const;
    /// Of a semester; the year's has no columns and so no cells.
    [[nodiscard]] Result<services::SheetKey> sheet();
    [[nodiscard]] Result<CellKey> cell();
    /// What --value (empty clears) or --state wants in the cell: exactly one ("usage.one_of").
    [[nodiscard]] Result<CellValue> cellValue(const CellKey &cell);
    /// --pupil, --class or --all: exactly one ("usage.one_of").
    [[nodiscard]] Result<services::PupilSelection> selection() const;
    /// A whole number within [least, most]: "usage.value_unknown".
    [[nodiscard]] Result<int> number(QLatin1StringView option, int least, int most, int otherwise) const;

private:
    [[nodiscard]] Result<QString> password() const;
    std::unique_ptr<services::Session> m_session;
    QString m_password;
};

// Options that several commands have.
extern const Option classOption, subjectOption, termOption, anyTermOption, valueOption, pupilOption, columnOption,
    yearOption, reasonOption, textOption, outOption, scopeOption, allOption, pinOption;
/// The same option, needed or not.
[[nodiscard]] Option needed(Option option);

/// Contents of a file the person names, at most 100 MB. "file.unreadable", "file.too_large".
[[nodiscard]] Result<QByteArray> readFile(const QString &path);
/// Writes a whole file or nothing. "file.unwritable".
[[nodiscard]] Status writeFile(const QString &path, const QByteArray &bytes);

} // namespace hocba::cli
