// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStringList>

namespace hocba::ui {

/// The program's event loop with an eye on how long the window's thread is kept busy by one event. Counts the
/// processor's time of that thread, not the clock on the wall: what a busy computer takes from us is not our fault.
/// Watches in debug builds alone.
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    /// Milliseconds that one event may take.
    static constexpr qint64 mostMs = 50;
    /// What took longer since the last call: "73 ms: QKeyEvent to gradebookTable".
    [[nodiscard]] QStringList takeReports();

private:
    int m_depth = 0;
    QStringList m_reports;
};

} // namespace hocba::ui
