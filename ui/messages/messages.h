// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QStringList>

namespace hocba::ui {

/// Language of everything a person reads (ngôn ngữ): Vietnamese first, English complete.
enum class Language { Vietnamese, English };

/// What LC_ALL, LC_MESSAGES and LANG (the first that is set) ask for: Vietnamese when it begins with "vi".
[[nodiscard]] Language systemLanguage();
/// "vi", "en"; others are refused with "usage.value_unknown".
[[nodiscard]] Result<Language> parseLanguage(const QString &code);
/// Speaks this language from now on; needs a QCoreApplication.
void speak(Language language);
[[nodiscard]] Language spokenLanguage();

/// The sentence for a refusal: what happened and what to do, with the detail in brackets. The one place where a code
/// becomes a sentence.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const QString &code, const QString &detail);
/// All codes that have a sentence of their own.
[[nodiscard]] QStringList codesWithSentence();

/// The word people use for a code of states, roles, ratings, acts ("locked": "đã khóa"); an average or a mark gets a
/// decimal comma in Vietnamese. Other codes are given back as they are.
[[nodiscard]] QString word(const QString &code);

} // namespace hocba::ui
