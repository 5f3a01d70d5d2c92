// SPDX-License-Identifier: GPL-3.0-or-later
// What happens around a cell of the gradebook: refusals beside their cause, steps, copy and paste, corrections, export.
#include "models/services/imports.h"
#include "models/tables/mark_paste.h"
#include "ui/corrections/ask_correction_dialog.h"
#include "ui/gradebook/cell_state_dialog.h"
#include "ui/gradebook/comment_dialog.h"
#include "ui/gradebook/entry_steps.h"
#include "ui/gradebook/gradebook_place.h"
#include "ui/gradebook/history_pane.h"
#include "ui/gradebook/mark_view.h"
#include "ui/gradebook/paste_dialog.h"
#include "ui/messages/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/class_picker.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// The disk or the database does not work: nothing can be entered until it does.
bool isOutage(const Error &error)
{
    return error.code.startsWith("store."_L1);
}

} // namespace

void GradebookPlace::point(const QModelIndex &cell, const QString &text)
{
    if (m_bubble == nullptr) {
        m_bubble = new Bubble(window());
    }
    m_bubble->point(m_view->viewport(), m_view->visualRect(cell), text);
}

void GradebookPlace::refused(const QModelIndex &cell, const Error &error, const CellValue &seen)
{
    if (isOutage(error)) {
        banner().show(Banner::Kind::Bad,
                      tr("Nothing can be saved now, so entry has stopped; what you typed is still in its cell. %1")
                          .arg(sentence(Error { error.code, {} })),
                      tr("Try again"), [this] {
                          if (m_view->finishAndGoDown()) {
                              m_view->setFocus();
                          }
                      });
        desk().refuse(error);
        return;
    }
    QString text = sentence(Error { error.code, {} });
    if (error.code == "window.locked"_L1) {
        text = tr("%1 is locked. To change a mark, ask for a correction (Ctrl+K).")
                   .arg(m_table->texts().groupTitle(
                       tables::MarkColumn { tables::MarkField::Mark, m_table->columns()[cell.column()].term }.group()));
    } else if (error.code == "mark.conflict"_L1) {
        const tables::MarkTexts &words = m_table->texts();
        const auto shown = [&](const CellValue &value) {
            return value.isEmpty() ? tr("nothing") : tables::shownValue(value, words);
        };
        text = tr("Somebody changed this cell meanwhile: it held %1, now it holds %2. Enter keeps yours, Esc keeps "
                  "theirs.")
                   .arg(shown(seen), shown(m_table->value(cell)));
        showProgress();
    }
    point(cell, text);
    desk().say(text);
}

void GradebookPlace::accepted()
{
    if (m_bubble != nullptr) {
        m_bubble->clear();
    }
}

void GradebookPlace::entered(const QList<tables::CellStep> &steps)
{
    const QString name = steps.size() == 1
        ? nameOf(steps.constFirst().cell)
        : tr("%1 and further cells, %2 in all").arg(nameOf(steps.constFirst().cell)).arg(steps.size());
    m_steps->add(steps, name);
}

void GradebookPlace::wrote()
{
    banner().clear();
    showProgress();
    showTotals();
    followHistory();
    desk().wrote();
}

void GradebookPlace::clearSelected()
{
    QList<services::CellEdit> edits;
    for (const QModelIndex &cell : m_view->selectionModel()->selectedIndexes()) {
        if (m_table->isMark(cell) && m_table->mayEnter(cell) && !m_table->value(cell).isEmpty()
            && !m_view->isRowHidden(cell.row())) {
            edits.append(m_table->edit(cell, {}));
        }
    }
    if (edits.isEmpty()) {
        return;
    }
    if (const Status done = m_table->enterAll(edits); !done) {
        refused(m_view->currentIndex(), done.error(), m_table->value(m_view->currentIndex()));
    }
}

void GradebookPlace::copy()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty()) {
        return;
    }
    const QItemSelectionRange &range = selection.constFirst();
    QList<int> rows = m_view->shownRows();
    rows.removeIf([&](int row) { return row < range.top() || row > range.bottom(); });
    QGuiApplication::clipboard()->setText(tables::copiedText(*m_table, rows, range.left(), range.right()));
    desk().say(tr("Copied."));
}

void GradebookPlace::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (text.isEmpty() || selection.isEmpty() || !m_view->finishEditing()) {
        return;
    }
    const QModelIndex corner = m_table->index(selection.constFirst().top(), selection.constFirst().left());
    const QList<int> rows = m_view->shownRows();
    const tables::PastePlan plan = tables::planPaste(*m_table, corner, rows, text, false);
    if (plan.mayBeDone() && plan.changes.size() == 1) { // one cell is as if it were typed
        if (const Status done = m_table->enterAll(plan.edits(*m_table)); !done) {
            refused(corner, done.error(), m_table->value(corner));
        }
        return;
    }
    auto *dialog = new PasteDialog(*m_table, corner, rows, text, window());
    connect(dialog, &PasteDialog::pasted, this, [this](int cells) { desk().say(tr("Pasted: %1").arg(cells)); });
    dialog->open();
}

