// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_checks.h"

#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QShortcut>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QXmlStreamReader>

#include <algorithm>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

/// "bannerText (QLabel) “Wrong password”"
QString described(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
    QString path = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); up != nullptr && path.count(u'.') < 2; up = up->parentWidget()) {
        if (!up->objectName().isEmpty() && !up->objectName().startsWith("qt_"_L1)) {
            path = up->objectName() + u'.' + path;
        }
    }
    return u"%1 (%2) “%3”"_s.arg(path, QLatin1StringView(widget->metaObject()->className()), text);
}

/// Part of a control of Qt's own, which has the name.
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_"_L1)) {
        return true;
    }
    for (const QWidget *up = widget->parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<const QComboBox *>(up) != nullptr || qobject_cast<const QAbstractSpinBox *>(up) != nullptr
            || qobject_cast<const QHeaderView *>(up) != nullptr) {
            return true;
        }
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(up);
            area != nullptr && qobject_cast<const QScrollArea *>(up) == nullptr) {
            return true;
        }
    }
    return false;
}

QList<QWidget *> visibleIn(QWidget *form)
{
    QList<QWidget *> found;
    const auto all = form->findChildren<QWidget *>();
    std::ranges::copy_if(all, std::back_inserter(found), [form](const QWidget *widget) {
        return widget->isVisibleTo(form) && widget->window() == form->window();
    });
    return found;
}

bool takesTab(const QWidget *widget)
{
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
        && widget->focusProxy() == nullptr && !isInner(widget);
}

bool scrolls(const QWidget *widget, const QWidget *form)
{
    for (const QWidget *up = widget->parentWidget(); up != nullptr && up != form->parentWidget();
         up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(up) != nullptr) {
            return true;
        }
    }
    return false;
}

bool tooSmall(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *box = qobject_cast<const QComboBox *>(widget);
    if (label != nullptr && label->wordWrap()) {
        return label->heightForWidth(label->width()) > label->height();
    }
    if (box != nullptr) { // what is chosen must be readable, not every choice
        const int room = box->width() - 2 * box->style()->pixelMetric(QStyle::PM_ComboBoxFrameWidth) - 22;
        return !box->isEditable() && box->fontMetrics().horizontalAdvance(box->currentText()) > room;
    }
    const bool matters = label != nullptr || qobject_cast<const QAbstractButton *>(widget) != nullptr;
    return matters && (widget->sizeHint().width() > widget->width() || widget->sizeHint().height() > widget->height());
}

/// The words of our English texts, as lower case.
const QSet<QString> &vocabulary()
{
    static const QSet<QString> words = [] {
        QSet<QString> found;
        static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
        QFile file(QStringLiteral(HOCBA_SOURCE_DIR "/translations/hocba_vi.ts"));
        if (!file.open(QIODevice::ReadOnly)) {
            return found;
        }
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "source"_L1) {
                const QString source = xml.readElementText();
                for (auto all = word.globalMatch(source); all.hasNext();) {
                    found.insert(all.next().captured().toLower());
                }
            }
        }
        return found;
    }();
    return words;
}

bool speaksEnglish(const QString &text, const QStringList &data)
{
    static const QRegularExpression word(u"(?<![\\w.@/-])[A-Za-z]{3,}(?![\\w.@/])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (text.contains(u'⟦')) {
        return false;
    }
    QString rest = text;
    for (const QString &known : data) {
        rest.remove(known);
    }
    for (auto all = word.globalMatch(rest); all.hasNext();) {
        const QString found = all.next().captured();
        if (vocabulary().contains(found.toLower()) && found != found.toUpper()) {
            return true;
        }
    }
    return false;
}

QStringList textsOfModel(const QAbstractItemView *view)
{
    QStringList texts;
    const QAbstractItemModel *model = view->model();
    if (model == nullptr) {
        return texts;
    }
    const int rows = std::min(model->rowCount(), 12);
    for (int column = 0; column < model->columnCount(); ++column) {
        texts.append(model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model->index(row, column);
            for (const int role : { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                                    static_cast<int>(Qt::AccessibleDescriptionRole) }) {
                texts.append(index.data(role).toString());
            }
        }
    }
    return texts;
}

QStringList textsOf(const QWidget *widget)
{
    QStringList texts { widget->toolTip(), widget->accessibleName(), widget->accessibleDescription() };
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        texts.append(label->text());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        texts.append(button->text());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        texts.append(group->title());
    } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
        texts.append(field->placeholderText());
    } else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget)) {
        texts.append(plain->placeholderText());
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i) {
            texts.append(box->itemText(i));
        }
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts.append(tabs->tabText(i));
        }
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
               view != nullptr && qobject_cast<const QHeaderView *>(widget) == nullptr) {
        texts += textsOfModel(view);
    }
    return texts;
}

void pressTab()
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus, Qt::Key_Tab);
    if (QApplication::focusWidget() == focus) { // a grid keeps the key for its cells; F6 leaves it
        QWidget *next = focus;
        do {
            next = next->nextInFocusChain();
        } while (next != focus && (!takesTab(next) || !next->isVisible() || focus->isAncestorOf(next)));
        next->setFocus(Qt::TabFocusReason);
    }
}

} // namespace

