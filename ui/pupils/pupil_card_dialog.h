// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/pupil_card.h"
#include "models/tables/list_table.h"
#include "ui/widgets/dialog.h"

class QPushButton;
class QTabWidget;

namespace hocba::ui {

class Desk;
class ListView;

/// Everything about one pupil: results of each year, classes, issued records. Private data are fetched only when the
/// person asks for them, and the log keeps who did.
class PupilCardDialog : public Dialog
{
    Q_OBJECT

public:
    PupilCardDialog(Desk &desk, services::PupilCard card, QWidget *parent);

private:
    void addHead();
    void addResults();
    void addClasses();
    void addRecords();
    void addPrivate();
    void fetchPrivate();
    [[nodiscard]] bool mayReadPrivate() const;
    void leaveFor(bool overview);

    Desk &m_desk;
    services::PupilCard m_card;
    QTabWidget *m_pages;
    QPushButton *m_fetch = nullptr;
    tables::ListTable<services::PrivateField> *m_private = nullptr;
    ListView *m_privateList = nullptr;
};

} // namespace hocba::ui
