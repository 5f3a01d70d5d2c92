// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_canvas.h"
#include "models/documents/pdf_text.h"
#include "models/documents/transcript_pdf.h"
#include "models/documents/transcript_requests.h"
#include "models/documents/transcript_wording.h"
#include "models/documents/transcript_xml.h"
#include "tests/support/sample_transcript.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace hocba;
using namespace hocba::documents;
using namespace Qt::StringLiterals;

namespace {

QByteArray run(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished()) {
        return "did not run";
    }
    if (exitCode != nullptr) {
        *exitCode = process.exitCode();
    }
    return process.readAllStandardOutput();
}

/// A PDF on disk, and what outside tools say about it.
class DrawnRecord
{
public:
    explicit DrawnRecord(const Transcript &transcript) : m_layout(toPdf(transcript))
    {
        QFile file(path());
        if (m_layout && file.open(QIODevice::WriteOnly)) {
            file.write(m_layout->pdf);
        }
    }
    [[nodiscard]] QString path() const { return m_dir.filePath(u"t.pdf"_s); }
    [[nodiscard]] const Result<PdfLayout> &layout() const { return m_layout; }
    /// As pdftotext gives it, blanks and line ends made one blank.
    [[nodiscard]] QString text(int page) const
    {
        const QString number = QString::number(page);
        return QString::fromUtf8(run(u"pdftotext"_s, { u"-raw"_s, u"-f"_s, number, u"-l"_s, number, path(), u"-"_s }))
            .simplified();
    }

private:
    QTemporaryDir m_dir;
    Result<PdfLayout> m_layout;
};

Transcript with(const std::function<void(Transcript &)> &change)
{
    Transcript transcript = tests::sampleTranscript();
    change(transcript);
    return transcript;
}

} // namespace

class TestTranscriptPdf : public QObject
{
    Q_OBJECT

private:
    static void addSamples()
    {
        QTest::addColumn<Transcript>("transcript");
        QTest::addColumn<int>("pages");
        QTest::newRow("one year") << tests::sampleTranscript() << 5;
        QTest::newRow("with corrections") << tests::correctedTranscript() << 5;
        QTest::newRow("four years, long texts, demo") << tests::crowdedTranscript() << 12;
        QTest::newRow("no year yet") << with([](Transcript &t) { t.years.clear(); }) << 3;
    }

private Q_SLOTS:
    void qpdfFindsNoFaultAndThePagesAreCounted_data() { addSamples(); }
    void qpdfFindsNoFaultAndThePagesAreCounted()
    {
        QFETCH(const Transcript, transcript);
        QFETCH(const int, pages);
        const DrawnRecord record(transcript);
        QVERIFY2(record.layout().has_value(), "fonts-noto-core must be installed");
        int exitCode = -1;
        run(u"qpdf"_s, { u"--check"_s, record.path() }, &exitCode);
        QCOMPARE(exitCode, 0);
        QCOMPARE(record.layout()->pages, pages);
        QCOMPARE(run(u"qpdf"_s, { u"--show-npages"_s, record.path() }).trimmed().toInt(), pages);
        QVERIFY(record.text(pages).contains(u"Trang %1/%1"_s.arg(pages)));
        QVERIFY(!record.layout()->pdf.contains("/ObjStm")); // the signing writer reads classic files only
    }

    void theTextComesOutAsItWentIn()
    {
        const Transcript t = tests::sampleTranscript();
        const DrawnRecord record(t);
        const QString all = record.text(1) + record.text(2) + record.text(3) + record.text(4) + record.text(5);
        for (const QString &expected :
             { t.fullName, t.fullName.toUpper(), t.schoolName, t.commune, t.birthPlace, t.residence, t.father, t.mother,
               t.motherJob, t.personalId, u"09/03/2014"_s, u"Số: 40421507/2026/0001"_s, u"TRUNG HỌC CƠ SỞ"_s,
               u"QUÁ TRÌNH HỌC TẬP"_s, u"PHÊ DUYỆT CỦA HIỆU TRƯỞNG"_s, u"ngày 02 tháng 6 năm 2026"_s,
               t.years[0].homeroomComment, t.years[0].competitions }) {
            QVERIFY2(all.contains(expected), qPrintable(expected));
        }
        QCOMPARE(all, all.normalized(QString::NormalizationForm_C));
        for (const SubjectLine &line : t.years.constFirst().subjects) {
            QVERIFY2(record.text(4).contains(line.comment), qPrintable(line.comment));
            QVERIFY2(record.text(4).contains(line.teacher.name), qPrintable(line.teacher.name));
        }
    }