void GradebookPlace::askCorrection()
{
    const QModelIndex cell = m_view->currentIndex();
    if (!m_view->finishEditing() || !cell.isValid()) {
        return;
    }
    if (!m_table->isMark(cell)) {
        point(cell, sentence(Error { u"cell.computed"_s, {} }));
    } else if (m_table->window(m_table->columns()[cell.column()].term) != WindowState::Locked) {
        point(cell, sentence(Error { u"window.not_locked"_s, {} }));
    } else {
        accepted();
        auto *dialog = new AskCorrectionDialog(desk(), m_table->cell(cell), m_table->value(cell),
                                               m_table->pupil(cell.row()).name, window());
        dialog->open();
    }
}

void GradebookPlace::setCellState()
{
    const QModelIndex cell = m_view->currentIndex();
    if (!m_view->finishEditing() || !cell.isValid()) {
        return;
    }
    if (!m_table->isMark(cell)) {
        point(cell, sentence(Error { u"cell.computed"_s, {} }));
        return;
    }
    if (m_table->window(m_table->columns()[cell.column()].term) != WindowState::Open) {
        refused(cell, m_table->mayEnter(cell).error(), m_table->value(cell));
        return;
    }
    auto *dialog = new CellStateDialog(desk(), m_table->cell(cell), m_table->value(cell),
                                       m_table->pupil(cell.row()).name, window(), m_table->edit(cell, {}).base);
    if (dialog->offered().isEmpty()) { // who only reads
        delete dialog;
        point(cell, sentence(Error { u"permission.denied"_s, {} }));
        return;
    }
    connect(dialog, &QDialog::finished, this, &GradebookPlace::readAnew);
    dialog->open();
}

void GradebookPlace::writeComment()
{
    const QModelIndex cell = m_view->currentIndex();
    if (!m_view->finishEditing() || !cell.isValid()) {
        return;
    }
    const Term semester = currentSemester();
    const QModelIndex remark
        = m_table->index(cell.row(), m_table->columnOf({ tables::MarkField::Comment, semester, Column::Tx1 }));
    if (const Status may = m_table->mayEnter(remark); !may) {
        refused(remark, may.error(), {});
        return;
    }
    const services::SheetRow &pupil = m_table->pupil(cell.row());
    auto *dialog = new CommentDialog(desk(), m_table->key(semester), pupil.pupil, pupil.name, m_table->comment(remark),
                                     window());
    connect(dialog, &QDialog::finished, this, &GradebookPlace::readAnew);
    dialog->open();
}

void GradebookPlace::readAnew()
{
    if (const Status read = m_table->reload(); !read) {
        refuse(read.error());
    }
    showProgress();
    followHistory();
}

void GradebookPlace::followHistory()
{
    const QModelIndex cell = m_view->currentIndex();
    if (!m_history->isVisibleTo(this)) {
        return;
    }
    if (cell.isValid() && m_table->isMark(cell)) {
        m_history->show(m_table->cell(cell), m_table->pupil(cell.row()).name);
    } else {
        m_history->clear();
    }
}

void GradebookPlace::exportMarks()
{
    if (m_table->rowCount() == 0 || !m_view->finishEditing()) {
        return;
    }
    const QString name
        = u"%1-%2-hk%3.xlsx"_s.arg(m_picker->className(), m_picker->subject(), toCode(currentSemester()));
    auto *dialog = new QFileDialog(this, tr("Export to a sheet"), name, tr("Sheets (*.xlsx)"));
    dialog->setObjectName("exportDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &GradebookPlace::writeExport);
    dialog->open();
}

void GradebookPlace::writeExport(const QString &path)
{
    const QString className = m_picker->className();
    const QString subject = m_picker->subject();
    const Term term = currentSemester();
    desk().background().run<QByteArray>(
        this,
        [className, subject, term, path](services::Session &session, Job &) -> Result<QByteArray> {
            HOCBA_TRY_VALUE(bytes, services::exportMarks(session, className, subject, term));
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
                return fail("file.not_written"_L1, path);
            }
            return std::move(bytes);
        },
        [this, path](const Result<QByteArray> &done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            banner().show(Banner::Kind::Good, tr("Exported to %1").arg(path));
            desk().wrote();
        });
}

} // namespace hocba::ui
