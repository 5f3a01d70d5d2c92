// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/results.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace hocba::ui {

class ElidedLabel;

/// Why a result is what it is: each step with its article and the numbers it used.
class WhyPane : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPane(QWidget *parent = nullptr);

    /// `name`: of the pupil; `about`: what is explained, "Toán · semester I · 7,8".
    void explain(const QString &name, const QString &about, const QList<services::WhyLine> &lines);
    void refuse(const Error &error);
    void clear();

private:
    void say(const QString &text);

    ElidedLabel *m_pupil, *m_about;
    QLabel *m_nothing;
    QListWidget *m_list;
};

} // namespace hocba::ui