    // Letters with two marks, ligature pairs: one glyph for each, found again by tools that know nothing of our fonts.
    void everyVietnameseLetterCanBeReadBack()
    {
        const QString letters
            = u"ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ Đđ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ fi ff fl ffi"_s;
        const DrawnRecord record(with([&](Transcript &t) { t.years[0].homeroomComment = letters; }));
        QVERIFY2(record.text(5).contains(letters), qPrintable(record.text(5)));
    }

    void marksArePrintedTheVietnameseWay()
    {
        const DrawnRecord record(tests::correctedTranscript());
        const QString page = record.text(4);
        QVERIFY(page.contains(u"6,3 7,0 6,8 7,2"_s));
        QVERIFY(page.contains(u"CĐ Đ Đ"_s));
        QVERIFY(page.contains(
            u"Trong bảng này có sửa chữa ở: 02 chỗ, thuộc các môn học, hoạt động giáo dục: Toán, Nghệ thuật (Âm nhạc, Mĩ thuật)."_s));
        QVERIFY(page.contains(u"Toán, ĐĐGgk học kì I: sửa từ 5,5 thành 6,5 (duyệt ngày 22/01/2026)"_s));
        QVERIFY(!page.contains(QRegularExpression(u"[0-9]\\.[0-9]"_s)));
    }

    void aPageWithoutCorrectionsSaysSo()
    {
        QVERIFY(DrawnRecord(tests::sampleTranscript()).text(4).contains(u"có sửa chữa ở: không chỗ"_s));
    }

    void nothingIsLostWhenTextsAreVeryLong()
    {
        const Transcript t = tests::crowdedTranscript();
        const DrawnRecord record(t);
        QString all;
        for (int page = 1; page <= record.layout()->pages; ++page) {
            all += record.text(page) + u' ';
        }
        const YearPage &year = t.years.constLast();
        QVERIFY(all.contains(t.fullName));
        QVERIFY(all.contains(t.fullName.toUpper()));
        QVERIFY(all.contains(t.schoolName));
        QVERIFY(all.count(year.subjects.constFirst().comment) >= 12); // the homeroom teacher writes the same
        QCOMPARE(all.count(u"Đã ký số: "_s + year.subjects.constFirst().teacher.name), 12);
        QCOMPARE(all.count(u"(duyệt ngày"_s), 9);
        QVERIFY(all.contains(year.homeroomComment));
        QVERIFY(all.contains(u"KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"_s));
        QVERIFY(all.contains(u"Học sinh Giỏi"_s));
        QVERIFY(all.contains(u"BẢN THỬ / DEMO"_s));
    }

    void aWordWiderThanItsCellIsBrokenNotCut()
    {
        const QString word = QString(400, u'w');
        QCOMPARE(wrapped(word, { Face::Regular, 10 }, 100).join(QString()), word);
        for (const QString &line : wrapped(word, { Face::Regular, 10 }, 100)) {
            QVERIFY(textWidth(line, { Face::Regular, 10 }) <= 100.5);
        }
        QVERIFY(fitted(word, { Face::Regular, 11 }, QSizeF(200, 15)).size < 5);
    }

