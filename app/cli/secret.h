// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace hocba::cli {

/// Where a password or PIN may come from. Never from the command line: other people on the computer can read that.
struct SecretSource {
    QString file; ///< its first line; empty: no file
    const char *variable = ""; ///< name of the environment variable
    QString prompt; ///< asked on a terminal, without showing what is typed
    QLatin1StringView missing; ///< code when there is none of these
};

/// The first source that is there decides. "file.unreadable" and the source's `missing`.
[[nodiscard]] Result<QString> readSecret(const SecretSource &source);

} // namespace hocba::cli
