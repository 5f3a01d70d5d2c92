// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"
#include "models/tables/list_table.h"
#include "ui/actions/actions.h"
#include "ui/shell/place.h"

#include <memory>

class QComboBox;
class QLabel;

namespace hocba::ui {

class CorrectionDetail;
class ListView;

/// The requests to correct locked marks (đề nghị sửa điểm) that this person may see: a list, and beside it all of the
/// current one with what the person may do about it now.
class CorrectionsPlace : public Place
{
    Q_OBJECT

public:
    explicit CorrectionsPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void makeActions();
    void layOut();
    void readAnew(const QString &keepId);
    void setFilters();
    void fill(const QString &keepId);
    void showCurrent();
    void loadView(const QString &id);
    void judge();
    [[nodiscard]] bool isShown(const services::CorrectionTask &task) const;
    [[nodiscard]] const services::CorrectionTask *current() const;
    [[nodiscard]] QString nextForMe() const;

    void confirm();
    void approve();
    void refuseRequest();
    void withdraw();
    void goToCell();
    void opened();
    void acted(const QString &what);
    void failed(const Error &error);

    QComboBox *m_filter;
    tables::ListTable<services::CorrectionTask> *m_table;
    ListView *m_list;
    CorrectionDetail *m_detail;
    QLabel *m_whyNot;
    QAction *m_confirm = nullptr, *m_approve = nullptr, *m_refuse = nullptr, *m_withdraw = nullptr,
            *m_goToCell = nullptr;

    QList<services::CorrectionTask> m_tasks;
    std::optional<services::CorrectionView> m_view; ///< of the current request, once it has been read
    std::shared_ptr<Job> m_reading;
    int m_turn = 0; ///< what comes back of an earlier one is no longer wanted
    bool m_filling = false, m_filterChosen = false;
};

} // namespace hocba::ui
