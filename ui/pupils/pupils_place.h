// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/pupil_card.h"
#include "models/tables/list_table.h"
#include "ui/shell/place.h"

class QLabel;
class QLineEdit;
class QTimer;

namespace hocba::ui {

class ClassPicker;
class ListView;

/// The pupils: the list of a class or of all classes, finding one by name or code, and the pupil's card.
class PupilsPlace : public Place
{
    Q_OBJECT

public:
    explicit PupilsPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    /// Chooses the class; with a pupil, shows the card.
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void makeBar();
    void makeList();
    void search();
    void show(const QList<services::PupilRow> &rows);
    void showCard(const QString &code);

    int m_run = 0; ///< answers to earlier questions no longer count
    QString m_wanted; ///< code of the pupil who is to be current once the list is there
    QAction *m_find, *m_card;
    ClassPicker *m_classes;
    QLineEdit *m_text;
    QLabel *m_count;
    QTimer *m_typing;
    tables::ListTable<services::PupilRow> *m_table = nullptr;
    ListView *m_list = nullptr;
};

} // namespace hocba::ui
