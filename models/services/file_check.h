// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_verify.h"
#include "models/services/session.h"

namespace hocba::services {

/// What is found about a file that somebody brings (kiểm tra một tệp học bạ).
struct FileCheck {
    documents::TranscriptVerdict verdict;
    /// NotAsked for records of other schools: their register is not here.
    documents::RegisterStatus inRegister = documents::RegisterStatus::NotAsked;
};

/// Checks a record of any school as of now: with the roots the school trusts and those in `moreRoots` (PEM bundles),
/// and with the register where the record is the school's own. What is wrong with the file is part of the answer;
/// "trust.unreadable" is an error. May be called on any thread that has the session.
[[nodiscard]] Result<FileCheck> checkFile(const Session &session, const QByteArray &file,
                                          const QList<QByteArray> &moreRoots = {});

} // namespace hocba::services
