// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

namespace hocba::ui {

/// Where the cursor goes after a cell.
enum class Step { Stay, Down, Up, Right, Left };

/// The field in which a cell is typed. While a mark is typed it shows what will be kept ("→ 8,5"); input methods are
/// off there, because Telex and VNI eat digits. What is refused stays, marked, until it is mended or given up.
class MarkEditor : public QLineEdit
{
    Q_OBJECT

public:
    /// `understood` gives what a text will be kept as, or nothing; without it the field takes free text.
    MarkEditor(std::function<QString(const QString &)> understood, QWidget *parent);

    void setRefused(bool refused);
    [[nodiscard]] bool isRefused() const { return m_refused; }
    /// "→ 8,5", or nothing.
    [[nodiscard]] QString ghost() const { return m_ghost; }
    /// The cell's place; the field grows beyond it where its text needs more.
    void setCell(const QRect &cell);

Q_SIGNALS:
    void finished(hocba::ui::Step step);
    void cancelled();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    std::function<QString(const QString &)> m_understood;
    QString m_ghost;
    QRect m_cell;
    bool m_refused = false;
};

} // namespace hocba::ui
