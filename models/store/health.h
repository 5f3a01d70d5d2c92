// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace hocba::store {

// What can be said without anybody's key.

/// "store.not_encrypted" when this program runs on a SQLite that does not encrypt.
[[nodiscard]] Status checkEncryption();
/// Are the files of a school there, and what they should be at first sight? Errors of KeyRing::open,
/// "store.not_a_school", "store.not_encrypted", "store.io".
[[nodiscard]] Status checkSchoolFiles(const QString &folder);

} // namespace hocba::store
