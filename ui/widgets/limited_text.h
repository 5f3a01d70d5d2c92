// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace hocba::ui {

/// A field for some sentences with a counter under it. What is too long stays in the field, and the counter says so:
/// nothing is cut in silence. The Tab key leaves it.
class LimitedText : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` is the text field's; the counter is called the same with "Count" behind. `label`: accessible name.
    LimitedText(const QString &objectName, const QString &label, int limit, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// As it will be stored (hocba::normalised).
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool fits() const;

Q_SIGNALS:
    void changed();

private:
    void count();

    QPlainTextEdit *m_text;
    QLabel *m_count;
    int m_limit;
};

} // namespace hocba::ui
