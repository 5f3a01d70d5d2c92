// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace hocba::tables {

/// Roles beside Qt's own.
enum ListRole {
    SortRole = Qt::UserRole + 1, ///< what a column is sorted by
    ToneRole ///< "bad", "warn", "info", "good" or empty: what a row or cell should stand out for
};

/// A column of a list of `Row`: its title and how a row reads in it.
template<typename Row>
struct ListColumn {
    QString title;
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> sort {}; ///< without one the text sorts
    bool right = false; ///< numbers stand to the right
    std::function<QString(const Row &)> tone {};
    std::function<QString(const Row &)> tip {};
};

/// A list of values as a table: what most places show. Titles and texts come from whoever makes it; the rows are
/// replaced as a whole.
template<typename Row>
class ListTable : public QAbstractTableModel
{
public:
    explicit ListTable(QList<ListColumn<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// Replaces one row; what is selected stays.
    void setRow(int index, Row row)
    {
        m_rows[index] = std::move(row);
        Q_EMIT dataChanged(this->index(index, 0), this->index(index, columnCount() - 1));
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int index) const { return m_rows[index]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const Row &row = m_rows[index.row()];
        const ListColumn<Row> &column = m_columns[index.column()];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return column.text(row);
        case Qt::AccessibleDescriptionRole: return column.title;
        case Qt::TextAlignmentRole:
            return static_cast<int>(column.right ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole: return column.tip ? QVariant(column.tip(row)) : QVariant();
        case SortRole: return column.sort ? column.sort(row) : QVariant(column.text(row));
        case ToneRole: return column.tone ? QVariant(column.tone(row)) : QVariant();
        default: return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical) {
            return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
        }
        return role == Qt::DisplayRole ? QVariant(m_columns[section].title) : QVariant();
    }

private:
    QList<ListColumn<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace hocba::tables
