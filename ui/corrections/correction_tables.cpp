// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/correction_tables.h"

#include "ui/corrections/correction_words.h"
#include "ui/messages/messages.h"

#include <QHeaderView>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// One column takes what the others leave, so that nothing needs to be scrolled sideways.
void stretch(QTableView &view, int stretched)
{
    auto *header = view.horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setSortingEnabled(false);
}

void fitHeight(QTableView &view, int rows)
{
    view.setFixedHeight(view.horizontalHeader()->sizeHint().height()
                        + rows * view.verticalHeader()->defaultSectionSize() + 2 * view.frameWidth() + 2);
}

} // namespace

ImpactView::ImpactView(const QString &objectName, int mostRows, QWidget *parent)
    : ListView(objectName, tr("What it changes"), parent), m_mostRows(mostRows)
{
    const auto tone = [](const Row &row) { return row.isRecord ? u"warn"_s : QString(); };
    m_table = new tables::ListTable<Row>(
        { { .title = tr("It changes"),
            .text = [](const Row &row) { return row.what; },
            .tone = tone,
            .tip = [](const Row &row) { return row.what; } },
          { .title = tr("Before"), .text = [](const Row &row) { return row.before; }, .tone = tone },
          { .title = tr("After"), .text = [](const Row &row) { return row.after; }, .tone = tone } },
        this);
    setList(m_table);
    stretch(*this, 0);
    setEmptyText(tr("It changes no average, level, title or record."));
    fitHeight(*this, 1);
}

void ImpactView::setLines(const QList<services::ImpactLine> &lines, const CellKey &cell)
{
    QList<Row> rows;
    for (const services::ImpactLine &line : lines) {
        const bool isRecord = line.what == "transcript"_L1; // its number stands in `before`
        rows.append({ impactText(line, cell), isRecord ? word(u"issued"_s) : impactValue(line, line.before),
                      impactValue(line, line.after), isRecord });
    }
    const int count = static_cast<int>(rows.size());
    m_table->setRows(std::move(rows));
    fitHeight(*this, std::clamp(count, 1, m_mostRows));
}

StepsView::StepsView(QWidget *parent) : ListView(u"stepList"_s, tr("Steps"), parent)
{
    m_table = new tables::ListTable<Row>(
        { { .title = tr("When"), .text = [](const Row &row) { return row.at; } },
          { .title = tr("What"), .text = [](const Row &row) { return row.act; } },
          { .title = tr("Who"),
            .text = [](const Row &row) { return row.who; },
            .tip = [](const Row &row) { return row.reason.isEmpty() ? row.who : row.who + ": "_L1 + row.reason; } } },
        this);
    setList(m_table);
    stretch(*this, 2);
    fitHeight(*this, 1);
}

void StepsView::setSteps(const services::CorrectionView &view)
{
    QList<Row> rows;
    for (const services::CorrectionView::Step &step : view.steps) {
        rows.append({ timeText(step.at), nameOf(view, step.actor), word(step.act), step.reason });
    }
    fitHeight(*this, std::max(1, static_cast<int>(rows.size())));
    m_table->setRows(std::move(rows));
}

} // namespace hocba::ui
