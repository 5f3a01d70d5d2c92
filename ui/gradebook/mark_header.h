// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_table.h"

#include <QHeaderView>

namespace hocba::ui {

/// The heading of the gradebook in two lines: semesters, year and remarks, and under them their columns. A semester
/// that takes no entries has a lock.
class MarkHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MarkHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] int lineHeight() const { return fontMetrics().height() + 6; }
    void paintGroup(QPainter &painter, const tables::MarkTable &table, int first, int last) const;
};

/// The pupils down the side: number and name, frozen while the marks scroll.
class PupilHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PupilHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] int numberWidth() const;
};

} // namespace hocba::ui
