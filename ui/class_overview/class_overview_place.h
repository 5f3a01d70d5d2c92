// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/overview_filter.h"
#include "ui/actions/actions.h"
#include "ui/shell/place.h"

class QAction;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QTimer;

namespace hocba::ui {

class Bubble;
class ClassPicker;
class ElidedLabel;
class OverviewView;
class WhyPane;

/// A class across all subjects, for its homeroom teacher and for those who look after the school: results with their
/// reasons, what is missing, conduct, absences and remarks.
class ClassOverviewPlace : public Place
{
    Q_OBJECT

public:
    explicit ClassOverviewPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void makeTable();
    [[nodiscard]] QHBoxLayout *makeChoices();
    [[nodiscard]] QHBoxLayout *makeButtons();
    QAction *add(ActionId id, void (ClassOverviewPlace::*slot)());
    void load();
    void showClasses();
    void sayState();
    void explainLater();
    void explain();
    void showWhy();
    void goToSheet();
    void writeRemark();
    void findPupil();
    void refuseAt(const QModelIndex &cell, const Error &error);
    [[nodiscard]] Term term() const;
    void setTerm(Term term);

    tables::OverviewTable *m_table;
    tables::OverviewFilter *m_filter;
    ClassPicker *m_classes;
    QComboBox *m_term, *m_wanted;
    QLineEdit *m_find;
    OverviewView *m_view;
    WhyPane *m_why;
    QAction *m_whyAction = nullptr, *m_sheetAction = nullptr, *m_remarkAction = nullptr;
    ElidedLabel *m_state, *m_summary;
    Bubble *m_bubble = nullptr;
    QTimer *m_explain;
    bool m_termChosen = false;
};

} // namespace hocba::ui
