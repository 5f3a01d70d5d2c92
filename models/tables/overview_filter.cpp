// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/overview_filter.h"

#include "models/domain/text.h"

namespace hocba::tables {

OverviewFilter::OverviewFilter(OverviewTable *table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(table);
    // Someone who has just been entered stays in sight until the filter is chosen again.
    setDynamicSortFilter(false);
}

void OverviewFilter::want(OverviewWanted wanted)
{
    m_wanted = wanted;
    invalidateRowsFilter();
}

void OverviewFilter::setName(const QString &part)
{
    m_name = folded(part);
    invalidateRowsFilter();
}

bool OverviewFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    return isWanted(row) && (m_name.isEmpty() || folded(m_table->pupil(row).name).contains(m_name));
}

bool OverviewFilter::isWanted(int row) const
{
    switch (m_wanted) {
    case OverviewWanted::All: return true;
    case OverviewWanted::Missing: return m_table->missing(row) > 0;
    case OverviewWanted::BelowFive: return m_table->belowFive(row);
    case OverviewWanted::Corrected: return m_table->pupil(row).corrections > 0;
    case OverviewWanted::Good: return m_table->learning(row) == Rating::Good;
    case OverviewWanted::Fair: return m_table->learning(row) == Rating::Fair;
    case OverviewWanted::Passed: return m_table->learning(row) == Rating::Passed;
    case OverviewWanted::NotPassed: return m_table->learning(row) == Rating::NotPassed;
    }
    Q_UNREACHABLE_RETURN(true);
}

} // namespace hocba::tables
