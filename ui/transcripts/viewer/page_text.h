// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace hocba::ui {

/// The text of a page, letter by letter, with where each stands: in points, from the page's upper left corner.
class PageText
{
public:
    /// A word in reading order; `boxes` has one box for each of its characters.
    void addWord(const QString &word, const QList<QRectF> &boxes);
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Where `wanted` stands, one list of boxes (one for each line) for each time. Upper and lower case are the same;
    /// as long as nothing with a tone or mark is typed, "nguyen do" finds "Nguyễn Đỗ" as well.
    [[nodiscard]] QList<QList<QRectF>> find(const QString &wanted) const;

private:
    [[nodiscard]] QList<QRectF> boxesOf(qsizetype from, qsizetype length) const;

    QString m_text; ///< words parted by one blank, NFC
    QString m_lower, m_plain; ///< character by character beside `m_text`
    QList<QRectF> m_boxes; ///< one for each character; null for blanks
};

} // namespace hocba::ui
