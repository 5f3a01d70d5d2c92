// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace hocba::signing {

/// How a check ended, from best to worst: the worse of two is std::max. `Unknown` means "could not be judged", which is
/// not good enough to rely on and not proof of a fault.
enum class VerdictStatus { Valid, Warning, Unknown, Invalid };

/// "valid", "warning", "unknown", "invalid": as the command line prints them.
[[nodiscard]] QString toCode(VerdictStatus status);

/// One thing that was found. `code` is stable, `detail` says where (a signature, an Id, a certificate's name).
struct Cause {
    QString code;
    QString detail;
    VerdictStatus weight = VerdictStatus::Invalid;

    friend bool operator==(const Cause &, const Cause &) = default;
};

/// The answer of a verification. It gathers every problem: checks never stop at the first one.
struct Verdict {
    QList<Cause> causes;

    [[nodiscard]] VerdictStatus status() const;
    [[nodiscard]] bool isValid() const { return status() <= VerdictStatus::Warning; }
    [[nodiscard]] bool has(QLatin1StringView code) const;

    /// Adds a cause once (the same code with the same detail is not repeated).
    void add(QLatin1StringView code, const QString &detail = {}, VerdictStatus weight = VerdictStatus::Invalid);
    void warn(QLatin1StringView code, const QString &detail = {}) { add(code, detail, VerdictStatus::Warning); }
    void doubt(QLatin1StringView code, const QString &detail = {}) { add(code, detail, VerdictStatus::Unknown); }
    /// Takes over the causes of `other`; `prefix`, when given, is put before each detail ("GV-toan: ...").
    void merge(const Verdict &other, const QString &prefix = {});

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// Both verdicts' causes; the worse status wins.
[[nodiscard]] Verdict combine(Verdict first, const Verdict &second);

} // namespace hocba::signing
