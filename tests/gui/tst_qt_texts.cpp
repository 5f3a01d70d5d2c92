// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that come with Qt: Qt has no Vietnamese of its own, translations/qtbase_vi.ts is ours.
#include "ui/messages/messages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString context, source, translation;
};

QList<Entry> entries()
{
    QList<Entry> found;
    QFile file(QStringLiteral(HOCBA_SOURCE_DIR "/translations/qtbase_vi.ts"));
    if (!file.open(QIODevice::ReadOnly)) {
        return found;
    }
    QXmlStreamReader xml(&file);
    Entry entry;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            entry.context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.translation = xml.readElementText();
            found.append(entry);
        }
    }
    return found;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%\\d"_s);
    QStringList found;
    for (auto all = placeholder.globalMatch(text); all.hasNext();) {
        found.append(all.next().captured());
    }
    return found;
}

} // namespace

class TestQtTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::speak(ui::Language::Vietnamese); }
    void cleanup() { ui::speak(ui::Language::English); }

    void theButtonsOfDialogsAreVietnamese_data()
    {
        QTest::addColumn<QDialogButtonBox::StandardButton>("button");
        QTest::addColumn<QString>("text");
        QTest::addRow("OK") << QDialogButtonBox::Ok << u"Đồng ý"_s;
        QTest::addRow("Cancel") << QDialogButtonBox::Cancel << u"Hủy bỏ"_s;
        QTest::addRow("Close") << QDialogButtonBox::Close << u"Đóng"_s;
        QTest::addRow("Save") << QDialogButtonBox::Save << u"Lưu"_s;
        QTest::addRow("Yes") << QDialogButtonBox::Yes << u"&Có"_s;
        QTest::addRow("No") << QDialogButtonBox::No << u"&Không"_s;
        QTest::addRow("Apply") << QDialogButtonBox::Apply << u"Áp dụng"_s;
        QTest::addRow("Help") << QDialogButtonBox::Help << u"Trợ giúp"_s;
    }
    void theButtonsOfDialogsAreVietnamese()
    {
        QFETCH(const QDialogButtonBox::StandardButton, button);
        QFETCH(const QString, text);
        const QDialogButtonBox box(button);
        QCOMPARE(box.button(button)->text(), text);
    }

    void theFileDialogIsVietnamese()
    {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setFileMode(QFileDialog::ExistingFile);
        QStringList texts;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
            texts << button->text() << button->toolTip();
        }
        for (const auto &wanted : { u"Tê&n tệp:"_s, u"Loại tệp:"_s, u"Tìm trong:"_s, u"&Mở"_s, u"Hủy bỏ"_s, u"Lùi"_s,
                                    u"Thư mục cha"_s, u"Xem chi tiết"_s }) {
            QVERIFY2(texts.contains(wanted), qPrintable(wanted + " is not in "_L1 + texts.join(u" | ")));
        }
    }

    void theMenuOfAFieldIsVietnamese()
    {
        QLineEdit field(u"7,5"_s);
        const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            texts.append(action->text().section(u'\t', 0, 0));
        }
        texts.removeAll(QString());
        QCOMPARE(texts,
                 (QStringList { u"&Hoàn tác"_s, u"&Làm lại"_s, u"&Cắt"_s, u"&Sao chép"_s, u"&Dán"_s, u"Xóa"_s,
                                u"Chọn tất cả"_s }));
    }

    void everyTextIsThereAndKeepsItsPlaceholders()
    {
        const QList<Entry> all = entries();
        QVERIFY(all.size() > 150);
        for (const Entry &entry : all) {
            const QString where = entry.context + " / "_L1 + entry.source;
            QVERIFY2(!entry.translation.isEmpty(), qPrintable(where));
            QCOMPARE(entry.translation, entry.translation.normalized(QString::NormalizationForm_C));
            QVERIFY2(placeholders(entry.source) == placeholders(entry.translation), qPrintable(where));
        }
    }

    void mnemonicsAreLettersThatCanBePressed()
    {
        static const QRegularExpression mnemonic(u"&(.)"_s);
        for (const Entry &entry : entries()) {
            const QRegularExpressionMatch match = mnemonic.match(entry.translation);
            const bool ascii = match.hasMatch() && match.captured(1).at(0).unicode() < 128;
            QVERIFY2(!match.hasMatch() || ascii, qPrintable(entry.translation));
            QVERIFY2(match.hasMatch() || !entry.source.startsWith(u'&'), qPrintable(entry.source));
        }
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    TestQtTexts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_qt_texts.moc"
