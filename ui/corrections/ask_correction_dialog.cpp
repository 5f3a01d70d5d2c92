// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/ask_correction_dialog.h"

#include "models/domain/typed_mark.h"
#include "models/services/corrections.h"
#include "ui/messages/cell_words.h"
#include "ui/shell/desk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/class_picker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line that says what a field was read as, or in warning colours why it is not taken.
QLabel *addNote(const QString &objectName, QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    return note;
}

void setNote(QLabel &note, const QString &text, bool refused)
{
    QPalette palette = note.palette();
    palette.setColor(QPalette::WindowText, ink(refused ? Ink::BadText : Ink::Faint));
    note.setPalette(palette);
    note.setText(text);
}

/// A field with its note, under it or beside it.
QWidget *together(QWidget *field, QLabel *note, QBoxLayout::Direction direction)
{
    auto *both = new QWidget;
    auto *box = new QBoxLayout(direction, both);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(field);
    box->addWidget(note, direction == QBoxLayout::LeftToRight ? 1 : 0);
    return both;
}

} // namespace

AskCorrectionDialog::AskCorrectionDialog(Desk &desk, const CellKey &cell, const CellValue &current,
                                         const QString &pupilName, QWidget *parent)
    : Dialog(tr("Ask for a correction"), tr("&Send the request"), parent),
      m_desk(desk),
      m_cell(cell),
      m_current(current),
      m_newMark(new QLineEdit(this)),
      m_evidence(new QLineEdit(this)),
      m_meaning(addNote(u"newMarkMeaning"_s, this)),
      m_reasonNote(addNote(u"reasonNote"_s, this)),
      m_count(addNote(u"explanationNote"_s, this)),
      m_reason(new QComboBox(this)),
      m_explanation(new QPlainTextEdit(this))
{
    setObjectName("correctionDialog"_L1);
    mainButton().setObjectName("sendRequest"_L1);
    if (const auto name = ClassName::parse(cell.className)) {
        m_level = name->level();
    }
    if (const Subject *subject = findSubject(m_level, cell.subject)) {
        m_kind = subject->kind;
    }
    addCell(pupilName);
    addFields();
    readMark();
    countExplanation();
    m_newMark->setFocus();
    resize(560, sizeHint().height());
    onAcceptLater([this] { send(); });
}

void AskCorrectionDialog::addCell(const QString &pupilName)
{
    auto *pupil = new QLabel(tr("%1, class %2").arg(pupilName, m_cell.className), this);
    pupil->setObjectName("correctionPupil"_L1);
    pupil->setTextFormat(Qt::PlainText);
    pupil->setWordWrap(true);
    auto *cell = new QLabel(
        tr("%1, %2, %3").arg(subjectName(m_level, m_cell.subject), columnName(m_cell.column), termName(m_cell.term)),
        this);
    cell->setObjectName("correctionCell"_L1);
    cell->setWordWrap(true);
    auto *old = new QLabel(valueText(m_current), this);
    old->setObjectName("oldMark"_L1);
    QFont bold = old->font();
    bold.setBold(true);
    old->setFont(bold);
    form().addRow(tr("Pupil:"), pupil);
    form().addRow(tr("Cell:"), cell);
    form().addRow(tr("Mark now:"), old);
}

void AskCorrectionDialog::addFields()
{
    m_newMark->setObjectName("newMark"_L1);
    m_newMark->setMaxLength(20);
    m_newMark->setFixedWidth(m_newMark->fontMetrics().averageCharWidth() * 14);
    m_newMark->setAttribute(Qt::WA_InputMethodEnabled, m_kind == SubjectKind::Comment); // Telex eats digits
    m_newMark->setAccessibleName(tr("New mark"));
    m_reason->setObjectName("reason"_L1);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Choose, or type its first letter"));
    // Their first letters differ in each language, so that one key chooses.
    m_reason->addItems({ tr("Added wrongly"), tr("Misread from the paper"), tr("Entered for the wrong pupil"),
                         tr("Re-marked on appeal"), tr("Other reason") });
    m_reason->setCurrentIndex(-1);
    m_explanation->setObjectName("explanation"_L1);
    m_explanation->setAccessibleName(tr("Explanation"));
    m_explanation->setTabChangesFocus(true);
    m_explanation->setFixedHeight(m_explanation->fontMetrics().height() * 4);
    m_evidence->setObjectName("evidence"_L1);
    m_evidence->setMaxLength(200);
    m_evidence->setPlaceholderText(tr("Number of the paper, name of the scan"));
    const auto addRow = [this](const QString &title, QWidget *field, QWidget *whole) {
        auto *label = new QLabel(title, this);
        label->setBuddy(field);
        form().addRow(label, whole);
    };
    addRow(tr("&New mark:"), m_newMark, together(m_newMark, m_meaning, QBoxLayout::LeftToRight));
    addRow(tr("&Reason:"), m_reason, together(m_reason, m_reasonNote, QBoxLayout::TopToBottom));
    addRow(tr("&Explanation:"), m_explanation, together(m_explanation, m_count, QBoxLayout::TopToBottom));
    addRow(tr("E&vidence:"), m_evidence, m_evidence);
    m_reasonNote->hide();
    connect(m_newMark, &QLineEdit::textChanged, this, &AskCorrectionDialog::readMark);
    connect(m_reason, &QComboBox::currentIndexChanged, m_reasonNote, &QWidget::hide);
    connect(m_explanation, &QPlainTextEdit::textChanged, this, &AskCorrectionDialog::countExplanation);
}

