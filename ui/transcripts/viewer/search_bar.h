// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/viewer/page_renderer.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hocba::ui {

/// Searches the document while one types; Enter and F3 go to the next place, with Shift to the one before.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(PageRenderer &renderer, QWidget *parent = nullptr);
    void start();
    void clear();
    [[nodiscard]] bool isEmpty() const;
    void step(int by);

Q_SIGNALS:
    void hitsChanged(const QList<hocba::ui::SearchHit> &hits, int current);

private:
    void take(const QString &text, const QList<SearchHit> &hits);
    void tell();

    PageRenderer &m_renderer;
    QLineEdit *m_text;
    QLabel *m_count;
    QList<SearchHit> m_hits;
    int m_current = -1;
};

} // namespace hocba::ui
