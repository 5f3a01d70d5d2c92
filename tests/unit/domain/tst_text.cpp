// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"

#include <QTest>

#include <algorithm>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComposedAndTrimmed();
    void refusesWhatCannotBeSeen_data();
    void refusesWhatCannotBeSeen();
    void countsCharactersNotBytes();
    void keepsOrdinaryText();
    void sortsNamesTheVietnameseWay_data();
    void sortsNamesTheVietnameseWay();
    void takesTheSameNameTypedInTwoWaysAsOne();
    void foldsHeadings();
};

void TestText::isComposedAndTrimmed()
{
    QCOMPARE(normalised(u"  Hòa\u00a0 \t Bình "_s.normalized(QString::NormalizationForm_D)), u"Hòa Bình"_s);
    QCOMPARE(normalised(QString()), QString());
    QCOMPARE(normalised(u"a\nb"_s), u"a b"_s);
}

void TestText::refusesWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::newRow("bell") << u"a\u0007b"_s << u"U+0007"_s;
    QTest::newRow("escape") << u"a\u001b[31m"_s << u"U+001B"_s;
    QTest::newRow("null") << QString(QChar(0)) + u"a"_s << u"U+0000"_s;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << u"U+202E"_s;
    QTest::newRow("isolate") << u"a\u2066b"_s << u"U+2066"_s;
    QTest::newRow("zero-width blank") << u"Nguyễn\u200bVăn"_s << u"U+200B"_s;
    QTest::newRow("zero-width joiner") << u"a\u200db"_s << u"U+200D"_s;
    QTest::newRow("byte order mark") << u"\ufeffAn"_s << u"U+FEFF"_s;
    QTest::newRow("soft hyphen") << u"a\u00adb"_s << u"U+00AD"_s;
    QTest::newRow("Hangul filler") << u"a\u3164b"_s << u"U+3164"_s;
    QTest::newRow("variation selector") << u"a\ufe0fb"_s << u"U+FE0F"_s;
    QTest::newRow("half of a pair") << QString(QChar(0xd800)) << u"U+FFFD"_s;
    QTest::newRow("private use, as old Vietnamese fonts have") << u"a\ue001"_s << u"U+E001"_s;
    QTest::newRow("tag character beyond the first plane") << u"a\U000E0041"_s << u"U+E0041"_s;
}

void TestText::refusesWhatCannotBeSeen()
{
    QFETCH(QString, text);
    QFETCH(QString, detail);
    const auto checked = checkedText(text, 100);
    QVERIFY(!checked);
    QCOMPARE(checked.error(), (Error { u"text.forbidden_character"_s, detail }));
}

void TestText::countsCharactersNotBytes()
{
    const QString fifty = QString(u"ế"_s).repeated(50);
    QVERIFY(checkedText(fifty.normalized(QString::NormalizationForm_D), 50));
    QCOMPARE(checkedText(fifty + u"a"_s, 50).error(), (Error { u"text.too_long"_s, u"50"_s }));
}

void TestText::keepsOrdinaryText()
{
    for (const QString &text :
         { u"Nguyễn Thị Ánh Nguyệt"_s, u"H'Hen Niê"_s, u"Y-Ban (lớp 6), số 12/QĐ-HT: \"đúng\""_s, u""_s }) {
        QCOMPARE(checkedText(text, 100).value(), text);
    }
}

void TestText::sortsNamesTheVietnameseWay_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("by given name, not by family name")
        << QStringList { u"Trần Văn An"_s, u"Lê Thị Bình"_s, u"Bùi Văn Cường"_s };
    QTest::newRow("then by family name, then by middle names")
        << QStringList { u"Lê Văn An"_s, u"Nguyễn Đức An"_s, u"Nguyễn Văn An"_s, u"Phạm An"_s };
    QTest::newRow("letters of the alphabet")
        << QStringList { u"Lê An"_s,  u"Lê Ăn"_s, u"Lê Ân"_s,  u"Lê Bình"_s, u"Lê Dung"_s,
                         u"Lê Đan"_s, u"Lê En"_s, u"Lê Ên"_s,  u"Lê Oanh"_s, u"Lê Ôn"_s,
                         u"Lê Ơn"_s,  u"Lê Uy"_s, u"Lê Ưng"_s, u"Lê Vy"_s,   u"Lê Ý"_s };
    QTest::newRow("tones in the order level, huyền, hỏi, ngã, sắc, nặng")
        << QStringList { u"Lê Ma"_s, u"Lê Mà"_s, u"Lê Mả"_s, u"Lê Mã"_s, u"Lê Má"_s, u"Lê Mạ"_s };
    QTest::newRow("letters before tones")
        << QStringList { u"Lê Hoa"_s, u"Lê Hòa"_s, u"Lê Hoan"_s, u"Lê Hoàn"_s, u"Lê Hoang"_s };
    QTest::newRow("the given name's tone before the family name")
        << QStringList { u"Vũ Thị Hoa"_s, u"Bùi Thị Hòa"_s, u"Cao Thị Hoà"_s };
    QTest::newRow("letter with tone") << QStringList { u"Lê Hân"_s, u"Lê Hấn"_s, u"Lê Hận"_s, u"Lê Hất"_s };
    QTest::newRow("shorter first") << QStringList { u"Lê An"_s, u"Lê Anh"_s, u"Lê Ánh"_s };
    QTest::newRow("one word only") << QStringList { u"An"_s, u"Lê An"_s, u"Bình"_s };
    QTest::newRow("foreign letters") << QStringList { u"John Smith"_s, u"Anna Zoë"_s, u"Иван Я"_s };
}

void TestText::sortsNamesTheVietnameseWay()
{
    QFETCH(QStringList, names);
    for (qsizetype i = 1; i < names.size(); ++i) {
        const QString before = sortKeyOfName(names.at(i - 1));
        const QString after = sortKeyOfName(names.at(i));
        QVERIFY2(before < after, qPrintable(names.at(i - 1) + u" / "_s + names.at(i)));
    }
}

void TestText::takesTheSameNameTypedInTwoWaysAsOne()
{
    const QString name = u"Nguyễn Thị Hòa"_s;
    QCOMPARE(sortKeyOfName(name.normalized(QString::NormalizationForm_D)), sortKeyOfName(name));
    QCOMPARE(sortKeyOfName(u"NGUYỄN  THỊ HÒA "_s), sortKeyOfName(name));
    QCOMPARE(sortKeyOfName(u"Nguyễn Thị Hoà"_s), sortKeyOfName(name));
    QCOMPARE(sortKeyOfName(u""_s), QString());
}

void TestText::foldsHeadings()
{
    QCOMPARE(folded(u"LỊCH SỬ"_s), u"LICH SU"_s);
    QCOMPARE(folded(u" Họ  và tên đệm "_s.normalized(QString::NormalizationForm_D)), u"HO VA TEN DEM"_s);
    QCOMPARE(folded(u"ĐĐGtx"_s), u"DDGTX"_s);
    QCOMPARE(folded(u"\u00d0\u00d0Gck"_s), u"DDGCK"_s);
    QCOMPARE(folded(u"Ưu, Ơn, Ă Â Ê Ô"_s), u"UU, ON, A A E O"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
