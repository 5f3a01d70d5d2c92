// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/file_check.h"
#include "models/tables/list_table.h"
#include "ui/shell/place.h"

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace hocba::ui {

class DocumentViewer;
class ElidedLabel;
class ListView;
class VerdictView;

/// Checks files that somebody brings, of any school: drop them, see who signed, when, and whether it holds. One after
/// another on the other thread, each as of now.
class VerifyPlace : public Place
{
    Q_OBJECT

public:
    explicit VerifyPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    /// `item`: the path of a file to check.
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

    /// Puts files on the list and checks them; those that are there already are checked again.
    void addFiles(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Stage { Waiting, Checking, Checked, Refused };
    struct Row {
        QString path;
        Stage stage = Stage::Waiting;
        services::FileCheck check {};
        Error error {};
    };
    [[nodiscard]] static QList<tables::ListColumn<Row>> columns();
    [[nodiscard]] static QString stateText(const Row &row);
    [[nodiscard]] static QString stateTone(const Row &row);
    [[nodiscard]] QWidget *makeList();
    void makeActions(QHBoxLayout &buttons);
    void chooseFiles();
    void chooseRoots();
    void takeRoots(const QString &path);
    void checkNext();
    void checked(const QString &path, const Result<services::FileCheck> &result);
    void stop();
    void showCurrent();
    void openViewer(int row);

    tables::ListTable<Row> m_table;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    VerdictView *m_detail = nullptr;
    ElidedLabel *m_roots = nullptr;
    QAction *m_open = nullptr;
    QAction *m_stop = nullptr;
    QToolButton *m_stopButton = nullptr;
    DocumentViewer *m_viewer = nullptr; ///< made when first needed
    QList<QByteArray> m_moreRoots;
    bool m_busy = false;
    int m_done = 0; ///< of the files of this run, for the progress
};

} // namespace hocba::ui
