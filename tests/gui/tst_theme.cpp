// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_fixture.h"
#include "ui/actions/actions.h"
#include "ui/theme/icons.h"

#include <QKeySequence>
#include <QMetaEnum>

#include <cmath>

using namespace hocba::ui;

namespace {

/// Relative luminance by WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("back");
        for (const bool dark : { false, true }) {
            int number = 0;
            for (const InkPair &pair : inkPairs()) {
                QTest::addRow("%s pair %d", dark ? "dark" : "light", ++number)
                    << ink(pair.text, dark) << ink(pair.back, dark);
            }
        }
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, back);
        QVERIFY2(contrast(text, back) >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), back.name()).arg(contrast(text, back))));
    }

    void thePaletteIsReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addRow("light") << Theme::Light;
        QTest::addRow("dark") << Theme::Dark;
    }
    void thePaletteIsReadable()
    {
        QFETCH(Theme, theme);
        applyTheme(theme);
        const QPalette palette = QApplication::palette();
        using enum QPalette::ColorRole;
        for (const auto &[text, back] : std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>> {
                 { WindowText, Window },
                 { Text, Base },
                 { Text, AlternateBase },
                 { ButtonText, Button },
                 { HighlightedText, Highlight },
                 { Link, Base },
                 { PlaceholderText, Base },
                 { ToolTipText, ToolTipBase } }) {
            const double found = contrast(palette.color(text), palette.color(back));
            QVERIFY2(found >= 4.5, qPrintable(QString::number(text) + u' ' + QString::number(found)));
        }
        applyTheme(Theme::Light);
    }

    void everyActionHasTextIconAndItsOwnKeys()
    {
        QSet<QString> keys, names;
        for (const ActionRow &row : actionTable()) {
            QVERIFY2(*row.text != '\0', row.name.data());
            QVERIFY2(!names.contains(row.name), row.name.data());
            names.insert(row.name);
            const QKeySequence sequence
                = QKeySequence::fromString(QLatin1StringView(row.keys), QKeySequence::PortableText);
            QVERIFY2(!sequence.isEmpty() && !keys.contains(sequence.toString()), row.name.data());
            keys.insert(sequence.toString());
            QVERIFY2(row.icon.isEmpty() || !iconPixmap(row.icon, 16, Qt::black, 1).isNull(), row.name.data());
        }
    }
};

HOCBA_WINDOW_TEST(TestTheme)
#include "tst_theme.moc"
