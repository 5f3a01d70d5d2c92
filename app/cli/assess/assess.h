// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/explanation.h"

#include <QByteArray>

namespace hocba::cli {

/// `hocba-cli assess`: one JSON object in, one out, without line ends (docs/rules.md lists kinds and fields). Never
/// fails: what cannot be read is answered with {"id":..,"error":{"code":..}}: "assess.not_json", "assess.unknown_kind",
/// "assess.missing_field", "assess.bad_field", "rules.not_available", and the codes of marks and re-tests.
[[nodiscard]] QByteArray assessLine(const QByteArray &jsonLine,
                                    regulations::Language language = regulations::Language::Vietnamese);

} // namespace hocba::cli
