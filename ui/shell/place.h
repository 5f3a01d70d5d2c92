// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace hocba::ui {

class Banner;

/// One place a person goes to: a page of the window with a banner for what has to be said, over its content. A place
/// is made when it is first gone to and lives until the person signs out.
class Place : public QWidget
{
    Q_OBJECT

public:
    explicit Place(Desk &desk, QWidget *parent = nullptr);

    /// Reads what is shown anew: called each time the place is gone to, and when something was written meanwhile.
    virtual void refresh() = 0;
    /// Goes to something within the place; called after refresh().
    virtual void open(const Destination &destination);
    /// The widget that has the focus when the place is gone to; null: the first that takes it.
    [[nodiscard]] virtual QWidget *firstFocus() const;

protected:
    [[nodiscard]] Desk &desk() const { return m_desk; }
    [[nodiscard]] Banner &banner() const { return *m_banner; }
    /// Where the place puts its content, under the banner.
    [[nodiscard]] QVBoxLayout &content() const { return *m_content; }
    /// Shows a refusal in the banner and the status line.
    void refuse(const Error &error);

private:
    Desk &m_desk;
    Banner *m_banner;
    QVBoxLayout *m_content;
};

} // namespace hocba::ui
