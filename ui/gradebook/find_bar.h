// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hocba::ui {

class MarkView;

/// Finds a pupil of the grid by a part of the name, with or without accents, or by the number. Enter goes to the next
/// one, Shift+Enter to the one before, Esc back to the grid.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(MarkView &view, QWidget *parent);
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(int direction);

    MarkView &m_view;
    QLineEdit *m_text;
    QLabel *m_none;
};

} // namespace hocba::ui
