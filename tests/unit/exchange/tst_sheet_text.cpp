// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheet_text.h"
#include "models/exchange/sheet_title.h"

#include <QTest>

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

class TestSheetText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldFontsAreKnownAndForeignNamesAreNot_data();
    void oldFontsAreKnownAndForeignNamesAreNot();
    void titlesAreReadInTheirManySpellings_data();
    void titlesAreReadInTheirManySpellings();
    void headingsAreComparedByTheirLetters();
};

void TestSheetText::oldFontsAreKnownAndForeignNamesAreNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOld");
    const auto row = [](const char *title, const QString &text, bool isOld) { QTest::newRow(title) << text << isOld; };
    row("TCVN3 with a sign", u"Ph¹m ThÞ Ngäc"_s, true);
    row("TCVN3 with a capital in the word", u"NguyÔn"_s, true);
    row("TCVN3 with the letter ư as a soft hyphen", u"H\u00ADng"_s, true);
    row("TCVN3 Đ", u"§ç Minh"_s, true);
    row("VNI", u"Nguyeãn Vaên An"_s, true);
    row("VNI with ø", u"Huøng"_s, true);
    row("VNI Đ", u"Ñaëng"_s, true);
    row("Vietnamese", u"Nguyễn Thị Quỳnh Ỷ"_s, false);
    row("Vietnamese with letters of Latin-1 alone", u"Trà Hoà Tú Lê Khánh Thùy Uyên Hoá"_s, false);
    row("decomposed", u"Pha\u0323m Thi\u0323 Ngo\u0323c"_s, false);
    row("Eth for Đ", u"Ðặng Văn"_s, false);
    row("a French name", u"François Ngô"_s, false);
    row("a German name", u"Müller Anna"_s, false);
    row("plain letters", u"Nguyen Van An"_s, false);
    row("no text", QString(), false);
}

void TestSheetText::oldFontsAreKnownAndForeignNamesAreNot()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isOld);
    QCOMPARE(isOldFontText(text), isOld);
}

void TestSheetText::titlesAreReadInTheirManySpellings_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("term");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("className");
    const auto row
        = [](const char *title, const QStringList &lines, const QString &subject, int term, int year,
             const QString &className) { QTest::newRow(title) << lines << subject << term << year << className; };
    row("the common layout",
        { u"BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 2 - NĂM HỌC 2025-2026"_s, u"Khối 6 - Lớp 6/1"_s }, u"TOÁN HỌC"_s,
        2, 2025, u"6/1"_s);
    row("roman numbers, long dash",
        { u"Bảng điểm môn: Lịch sử và Địa lí – Học kì II – Năm học 2025 – 2026"_s, u"Lớp: 8a2"_s },
        u"Lịch sử và Địa lí"_s, 2, 2025, u"8A2"_s);
    row("short", { u"MÔN TIN HỌC HK1 2024/2025 LỚP 10A1"_s }, u"TIN HỌC"_s, 1, 2024, u"10A1"_s);
    row("a comma in the subject", { u"MÔN HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NGHIỆP - HỌC KỲ I - NĂM HỌC 2025-2026"_s },
        u"HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NGHIỆP"_s, 1, 2025, QString());
    row("a subject that ends in học", { u"MÔN HÓA HỌC - HỌC KỲ 1"_s }, u"HÓA HỌC"_s, 1, 0, QString());
    row("class before the subject", { u"LỚP 6A1 - MÔN HỌC: NGỮ VĂN - HỌC KỲ 1"_s }, u"NGỮ VĂN"_s, 1, 0, u"6A1"_s);
    row("decomposed", { u"MÔN TOÁN HỌC - HỌC KỲ 1 - NĂM HỌC 2025-2026"_s.normalized(QString::NormalizationForm_D) },
        u"TOÁN HỌC"_s, 1, 2025, QString());
    row("a list", { u"DANH SÁCH HỌC SINH LỚP 6A1 - NĂM HỌC 2025-2026"_s }, QString(), 0, 2025, u"6A1"_s);
    row("years that do not follow", { u"HỌC KỲ 1 - NĂM HỌC 2025-2027"_s }, QString(), 1, 0, QString());
    row("a third semester", { u"MÔN TOÁN - HỌC KỲ III"_s }, u"TOÁN"_s, 0, 0, QString());
    row("nothing", { u"TRƯỜNG THCS LÊ LỢI"_s }, QString(), 0, 0, QString());
}

void TestSheetText::titlesAreReadInTheirManySpellings()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QString, subject);
    QFETCH(const int, term);
    QFETCH(const int, year);
    QFETCH(const QString, className);
    Sheet sheet;
    for (int i = 0; i < lines.size(); ++i) {
        sheet.setText(i + 1, 1, lines[i]);
    }
    const SheetTitle title = readTitle(sheet, int(lines.size()) + 1);
    QCOMPARE(title.subjectTitle, subject);
    QCOMPARE(title.term ? int(*title.term) : 0, term);
    QCOMPARE(title.year ? title.year->start : 0, year);
    QCOMPARE(title.className, className);
}

void TestSheetText::headingsAreComparedByTheirLetters()
{
    QCOMPARE(headingKey(u" Mã  học\nsinh (*) "_s), u"MAHOCSINH"_s);
    QCOMPARE(headingKey(u"ĐĐG tx 1"_s), u"DDGTX1"_s);
    QCOMPARE(headingKey(u"ĐTBmhk"_s.normalized(QString::NormalizationForm_D)), u"DTBMHK"_s);
}

QTEST_GUILESS_MAIN(TestSheetText)
#include "tst_sheet_text.moc"
