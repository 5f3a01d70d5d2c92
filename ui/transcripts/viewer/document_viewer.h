// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/file_check.h"
#include "ui/transcripts/viewer/page_renderer.h"

#include <QWidget>

class QAction;
class QLabel;
class QSpinBox;

namespace hocba::ui {

class Desk;
class ElidedLabel;
class PageView;
class SearchBar;
class SignatureBanner;
class Thumbnails;
class VerdictView;

/// Shows a record: its pages, what its signatures are worth, search; prints and copies the file itself. Esc leaves.
class DocumentViewer : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentViewer(Desk &desk, QWidget *parent = nullptr);

    /// `name`: what the file is called. Its signatures are checked anew, as of now, also with `moreRoots`.
    void showFile(const QByteArray &file, const QString &name, const QList<QByteArray> &moreRoots = {});

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makeTools();
    [[nodiscard]] QWidget *makeBody();
    void connectParts();
    void check(const QList<QByteArray> &moreRoots);
    void opened(const DocumentInfo &info);
    void notOpened(const Error &error);
    void print();
    void save(const QByteArray &bytes, const QString &ending, const QString &filter);
    void leave();

    Desk &m_desk;
    QByteArray m_file;
    QString m_name;
    DocumentInfo m_info;
    int m_shown = 0; ///< counts what was shown: an answer about a file before is dropped
    PageRenderer *m_renderer;
    ElidedLabel *m_title;
    SignatureBanner *m_banner;
    Thumbnails *m_thumbnails;
    PageView *m_pages;
    VerdictView *m_details;
    SearchBar *m_search;
    QSpinBox *m_page;
    QLabel *m_zoom, *m_notice;
    QAction *m_print = nullptr;
    QAction *m_savePdf = nullptr;
    QAction *m_saveXml = nullptr;
};

} // namespace hocba::ui
