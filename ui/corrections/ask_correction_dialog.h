// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hocba::ui {

class Desk;

/// Asks for a correction (đề nghị sửa điểm) of one locked cell: the new mark, why, and what proves it. The new mark is
/// typed as in the gradebook and shown as it was read; what is wrong is said beside its field. The evidence is a
/// reference in words: the number of the paper, the name of a scan.
class AskCorrectionDialog : public Dialog
{
    Q_OBJECT

public:
    /// `current`: what the cell holds now.
    AskCorrectionDialog(Desk &desk, const CellKey &cell, const CellValue &current, const QString &pupilName,
                        QWidget *parent);

    /// Shortest explanation, in characters.
    static constexpr int shortest = 15;

Q_SIGNALS:
    void asked(const QString &id);

private:
    void addCell(const QString &pupilName);
    void addFields();
    void readMark();
    void countExplanation();
    [[nodiscard]] Result<CellValue> newValue() const;
    [[nodiscard]] QString wrongMark() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] bool isComplete();
    void send();

    Desk &m_desk;
    const CellKey m_cell;
    const CellValue m_current;
    Level m_level = Level::LowerSecondary;
    SubjectKind m_kind = SubjectKind::Marks;
    QLineEdit *m_newMark, *m_evidence;
    QLabel *m_meaning, *m_reasonNote, *m_count;
    QComboBox *m_reason;
    QPlainTextEdit *m_explanation;
};

} // namespace hocba::ui
