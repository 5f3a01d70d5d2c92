// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace hocba::ui {

/// A code and its English source text, translated when it is shown.
struct Text {
    QLatin1StringView code;
    const char *english = "";
};

/// Sentences for error codes (context "Messages"), in two halves.
[[nodiscard]] std::span<const Text> schoolSentences();
[[nodiscard]] std::span<const Text> technicalSentences();
/// Words for codes of states (context "Words").
[[nodiscard]] std::span<const Text> words();

} // namespace hocba::ui
