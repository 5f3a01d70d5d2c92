// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/page_text.h"

#include "models/domain/text.h"

namespace hocba::ui {

namespace {

/// One letter without tones and marks, upper case; what does not become one letter stays as it is.
QChar plain(QChar c)
{
    const QString letter = folded(QString(c));
    return letter.size() == 1 ? letter.front() : c;
}

QString plain(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        letters.append(plain(c));
    }
    return letters;
}

QString lower(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        letters.append(c.toLower());
    }
    return letters;
}

} // namespace

void PageText::addWord(const QString &word, const QList<QRectF> &boxes)
{
    if (!m_text.isEmpty()) {
        m_text.append(u' ');
        m_boxes.append(QRectF());
    }
    // Letters and marks that the PDF keeps apart become one letter with the box of both.
    qsizetype at = 0;
    while (at < word.size()) {
        qsizetype end = at + 1;
        while (end < word.size() && word[end].isMark()) {
            ++end;
        }
        QRectF box;
        for (qsizetype i = at; i < end; ++i) {
            box = box.united(boxes.value(i));
        }
        const QString letter = word.mid(at, end - at).normalized(QString::NormalizationForm_C);
        m_text.append(letter);
        m_boxes.resize(m_text.size(), box);
        at = end;
    }
    const QString added = m_text.mid(m_lower.size());
    m_lower.append(lower(added));
    m_plain.append(plain(added));
}

QList<QRectF> PageText::boxesOf(qsizetype from, qsizetype length) const
{
    QList<QRectF> lines;
    for (qsizetype i = from; i < from + length; ++i) {
        const QRectF &box = m_boxes[i];
        if (box.isNull()) {
            continue;
        }
        if (!lines.isEmpty() && std::abs(lines.constLast().center().y() - box.center().y()) < box.height() / 2) {
            lines.last() = lines.constLast().united(box);
        } else {
            lines.append(box);
        }
    }
    return lines;
}

QList<QList<QRectF>> PageText::find(const QString &wanted) const
{
    const QString text = normalised(wanted);
    if (text.isEmpty()) {
        return {};
    }
    const bool bare = plain(text) == text.toUpper();
    const QString needle = bare ? plain(text) : lower(text);
    const QString &hay = bare ? m_plain : m_lower;
    QList<QList<QRectF>> found;
    for (qsizetype at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.size())) {
        found.append(boxesOf(at, needle.size()));
    }
    return found;
}

} // namespace hocba::ui