QStringList clipped(QWidget *form)
{
    QStringList found;
    for (const QWidget *widget : visibleIn(form)) {
        if (isInner(widget) || qobject_cast<const ui::ElidedLabel *>(widget) != nullptr) {
            continue;
        }
        if (tooSmall(widget)) {
            found.append(u"%1: %2x%3 for %4x%5"_s.arg(described(widget))
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(widget->sizeHint().width())
                             .arg(widget->sizeHint().height()));
        } else if (!scrolls(widget, form)
                   && !form->rect().contains(QRect(widget->mapTo(form, QPoint()), widget->size()))
                   && takesTab(widget)) {
            found.append(described(widget) + u" lies partly outside"_s);
        }
    }
    return found;
}

QStringList unnamed(QWidget *form)
{
    QStringList found;
    for (QWidget *widget : visibleIn(form)) {
        if (!takesTab(widget)) {
            continue;
        }
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (access == nullptr || access->text(QAccessible::Name).trimmed().isEmpty()) {
            found.append(described(widget) + u" has no accessible name"_s);
        }
        if (widget->objectName().isEmpty()) {
            found.append(described(widget) + u" has no object name"_s);
        }
    }
    return found;
}

QStringList mnemonicTroubles(QWidget *form)
{
    QMap<QString, QStringList> users;
    QStringList found;
    for (const QWidget *widget : visibleIn(form)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *group = qobject_cast<const QGroupBox *>(widget);
        const QString text = label != nullptr && label->buddy() != nullptr ? label->text()
            : button != nullptr                                            ? button->text()
            : group != nullptr                                             ? group->title()
                                                                           : QString();
        static const QRegularExpression mnemonic(u"(?<!&)&([^&\\s])"_s);
        const QRegularExpressionMatch match = mnemonic.match(text);
        if (!match.hasMatch() || isInner(widget)) {
            continue;
        }
        const QChar letter = match.captured(1).at(0).toUpper();
        if (letter.unicode() > 127 || !letter.isLetterOrNumber()) {
            found.append(u"nobody can press Alt+%1: %2"_s.arg(letter).arg(described(widget)));
        }
        users[QString(letter)].append(described(widget));
    }
    for (const auto &[letter, who] : users.asKeyValueRange()) {
        if (who.size() > 1) {
            found.append(u"Alt+%1 is shared: %2"_s.arg(letter, who.join(u", "_s)));
        }
    }
    return found;
}

QStringList sharedShortcuts(QWidget *form)
{
    QMap<QString, QStringList> users;
    for (const QAction *action : form->findChildren<QAction *>()) {
        const auto *owner = qobject_cast<const QWidget *>(action->parent());
        const bool here = owner != nullptr && owner->window() == form->window() && owner->isVisibleTo(form)
            && !isInner(owner) && !owner->objectName().startsWith("qt_"_L1);
        if (here && action->isEnabled() && !action->shortcut().isEmpty()
            && qobject_cast<const QLineEdit *>(owner) == nullptr && qobject_cast<const QTextEdit *>(owner) == nullptr) {
            users[action->shortcut().toString(QKeySequence::PortableText)].append(action->objectName());
        }
    }
    for (const QShortcut *shortcut : form->findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (owner != nullptr && owner->isVisibleTo(form) && shortcut->isEnabled()
            && owner->window() == form->window()) {
            users[shortcut->key().toString(QKeySequence::PortableText)].append(shortcut->objectName());
        }
    }
    QStringList found;
    for (const auto &[keys, who] : users.asKeyValueRange()) {
        if (who.size() > 1) {
            found.append(keys + ": "_L1 + who.join(u", "_s));
        }
    }
    return found;
}

QStringList missedByTab(QWidget *form)
{
    QSet<QWidget *> wanted;
    for (QWidget *widget : visibleIn(form)) {
        if (takesTab(widget)) {
            wanted.insert(widget);
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    form->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(form->window())) {
        return { described(form) + u" is not active"_s };
    }
    (*wanted.begin())->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> seen;
    for (int i = 0; i < 120 && QApplication::focusWidget() != nullptr; ++i) {
        seen.insert(QApplication::focusWidget());
        pressTab();
    }
    QStringList found;
    for (QWidget *widget : wanted) {
        const bool within
            = std::ranges::any_of(seen, [widget](const QWidget *one) { return widget->isAncestorOf(one); });
        if (!seen.contains(widget) && !within) {
            found.append(described(widget));
        }
    }
    return found;
}

QStringList untranslated(QWidget *form, const QStringList &data)
{
    QStringList found;
    QStringList texts { form->windowTitle() };
    for (const QWidget *widget : visibleIn(form)) {
        texts += textsOf(widget);
    }
    for (const QAction *action : form->findChildren<QAction *>()) {
        texts.append(action->text());
    }
    texts.removeDuplicates();
    std::ranges::copy_if(texts, std::back_inserter(found),
                         [&data](const QString &text) { return speaksEnglish(text, data); });
    return found;
}

QString PseudoLanguage::translate(const char *context, const char *source, const char * /*comment*/, int /*n*/) const
{
    const bool names = QLatin1StringView(context) == "QShortcut"_L1; // of keys: Qt reads them back
    return names || *source == '\0' ? QString() : u"⟦%1⟧"_s.arg(QString::fromUtf8(source));
}
