// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace hocba::ui {

/// A folder that is typed or chosen; the choosing blocks nothing.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(const QString &folder, QWidget *parent = nullptr);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QLineEdit *edit() const { return m_path; }

private:
    void choose();

    QLineEdit *m_path;
};

} // namespace hocba::ui
