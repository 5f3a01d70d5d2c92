// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/file_check.h"

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace hocba::ui {

/// What the signatures of the shown document are worth, over its pages: green, amber or red, and always in words.
class SignatureBanner : public QFrame
{
    Q_OBJECT

public:
    explicit SignatureBanner(QWidget *parent = nullptr);

    /// Nothing is known yet: `text` says what is going on.
    void wait(const QString &text);
    void showCheck(const services::FileCheck &check);
    void showError(const Error &error);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void detailsWanted(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(std::optional<signing::VerdictStatus> status, const QString &text);

    std::optional<signing::VerdictStatus> m_status;
    QLabel *m_icon, *m_text;
    QToolButton *m_details;
};

} // namespace hocba::ui
