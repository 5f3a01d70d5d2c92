// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QTimer;

namespace hocba::ui {

class ElidedLabel;

/// The line under all places: what was just said, what is under way, when something was last saved.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    void say(const QString &text, bool refusal);
    void progress(int done, int total, const QString &what);
    void saved(Instant at);
    void clear();

private:
    ElidedLabel *m_message;
    QLabel *m_progressText, *m_saved;
    QProgressBar *m_progress;
    QTimer *m_timer;
};

} // namespace hocba::ui
