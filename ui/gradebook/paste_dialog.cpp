// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/paste_dialog.h"

#include "ui/gradebook/mark_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/list_view.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::PasteLine;

PasteDialog::PasteDialog(tables::MarkTable &table, const QModelIndex &corner, const QList<int> &rows,
                         const QString &text, QWidget *parent)
    : Dialog(tr("Paste marks"), tr("Paste"), parent),
      m_table(table),
      m_corner(corner),
      m_rows(rows),
      m_text(text),
      m_counts(new QLabel(this)),
      m_divide(new QCheckBox(this))
{
    setObjectName("pasteDialog"_L1);
    const tables::MarkTexts &words = table.texts();
    m_lines = new tables::ListTable<PasteLine>(
        { { tr("Pupil"), [](const PasteLine &line) { return line.pupil; } },
          { tr("Column"),
            [kind = table.kind()](const PasteLine &line) {
                return line.index.isValid() ? columnInWords(line.column, kind) : QString();
            } },
          { tr("Now"), [words](const PasteLine &line) { return tables::shownValue(line.before, words); }, {}, true },
          { tr("Pasted"),
            [words](const PasteLine &line) { return line.refusal ? line.text : tables::shownValue(line.after, words); },
            {},
            true },
          { tr("Refused because"),
            [](const PasteLine &line) { return line.refusal ? sentence({ line.refusal->code, {} }) : QString(); },
            {},
            false,
            [](const PasteLine &line) { return line.refusal ? u"bad"_s : QString(); },
            [](const PasteLine &line) { return line.refusal ? sentence({ line.refusal->code, {} }) : QString(); } } },
        this);
    auto *view = new ListView(u"pasteTable"_s, tr("Cells that change"), this);
    view->setList(m_lines);
    view->setEmptyText(tr("Nothing changes."));
    m_counts->setObjectName("pasteCounts"_L1);
    m_counts->setWordWrap(true);
    m_divide->setObjectName("pasteDivide"_L1);
    connect(m_divide, &QCheckBox::toggled, this, &PasteDialog::plan);
    form().addRow(m_counts);
    form().addRow(m_divide);
    form().addRow(view);
    resize(720, 420);
    onAccept([this]() -> Status {
        const auto cells = static_cast<int>(m_plan.changes.size());
        HOCBA_TRY(m_table.enterAll(m_plan.edits(m_table)));
        Q_EMIT pasted(cells);
        return {};
    });
    plan();
    view->setFocus();
}

void PasteDialog::plan()
{
    m_plan = tables::planPaste(m_table, m_corner, m_rows, m_text, m_divide->isChecked());
    m_lines->setRows(m_plan.refused + m_plan.changes);
    const auto changes = static_cast<int>(m_plan.changes.size());
    const auto refused = static_cast<int>(m_plan.refused.size());
    const QStringList counts { tr("Changed: %1").arg(changes), tr("the same: %1").arg(m_plan.same),
                               tr("left out (blank or average): %1").arg(m_plan.leftOut),
                               tr("refused: %1").arg(refused) };
    QString text = counts.join(u" · "_s);
    if (refused > 0) {
        text += u'\n' + tr("Nothing is pasted while a cell is refused: all or nothing.");
    }
    m_counts->setText(text);
    m_divide->setVisible(m_plan.tenfold > 0);
    m_divide->setText(tr("&Divide whole numbers from 11 to 100 by ten (%1)").arg(m_plan.tenfold));
    mainButton().setText(tr("Paste all %1").arg(changes));
    mainButton().setEnabled(m_plan.mayBeDone());
}

} // namespace hocba::ui
