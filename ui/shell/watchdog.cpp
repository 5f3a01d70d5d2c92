// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/watchdog.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>

#include <ctime>
#include <utility>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "hocba.watchdog")

#ifdef QT_DEBUG
constexpr bool watching = true;
#elif !defined(NDEBUG)
constexpr bool watching = true;
#else
constexpr bool watching = false;
#endif

/// Processor time of this thread in milliseconds.
qint64 busyMs()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64(1000) + time.tv_nsec / 1'000'000;
}

} // namespace

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (!watching || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // The receiver may be gone afterwards.
    const QString what
        = u"%1 to %2 %3"_s.arg(QLatin1StringView(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())),
                               QLatin1StringView(receiver->metaObject()->className()), receiver->objectName());
    const qint64 begin = busyMs();
    m_depth += 1;
    const bool done = QApplication::notify(receiver, event);
    m_depth -= 1;
    const qint64 took = busyMs() - begin;
    if (took > mostMs) {
        m_reports.append(u"%1 ms: %2"_s.arg(took).arg(what));
        qCWarning(log).noquote() << m_reports.constLast();
    }
    return done;
}

QStringList Application::takeReports()
{
    return std::exchange(m_reports, {});
}

} // namespace hocba::ui