/// A dash empties the cell, on purpose: a field left blank by haste does not.
Result<CellValue> AskCorrectionDialog::newValue() const
{
    const QString typed = m_newMark->text().trimmed();
    if (typed == "-"_L1 || typed == u"–"_s) {
        return CellValue();
    }
    return parseTypedValue(typed, m_kind); // as the gradebook reads it: 85 is 8,5
}

/// Why the new mark cannot be asked for; empty when it can.
QString AskCorrectionDialog::wrongMark() const
{
    if (m_newMark->text().trimmed().isEmpty()) {
        return tr("Type the new mark; a dash (-) empties the cell.");
    }
    const auto value = newValue();
    if (!value) {
        return sentence(value.error().code, QString());
    }
    return *value == m_current ? sentence(u"correction.no_change"_s, QString()) : QString();
}

QString AskCorrectionDialog::explanation() const
{
    return m_explanation->toPlainText().simplified();
}

void AskCorrectionDialog::readMark()
{
    if (m_newMark->text().trimmed().isEmpty()) {
        setNote(*m_meaning,
                m_kind == SubjectKind::Marks ? tr("Such as 8,5 or 85; a dash (-) empties the cell.")
                                             : tr("Đ or CĐ; a dash (-) empties the cell."),
                false);
        return;
    }
    const QString wrong = wrongMark();
    setNote(*m_meaning, wrong.isEmpty() ? tr("It becomes: %1").arg(valueText(*newValue())) : wrong, !wrong.isEmpty());
}

void AskCorrectionDialog::countExplanation()
{
    const auto missing = shortest - explanation().size();
    setNote(*m_count,
            missing > 0 ? tr("At least %1 characters; still missing: %2").arg(shortest).arg(missing)
                        : tr("Long enough."),
            false);
}

bool AskCorrectionDialog::isComplete()
{
    const auto refuseAt = [this](QWidget *field, QLabel *note, const QString &text) {
        setBusy(false);
        note->show();
        setNote(*note, text, true);
        field->setFocus();
        announce(field, text, true);
        return false;
    };
    if (const QString wrong = wrongMark(); !wrong.isEmpty()) {
        m_newMark->selectAll();
        return refuseAt(m_newMark, m_meaning, wrong);
    }
    if (m_reason->currentIndex() < 0) {
        return refuseAt(m_reason, m_reasonNote, tr("Choose a reason."));
    }
    if (const auto missing = shortest - explanation().size(); missing > 0) {
        return refuseAt(m_explanation, m_count,
                        tr("At least %1 characters; still missing: %2").arg(shortest).arg(missing));
    }
    return true;
}

void AskCorrectionDialog::send()
{
    if (!isComplete()) {
        return;
    }
    const auto id = services::askCorrection(m_desk.session(),
                                            { .cell = m_cell,
                                              .newValue = *newValue(),
                                              .reason = u"%1: %2"_s.arg(m_reason->currentText(), explanation()),
                                              .evidence = m_evidence->text() });
    if (!id) {
        refuse(id.error());
        return;
    }
    m_desk.wrote();
    m_desk.say(tr("The request %1 is sent; the homeroom teacher confirms it next.").arg(*id));
    Q_EMIT asked(*id);
    accept();
}

} // namespace hocba::ui
