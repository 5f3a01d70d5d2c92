// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/record_list.h"

#include "models/domain/text.h"
#include "ui/messages/messages.h"
#include "ui/transcripts/record_words.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::RecordStage;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Records", text);
}

QString wordsOf(const QStringList &codes)
{
    QStringList words;
    for (const QString &code : codes) {
        words.append(word(code));
    }
    return words.join(u", "_s);
}

QString dueText(const services::RecordState &state)
{
    if (!state.due.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Records", "as %1")).arg(wordsOf(state.due));
    }
    return state.waiting.isEmpty() ? QString()
                                   : say(QT_TRANSLATE_NOOP("Records", "later, as %1")).arg(wordsOf(state.waiting));
}

QString stageTone(const services::RecordState &state)
{
    switch (state.stage) {
    case RecordStage::NotClosed: return u"bad"_s;
    case RecordStage::Signing: return u"warn"_s;
    case RecordStage::Ready: return {};
    case RecordStage::Issued: return u"good"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString versionText(const services::RecordState &state)
{
    return state.version == 0
        ? QString()
        : say(QT_TRANSLATE_NOOP("Records", "version %1, %2")).arg(QString::number(state.version), word(state.status));
}

QList<tables::ListColumn<RecordRow>> columns()
{
    return {
        { .title = say(QT_TRANSLATE_NOOP("Records", "Pupil")),
          .text = [](const RecordRow &row) { return row.state.pupilName; },
          .sort = [](const RecordRow &row) { return sortKeyOfName(row.state.pupilName); } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Class")),
          .text = [](const RecordRow &row) { return row.state.className; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "State")),
          .text = [](const RecordRow &row) { return word(toCode(row.state.stage)); },
          .tone = [](const RecordRow &row) { return stageTone(row.state); } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "In the register")),
          .text = [](const RecordRow &row) { return versionText(row.state); },
          .tone =
              [](const RecordRow &row) {
                  return row.state.status.isEmpty() || row.state.status == "issued"_L1 ? QString() : u"warn"_s;
              } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Due from me")),
          .text = [](const RecordRow &row) { return dueText(row.state); } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Last result")),
          .text = [](const RecordRow &row) { return row.result; },
          .tone = [](const RecordRow &row) { return row.resultTone; },
          .tip = [](const RecordRow &row) { return row.result; } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Waits for")),
          .text = [](const RecordRow &row) { return waitingText(row.state, 2); },
          .tip = [](const RecordRow &row) { return waitingText(row.state, 40); } },
        { .title = say(QT_TRANSLATE_NOOP("Records", "Code")),
          .text = [](const RecordRow &row) { return row.state.pupil.text(); } },
    };
}

} // namespace

RecordTable::RecordTable(QObject *parent) : ListTable(columns(), parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &RecordTable::chosenChanged);
}

void RecordTable::choose(const QList<int> &rows, bool chosen)
{
    for (const int index : rows) {
        RecordRow row = this->row(index);
        row.chosen = chosen;
        setRow(index, std::move(row));
    }
    Q_EMIT chosenChanged();
}

QList<services::RecordState> RecordTable::chosen() const
{
    QList<services::RecordState> states;
    for (const RecordRow &row : rows()) {
        if (row.chosen) {
            states.append(row.state);
        }
    }
    return states;
}

int RecordTable::indexOf(const QString &pupil) const
{
    const auto found = std::ranges::find(rows(), pupil, [](const RecordRow &row) { return row.state.pupil.text(); });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant RecordTable::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.column() == 0 && role == Qt::CheckStateRole) {
        return row(index.row()).chosen ? Qt::Checked : Qt::Unchecked;
    }
    return ListTable::data(index, role);
}

bool RecordTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != 0 || role != Qt::CheckStateRole) {
        return false;
    }
    choose({ index.row() }, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags RecordTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = ListTable::flags(index);
    return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

RecordView::RecordView(RecordTable &table, const QString &name, QWidget *parent)
    : ListView(u"recordTable"_s, name, parent), m_table(table)
{
    setList(&table);
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        QList<int> all(m_table.rowCount());
        std::iota(all.begin(), all.end(), 0);
        m_table.choose(all, true);
    } else if (event->key() == Qt::Key_Space && currentRow() >= 0) {
        const QList<int> rows = selectedRows();
        m_table.choose(rows.isEmpty() ? QList<int> { currentRow() } : rows, !m_table.row(currentRow()).chosen);
    } else {
        ListView::keyPressEvent(event);
    }
}

} // namespace hocba::ui
