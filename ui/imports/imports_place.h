// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/list_table.h"
#include "ui/imports/import_plan.h"
#include "ui/shell/place.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace hocba::ui {

class ElidedLabel;
class ListView;

/// Taking in sheets: choose or drop a file, look at what would change, import it with one button that says how much.
/// The program sees by itself whether a file is a mark sheet or a pupil list.
class ImportsPlace : public Place
{
    Q_OBJECT

public:
    explicit ImportsPlace(Desk &desk, QWidget *parent = nullptr);
    /// Plans the shown file anew: something may have changed meanwhile.
    void refresh() override;
    /// `item` of the destination is a file.
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeBars();
    void makeList();
    void chooseFile();
    void read(const QString &path);
    void planAnew();
    void planned(int run, Result<ImportPlan> plan);
    void import();
    void imported(int run, const Status &done);
    void show();
    void showRows();
    void setBusy(const QString &text);
    [[nodiscard]] QString counted() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString reason() const;

    std::optional<ImportPlan> m_plan;
    QList<ImportRow> m_rows; ///< of the plan, all kinds
    int m_run = 0; ///< answers to earlier questions no longer count
    bool m_busy = false;
    QAction *m_choose, *m_import;
    ElidedLabel *m_file;
    QLabel *m_summary, *m_reason;
    QComboBox *m_show;
    QLineEdit *m_filter;
    tables::ListTable<ImportRow> *m_table = nullptr;
    ListView *m_list = nullptr;
};

} // namespace hocba::ui
