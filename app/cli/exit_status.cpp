// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_status.h"

#include <array>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QLatin1StringView code; ///< ends with '.' where it stands for a whole family
    Exit exit;
};

// The first row that fits decides, so single codes stand before their family.
constexpr auto rows = std::to_array<Row>({
    { "usage."_L1, Exit::Usage },
    { "command.not_yet"_L1, Exit::Usage },
    { "signin.needed"_L1, Exit::Usage },
    { "signin.password_needed"_L1, Exit::Usage },
    { "key.pin_needed"_L1, Exit::Usage },
    { "password.new_needed"_L1, Exit::Usage },
    { "data.needed"_L1, Exit::Usage },
    { "scope.unreadable"_L1, Exit::Usage },
    { "year.unreadable"_L1, Exit::Usage },
    { "term.unreadable"_L1, Exit::Usage },
    { "column.unreadable"_L1, Exit::Usage },
    { "class.bad_name"_L1, Exit::Usage },
    { "pupil.bad_code"_L1, Exit::Usage },
    { "store.damaged"_L1, Exit::Damaged },
    { "store.tampered"_L1, Exit::Damaged },
    { "store.wrong_key"_L1, Exit::Damaged },
    { "store.not_a_school"_L1, Exit::Damaged },
    { "store.not_encrypted"_L1, Exit::Damaged },
    { "store.io"_L1, Exit::Io },
    { "store.no_folder"_L1, Exit::Io },
    { "store.gone"_L1, Exit::Io },
    { "store.busy"_L1, Exit::Io },
    { "store.network_folder"_L1, Exit::Io },
    { "event.unreadable"_L1, Exit::Damaged },
    { "event.unknown_type"_L1, Exit::Damaged },
    { "event.fork"_L1, Exit::Damaged },
    { "school.unknown"_L1, Exit::Damaged },
    { "cell.unreadable"_L1, Exit::Damaged },
    { "audit."_L1, Exit::Damaged },
    { "chain."_L1, Exit::Damaged },
    { "file."_L1, Exit::Io },
    { "demo.pki_failed"_L1, Exit::Io },
});

} // namespace

Exit exitFor(const Error &error)
{
    for (const Row &row : rows) {
        if (row.code.endsWith(u'.') ? error.code.startsWith(row.code) : error.code == row.code) {
            return row.exit;
        }
    }
    return Exit::Refused;
}

} // namespace hocba::cli
