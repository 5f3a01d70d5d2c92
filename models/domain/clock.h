// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <compare>

namespace hocba {

/// A point in time: milliseconds since 1970-01-01 UTC. School days and printed times are those of Viet Nam,
/// UTC+07:00 all year round.
struct Instant {
    qint64 ms = 0;

    friend auto operator<=>(const Instant &, const Instant &) = default;

    [[nodiscard]] QDateTime local() const { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(7 * 3600)); }
    [[nodiscard]] QDate date() const { return local().date(); }
    /// "2026-01-20T08:00:00+07:00" (Decree 30/2020 asks for this form on electronic copies).
    [[nodiscard]] QString iso() const { return local().toString(Qt::ISODate); }
    /// Reads ISO 8601 with an offset; a time without one is taken as UTC+07:00. Invalid text gives ms < 0.
    [[nodiscard]] static Instant fromIso(const QString &text)
    {
        QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        if (!time.isValid()) {
            return { -1 };
        }
        if (time.timeSpec() == Qt::LocalTime) {
            time.setTimeZone(QTimeZone(7 * 3600));
        }
        return { time.toMSecsSinceEpoch() };
    }
};

/// Nothing below the programs asks the computer for the time; they are handed a clock.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// A clock that somebody set by hand. Whoever opens a school with it refuses ("demo.only") unless the school is a
    /// demo, before anything is written.
    [[nodiscard]] virtual bool onlyForDemo() const { return false; }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return { QDateTime::currentMSecsSinceEpoch() }; }
};

/// Stands still until told otherwise: for tests.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(qint64 ms) { m_now.ms += ms; }

private:
    Instant m_now;
};

/// The clock of HOCBA_DEMO_NOW: stands still at a given time, in demo schools only.
class DemoClock final : public Clock
{
public:
    explicit DemoClock(Instant now) : m_now(now) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] bool onlyForDemo() const override { return true; }

private:
    Instant m_now;
};

} // namespace hocba
