// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that hold for every form of the window, whatever it is about. Each gives what it found fault with, in words.
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

class QWidget;

/// Visible labels, buttons and lists that are smaller than what stands in them, or lie partly outside of what holds
/// them.
QStringList clipped(QWidget *form);

/// Controls that the Tab key reaches without a name for screen readers or an object name for robots.
QStringList unnamed(QWidget *form);

/// Mnemonics that two visible things share, and those that nobody can press.
QStringList mnemonicTroubles(QWidget *form);

/// Keys of the visible actions and shortcuts that are there twice.
QStringList sharedShortcuts(QWidget *form);

/// Controls that the Tab key never comes to.
QStringList missedByTab(QWidget *form);

/// Visible texts that did not come through a translator: those without brackets that speak our English. `data` holds
/// what the school itself is called, its people and classes.
QStringList untranslated(QWidget *form, const QStringList &data);

/// A language in which every text of the program stands in brackets.
class PseudoLanguage : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};
