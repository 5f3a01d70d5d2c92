// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/list_table.h"
#include "ui/semesters/readiness.h"
#include "ui/shell/place.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace hocba::ui {

class ListView;
class ReadinessTree;

/// Entry of a semester as the principal and the deputies see it: who is ready, open, set the end, lock, reopen, and
/// what was done so far.
class SemestersPlace : public Place
{
    Q_OBJECT

public:
    explicit SemestersPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    struct Read {
        QList<services::WindowRow> rows;
        QList<services::WindowActRow> acts;
    };
    void addChoice();
    void addActions();
    void addTabs();
    void show();
    void showPart();
    [[nodiscard]] Term term() const;
    [[nodiscard]] PartOfSchool part() const;

    QComboBox *m_semester = nullptr;
    QCheckBox *m_unreadyOnly = nullptr;
    QLineEdit *m_find = nullptr;
    QLabel *m_summary = nullptr;
    ReadinessTree *m_tree = nullptr;
    tables::ListTable<services::WindowActRow> *m_acts = nullptr;
    QAction *m_open = nullptr, *m_extend = nullptr, *m_lock = nullptr, *m_reopen = nullptr;
    QList<services::WindowRow> m_rows;
    std::shared_ptr<Job> m_job; ///< the reading under way
};

} // namespace hocba::ui
