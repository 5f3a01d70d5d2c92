// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::ui {

/// The bytes of a record's file, PDF or XML. "file.unreadable" for what is no plain file or cannot be opened,
/// "file.too_large" above 32 MB: no record comes near that.
[[nodiscard]] Result<QByteArray> readDocument(const QString &path);
/// Writes a copy, all or nothing: "file.not_written".
[[nodiscard]] Status writeDocument(const QString &path, const QByteArray &bytes);

} // namespace hocba::ui
