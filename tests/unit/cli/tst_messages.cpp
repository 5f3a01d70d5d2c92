// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Our sources, without comments.
QStringList sources()
{
    static const QRegularExpression comment(u"//[^\\n]*|/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList texts;
    for (const auto &top : { u"/models"_s, u"/app"_s }) {
        QDirIterator files(QStringLiteral(HOCBA_SOURCE_DIR) + top, { u"*.cpp"_s, u"*.h"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            texts.append(contents(files.next()).remove(comment));
        }
    }
    return texts;
}

QSet<QString> matches(const QString &text, const QRegularExpression &pattern)
{
    QSet<QString> found;
    QRegularExpressionMatchIterator all = pattern.globalMatch(text);
    while (all.hasNext()) {
        found.insert(all.next().captured(1));
    }
    return found;
}

/// Every literal of the form "family.word" that is neither the type of an event nor named here.
QSet<QString> codesInSources()
{
    static const QRegularExpression literal(u"\"([a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*)\""_s);
    static const QRegularExpression eventType(
        u"(?:[eE]vent|step|type)(?:\\(|\\s*[!=]?=\\s*|\\s*\\{\\s*)(?:QLatin1StringView\\()?u?\"([a-z_]+\\.[a-z_]+)\""_s);
    static const QRegularExpression fileName(
        u"\\.(?:db|json|lock|pdf|pem|sh|sql|txt|xml|xsd|p12|tsv|h|new|part|tmp)$"_s);
    const QSet<QString> others { u"account.changed"_s, u"sheet.main"_s,  u"learning.year"_s, u"fuse.davfs2"_s,
                                 u"fuse.glusterfs"_s,  u"fuse.rclone"_s, u"fuse.s3fs"_s,     u"fuse.sshfs"_s };
    QSet<QString> codes;
    QSet<QString> types;
    for (const QString &text : sources()) {
        codes += matches(text, literal);
        types += matches(text, eventType);
    }
    codes -= types;
    codes -= others;
    codes.removeIf([](const QString &code) { return fileName.match(code).hasMatch(); });
    return codes;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeInTheSourcesHasASentence()
    {
        const QSet<QString> codes = codesInSources();
        QVERIFY2(codes.size() > 150, qPrintable(QString::number(codes.size())));
        QVERIFY(codes.contains(u"window.locked"_s));
        const QStringList known = ui::codesWithSentence();
        QStringList missing;
        for (const QString &code : codes) {
            if (!known.contains(code)) {
                missing.append(code);
            }
        }
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void noCodeIsTwiceInTheTable()
    {
        const QStringList known = ui::codesWithSentence();
        QCOMPARE(QSet<QString>(known.cbegin(), known.cend()).size(), known.size());
    }

    void eachSentenceIsOneInBothLanguages()
    {
        const QStringList codes = ui::codesWithSentence();
        for (const QString &code : codes) {
            ui::speak(ui::Language::English);
            const QString english = ui::sentence(code, {});
            ui::speak(ui::Language::Vietnamese);
            const QString vietnamese = ui::sentence(code, {});
            QVERIFY2(english != vietnamese, qPrintable(code));
            for (const QString &sentence : { english, vietnamese }) {
                QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(code + sentence));
                QCOMPARE(sentence, sentence.normalized(QString::NormalizationForm_C));
            }
        }
    }

    void noTranslationIsUnfinished()
    {
        QFile file(QStringLiteral(HOCBA_SOURCE_DIR "/translations/hocba_vi.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int texts = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "translation"_L1) {
                QVERIFY2(!xml.attributes().hasAttribute(u"type"_s), qPrintable(QString::number(xml.lineNumber())));
                QVERIFY(!xml.readElementText(QXmlStreamReader::IncludeChildElements).isEmpty()); // plurals have forms
                ++texts;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > 300);
    }

    void theDetailStandsInBrackets()
    {
        ui::speak(ui::Language::Vietnamese);
        QCOMPARE(ui::sentence({ u"reason.missing"_s, u"6A1"_s }), u"Hãy ghi lý do. (6A1)"_s);
        ui::speak(ui::Language::English);
        QCOMPARE(ui::sentence({ u"reason.missing"_s, {} }), u"Give a reason."_s);
    }

    void marksHaveACommaInVietnameseOnly()
    {
        ui::speak(ui::Language::Vietnamese);
        QCOMPARE(ui::word(u"8.5"_s), u"8,5"_s);
        QCOMPARE(ui::word(u"10.0"_s), u"10,0"_s);
        QCOMPARE(ui::word(u"locked"_s), u"đã khóa"_s);
        QCOMPARE(ui::word(u"40421507"_s), u"40421507"_s);
        ui::speak(ui::Language::English);
        QCOMPARE(ui::word(u"8.5"_s), u"8.5"_s);
        QCOMPARE(ui::word(u"no such word"_s), u"no such word"_s);
    }

    void theSystemsLanguageIsThatOfTheFirstVariable_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QByteArray>("lang");
        QTest::addColumn<bool>("vietnamese");
        QTest::newRow("LC_ALL wins") << "vi_VN.UTF-8"_ba << "en_US.UTF-8"_ba << "en_US.UTF-8"_ba << true;
        QTest::newRow("then LC_MESSAGES") << ""_ba << "vi_VN"_ba << "en_US.UTF-8"_ba << true;
        QTest::newRow("then LANG") << ""_ba << ""_ba << "vi"_ba << true;
        QTest::newRow("C is English") << "C.UTF-8"_ba << "vi_VN"_ba << "vi_VN"_ba << false;
        QTest::newRow("nothing is English") << ""_ba << ""_ba << ""_ba << false;
    }

    void theSystemsLanguageIsThatOfTheFirstVariable()
    {
        QFETCH(const QByteArray, all);
        QFETCH(const QByteArray, messages);
        QFETCH(const QByteArray, lang);
        QFETCH(const bool, vietnamese);
        qputenv("LC_ALL", all);
        qputenv("LC_MESSAGES", messages);
        qputenv("LANG", lang);
        QCOMPARE(ui::systemLanguage() == ui::Language::Vietnamese, vietnamese);
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