    // The widths by which lines are broken are those with which letters are painted.
    void noTextLeavesThePage()
    {
        const DrawnRecord record(tests::crowdedTranscript());
        const QString boxes = QString::fromUtf8(run(u"pdftotext"_s, { u"-bbox"_s, record.path(), u"-"_s }));
        static const QRegularExpression word(
            u"<word xMin=\"([-0-9.]+)\" yMin=\"[-0-9.]+\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">"_s);
        int words = 0;
        for (auto match = word.globalMatch(boxes); match.hasNext(); ++words) {
            const QRegularExpressionMatch box = match.next();
            QVERIFY2(box.captured(1).toDouble() >= 55 && box.captured(2).toDouble() <= 555
                         && box.captured(3).toDouble() < 824,
                     qPrintable(box.captured()));
        }
        QVERIFY(words > 1000);
    }

    void theSameValueGivesTheSameText()
    {
        const Result<QStringList> first = pageTexts(toPdf(tests::crowdedTranscript())->pdf);
        const Result<QStringList> second = pageTexts(toPdf(tests::crowdedTranscript())->pdf);
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        QVERIFY(first->constFirst().contains(u"HỌCBẠTRUNGHỌCCƠSỞ"_s));
        QVERIFY(first->constLast().contains(u"PHÊDUYỆTCỦAHIỆUTRƯỞNG"_s));
        const Result<QStringList> other = pageTexts(toPdf(tests::sampleTranscript())->pdf);
        QVERIFY(*other != *first);
    }

    void aRecordStaysSmall()
    {
        QVERIFY(toPdf(tests::sampleTranscript())->pdf.size() <= 100'000);
        Transcript demo = tests::sampleTranscript();
        demo.demo = true;
        demo.years = { tests::sampleYear(2024, u"6A1"_s), tests::sampleYear(2025, u"7A1"_s) };
        QVERIFY2(toPdf(demo)->pdf.size() <= 100'000, qPrintable(QString::number(toPdf(demo)->pdf.size())));
    }

    void theSignaturesStandOnTheLastPageAndTheSealCoversAThirdOfThePrincipals()
    {
        const Result<PdfLayout> layout = toPdf(tests::sampleTranscript());
        QCOMPARE(layout->places.size(), 3);
        const SignaturePlace &homeroom = layout->places.at(0);
        const SignaturePlace &principal = layout->places.at(1);
        const SignaturePlace &seal = layout->places.at(2);
        QCOMPARE(principal.fieldName, u"Principal"_s);
        for (const SignaturePlace &place : layout->places) {
            QCOMPARE(place.page, 4);
            QVERIFY(QRectF(0, 0, 595, 842).contains(place.rect));
        }
        const QRectF common = seal.rect.intersected(principal.rect);
        QVERIFY(qAbs(common.width() - principal.rect.width() / 3) < 0.5);
        QCOMPARE(common.left(), principal.rect.left());
        QVERIFY(!homeroom.rect.intersects(principal.rect));
        QVERIFY(homeroom.rect.bottom() > principal.rect.bottom()); // PDF counts upwards
    }

    void anAppearanceIsOutlinesInItsColourAndInsideItsBox_data()
    {
        QTest::addColumn<SignerRole>("role");
        QTest::addColumn<QByteArray>("colour");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("a person in blue")
            << SignerRole::Principal << QByteArray("0.05 0.15 0.65 rg") << QSizeF(180, 80);
        QTest::newRow("a person in a small box")
            << SignerRole::Homeroom << QByteArray("0.05 0.15 0.65 rg") << QSizeF(90, 30);
        QTest::newRow("the seal in red") << SignerRole::Seal << QByteArray("0.8 0.05 0.05 rg") << QSizeF(104, 104);
    }
    void anAppearanceIsOutlinesInItsColourAndInsideItsBox()
    {
        QFETCH(const SignerRole, role);
        QFETCH(const QByteArray, colour);
        QFETCH(const QSizeF, size);
        const SignatureLook look { role, u"Trường Phổ thông Dân tộc Bán trú Trung học cơ sở Nguyễn Thị Minh Khai"_s,
                                   u"Huồi Tụ - Nghệ An"_s, Instant::fromIso(u"2026-06-05T08:00:00+07:00"_s) };
        const Result<QByteArray> drawn = signatureAppearance(look, size);
        QVERIFY(drawn.has_value());
        QVERIFY(drawn->startsWith("q ") && drawn->endsWith("Q\n"));
        QVERIFY(drawn->contains(colour));
        QVERIFY(drawn->size() < 150'000);
        QVERIFY(!drawn->contains("Tf") && !drawn->contains("Do"));
        static const QRegularExpression lines(u"^(-?[0-9]+) (-?[0-9]+) [ml]$"_s, QRegularExpression::MultilineOption);
        int points = 0;
        for (auto match = lines.globalMatch(QString::fromLatin1(*drawn)); match.hasNext(); ++points) {
            const QRegularExpressionMatch at = match.next();
            const QPointF place(at.captured(1).toInt() * 0.05, at.captured(2).toInt() * 0.05);
            QVERIFY2(QRectF(QPointF(-0.5, -0.5), size + QSizeF(1, 1)).contains(place), qPrintable(at.captured()));
        }
        QVERIFY(points > 50);
    }

    void theRequestSaysWhoSignsWhereAndWhy()
    {
        const Transcript t = tests::sampleTranscript();
        const Result<PdfLayout> layout = toPdf(t);
        const auto request = pdfRequest(t, layout->places.at(0), u"Nguyễn Thị Thu Hường"_s,
                                        Instant::fromIso(u"2026-06-05T08:00:00+07:00"_s));
        QVERIFY(request.has_value());
        QCOMPARE(request->fieldName, u"Homeroom"_s);
        QCOMPARE(request->page, 4);
        QCOMPARE(request->box.width, layout->places.at(0).rect.width());
        QCOMPARE(request->location, u"Trường Vinh"_s);
        QVERIFY(!request->appearance.isEmpty() && !request->reason.isEmpty());
    }

    void theUpperSecondaryTitleIsSwitchedAndPrimaryIsRefused()
    {
        const DrawnRecord upper(with([](Transcript &t) { t.level = Level::UpperSecondary; }));
        QVERIFY(upper.text(1).contains(u"TRUNG HỌC PHỔ THÔNG"_s));
        const Result<PdfLayout> primary = toPdf(with([](Transcript &t) { t.level = Level::Primary; }));
        QVERIFY(!primary.has_value());
        QCOMPARE(primary.error().code, u"transcript.layout_missing"_s);
    }

    void wordsOfTheForm_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a mark") << wording::result(u"7.8"_s) << u"7,8"_s;
        QTest::newRow("ten") << wording::result(u"10.0"_s) << u"10,0"_s;
        QTest::newRow("passed") << wording::result(u"D"_s) << u"Đ"_s;
        QTest::newRow("not passed") << wording::result(u"CD"_s) << u"CĐ"_s;
        QTest::newRow("exempt") << wording::result(u"exempt"_s) << u"Miễn"_s;
        QTest::newRow("nothing") << wording::result(QString()) << QString();
        QTest::newRow("an empty cell before a correction") << wording::cell(QString()) << u"(trống)"_s;
        QTest::newRow("a day") << wording::day(u"2026-06-05"_s) << u"05/06/2026"_s;
        QTest::newRow("January with two digits")
            << wording::placeAndDay(u"Vinh"_s, u"2026-01-09"_s) << u"Vinh, ngày 09 tháng 01 năm 2026"_s;
        QTest::newRow("October") << wording::placeAndDay(u"Vinh"_s, u"2026-10-19"_s)
                                 << u"Vinh, ngày 19 tháng 10 năm 2026"_s;
        QTest::newRow("repeats") << wording::promotion(u"repeat"_s) << u"Không được lên lớp"_s;
    }
    void wordsOfTheForm()
    {
        QFETCH(const QString, made);
        QTEST(made, "expected");
    }
};

QTEST_MAIN(TestTranscriptPdf)
#include "tst_transcript_pdf.moc"
