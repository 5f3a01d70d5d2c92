// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/semesters/readiness.h"

#include <QTreeWidget>

namespace hocba::ui {

/// The school as a tree of grades, classes and subjects, with what is missing and how each stands.
class ReadinessTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ReadinessTree(QWidget *parent = nullptr);

    /// Keeps what is current and what is unfolded. `filter`: part of a class, subject or teacher.
    void show(const QList<services::WindowRow> &rows, Term term, bool unreadyOnly, const QString &filter);
    /// What is current; the whole school when nothing is.
    [[nodiscard]] Scope current() const;
    void setCurrent(const Scope &scope);

Q_SIGNALS:
    void opened(const Scope &scope); ///< Enter or a double click on a mark sheet
    void currentChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const PartOfSchool &part);
    void addClass(QTreeWidgetItem *grade, const QList<services::WindowRow> &sheets, Term term);
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &scope) const;
    void openCurrent();
};

} // namespace hocba::ui
