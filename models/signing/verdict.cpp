// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/verdict.h"

namespace hocba::signing {

QString toCode(VerdictStatus status)
{
    switch (status) {
    case VerdictStatus::Valid: return QStringLiteral("valid");
    case VerdictStatus::Warning: return QStringLiteral("warning");
    case VerdictStatus::Unknown: return QStringLiteral("unknown");
    case VerdictStatus::Invalid: return QStringLiteral("invalid");
    }
    Q_UNREACHABLE_RETURN({});
}

VerdictStatus Verdict::status() const
{
    VerdictStatus worst = VerdictStatus::Valid;
    for (const Cause &cause : causes) {
        worst = std::max(worst, cause.weight);
    }
    return worst;
}

bool Verdict::has(QLatin1StringView code) const
{
    return std::ranges::any_of(causes, [code](const Cause &cause) { return cause.code == code; });
}

void Verdict::add(QLatin1StringView code, const QString &detail, VerdictStatus weight)
{
    const Cause cause { QString(code), detail, weight };
    if (!causes.contains(cause)) {
        causes.append(cause);
    }
}

void Verdict::merge(const Verdict &other, const QString &prefix)
{
    for (const Cause &cause : other.causes) {
        QString detail = cause.detail;
        if (!prefix.isEmpty()) {
            detail = detail.isEmpty() ? prefix : prefix + QStringLiteral(": ") + detail;
        }
        const Cause taken { cause.code, detail, cause.weight };
        if (!causes.contains(taken)) {
            causes.append(taken);
        }
    }
}

Verdict combine(Verdict first, const Verdict &second)
{
    first.merge(second);
    return first;
}

} // namespace hocba::signing
