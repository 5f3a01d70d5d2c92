// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/closed_school.h"
#include "tests/gui/window_fixture.h"
#include "ui/transcripts/viewer/document_viewer.h"
#include "ui/transcripts/viewer/page_text.h"
#include "ui/transcripts/viewer/page_view.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

using namespace hocba::ui;
using namespace Qt::StringLiterals;

/// One issued record for all tests; each shows it, or something made of it, in a viewer of its own.
class TestViewer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWindow> m_window;
    std::unique_ptr<DocumentViewer> m_viewer;
    QTemporaryDir m_dir;
    QByteArray m_pdf, m_xml;
    QString m_name; ///< of the pupil

    DocumentViewer &show(const QByteArray &file, const QString &name = u"record.pdf"_s)
    {
        m_viewer = std::make_unique<DocumentViewer>(m_window->desk());
        m_viewer->resize(1000, 700);
        m_viewer->show();
        m_viewer->activateWindow();
        if (!QTest::qWaitForWindowActive(m_viewer.get())) {
            qWarning("the viewer is not active");
        }
        m_viewer->setFocus();
        m_viewer->showFile(file, name);
        return *m_viewer;
    }
    template<typename T>
    T *part(const char *name) const
    {
        T *found = m_viewer->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("there is no %s in the viewer", name);
        }
        return found;
    }
    template<typename T>
    T *inDialog(const char *name) const
    {
        T *found = nullptr;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (T *one = window->findChild<T *>(QString::fromLatin1(name)); one != nullptr && window->isVisible()) {
                found = one;
            }
        }
        return found;
    }
    /// A program of this name that writes down what it gets.
    void fakeProgram(const QString &name, const QByteArray &script) const
    {
        QDir().mkpath(m_dir.filePath(u"bin"_s));
        const QString path = m_dir.filePath(u"bin/"_s + name);
        closed_school::write(path, "#!/bin/sh\n" + script + "\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<TestWindow>(u"small"_s);
        SchoolCopy &school = m_window->school();
        closed_school::lockSemester(school);
        const auto issued = closed_school::issue(school, closed_school::closedPupils(school).mid(0, 1), m_dir.path());
        m_pdf = closed_school::contentOf(issued.first().pdfFile);
        m_xml = closed_school::contentOf(issued.first().xmlFile);
        m_name = issued.first().pupilName;
        m_window->signIn(u"vanthu"_s);
        (void)longWork();
    }
    void cleanup()
    {
        m_viewer.reset();
        QCOMPARE(longWork(), QString());
    }
    void cleanupTestCase() { m_window.reset(); }

    void showsThePagesAndWhatTheSignaturesAreWorth()
    {
        show(m_pdf);
        QTRY_COMPARE_GE(part<QSpinBox>("pageNumber")->maximum(), 4);
        QCOMPARE(part<QListWidget>("thumbnails")->count(), part<QSpinBox>("pageNumber")->maximum());
        QTRY_VERIFY(part<QLabel>("signatureText")->text().startsWith(u"Signatures valid – "_s));
        QVERIFY(part<QLabel>("signatureText")->text().endsWith(u"principal, 20/01/2026"_s));
        QVERIFY(!part<QWidget>("viewerDetails")->isVisible());
        part<QToolButton>("signatureDetails")->click();
        QVERIFY(part<QWidget>("viewerDetails")->isVisible());
        const QString details = part<QTextBrowser>("viewerDetails")->toPlainText();
        QVERIFY2(details.contains(u"school seal"_s), qPrintable(details));
        QVERIFY(details.contains(u"in force"_s));
        QVERIFY(details.contains(u"intact, trusted, entitled"_s));
    }

    void drawsThePagesInTheResolutionOfTheScreen()
    {
        DocumentViewer &viewer = show(m_pdf);
        QTRY_COMPARE_GE(part<QSpinBox>("pageNumber")->maximum(), 4);
        auto *pages = part<PageView>("pageView");
        const auto inkOnPage = [&] {
            const QImage image = pages->viewport()->grab().toImage();
            int dark = 0;
            for (int x = 0; x < image.width(); x += 2) {
                dark += qGray(image.pixel(x, image.height() / 4)) < 100 ? 1 : 0;
            }
            return dark;
        };
        QTRY_COMPARE_GE(inkOnPage(), 1);
        const int before = pages->zoomPercent();
        QTest::keyClick(pages, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE_GT(pages->zoomPercent(), before);
        QCOMPARE(m_window->settings().gridZoom(), 100); // the zoom of grids is another thing
        QTest::keyClick(pages, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(pages->zoomPercent(), before);
        viewer.resize(700, 500);
        QCOMPARE_LT(pages->zoomPercent(), before);
    }

    void goesThroughThePagesByKeys()
    {
        show(m_pdf);
        auto *number = part<QSpinBox>("pageNumber");
        QTRY_COMPARE_GE(number->maximum(), 4);
        auto *pages = part<PageView>("pageView");
        QTest::keyClick(pages, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(number->value(), 2);
        QTest::keyClick(pages, Qt::Key_End);
        QCOMPARE(number->value(), number->maximum());
        QCOMPARE(part<QListWidget>("thumbnails")->currentRow(), number->maximum() - 1);
        QTest::keyClick(pages, Qt::Key_Home);
        QCOMPARE(number->value(), 1);
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(pages, Qt::Key_PageDown);
        }
        QCOMPARE_GT(number->value(), 1);
        part<QListWidget>("thumbnails")->setCurrentRow(2);
        QCOMPARE(number->value(), 3);
        QTRY_VERIFY(!pages->accessibleDescription().isEmpty()); // a screen reader reads the page
    }

    void findsVietnameseText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::addRow("as it stands") << u"Họ và tên"_s << true;
        QTest::addRow("in other letters") << u"HỌ VÀ TÊN"_s << true;
        QTest::addRow("without tones and marks") << u"ho va ten"_s << true;
        QTest::addRow("without the stroke of đ") << u"diem"_s << true;
        QTest::addRow("letters and tones typed apart")
            << u"Họ và tên"_s.normalized(QString::NormalizationForm_D) << true;
        QTest::addRow("with a wrong tone") << u"Hộ và tên"_s << false;
        QTest::addRow("not there") << u"quatsch"_s << false;
    }
    void findsVietnameseText()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        show(m_pdf);
        QTRY_COMPARE_GE(part<QSpinBox>("pageNumber")->maximum(), 4);
        QTest::keyClick(part<PageView>("pageView"), Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>("searchText"));
        part<QLineEdit>("searchText")->setText(typed);
        const auto *count = part<QLabel>("searchCount");
        QTRY_VERIFY(!count->text().isEmpty());
        QCOMPARE(count->text() == u"not found"_s, !found);
    }

    void findsThePupilsNameAndGoesFromPlaceToPlace()
    {
        show(m_pdf);
        QTRY_COMPARE_GE(part<QSpinBox>("pageNumber")->maximum(), 4);
        auto *text = part<QLineEdit>("searchText");
        text->setText(m_name);
        const auto *count = part<QLabel>("searchCount");
        QTRY_VERIFY(count->text().startsWith(u"1 of "_s));
        const int places = count->text().section(u' ', -1).toInt();
        QCOMPARE_GE(places, 2);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(count->text(), u"2 of %1"_s.arg(places));
        QTest::keyClick(text, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"1 of %1"_s.arg(places));
        QTest::keyClick(text, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"%1 of %1"_s.arg(places));
        QSignalSpy closed(m_viewer.get(), &DocumentViewer::closed);
        QTest::keyClick(text, Qt::Key_Escape); // first what was searched goes, then the viewer
        QVERIFY(text->text().isEmpty());
        QCOMPARE(closed.count(), 0);
        QTest::keyClick(part<PageView>("pageView"), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void lettersKnowWhereTheyStand()
    {
        PageText text;
        text.addWord(u"Đỗ"_s, { { 10, 10, 8, 10 }, { 18, 10, 8, 10 } });
        text.addWord(u"Nguyê\u0303n"_s, // the tone kept apart from its letter
                     { { 30, 10, 8, 10 },
                       { 38, 10, 8, 10 },
                       { 46, 10, 8, 10 },
                       { 54, 10, 8, 10 },
                       { 62, 10, 8, 10 },
                       { 62, 6, 8, 4 },
                       { 70, 10, 8, 10 } });
        QCOMPARE(text.text(), u"Đỗ Nguyễn"_s);
        QCOMPARE(text.find(u"do nguyen"_s).size(), 1);
        QCOMPARE(text.find(u"do nguyen"_s).first().first(), QRectF(10, 6, 68, 14));
        QCOMPARE(text.find(u"uyễ"_s).first().first(), QRectF(46, 6, 24, 14));
        QCOMPARE(text.find(u"ngũ"_s).size(), 0);
        QCOMPARE(text.find(u"  "_s).size(), 0);
    }

    void isRedWhenOneByteWasChanged()
    {
        QByteArray changed = m_pdf;
        changed[changed.size() / 3] = static_cast<char>(changed[changed.size() / 3] ^ 1);
        show(changed);
        QTRY_VERIFY(part<QLabel>("signatureText")->text().startsWith(u"NOT valid"_s));
    }

    void drawsAnXmlAndSaysThatItIsNoPdf()
    {
        show(m_xml, u"record.xml"_s);
        QTRY_COMPARE_GE(part<QSpinBox>("pageNumber")->maximum(), 4);
        QTRY_VERIFY(part<QLabel>("signatureText")->text().startsWith(u"Signatures valid"_s));
        QVERIFY(part<QLabel>("viewerNotice")->text().contains(u"(XML)"_s));
        QVERIFY(!part<QToolButton>("btnPrintFile")->isEnabled());
        QVERIFY(part<QToolButton>("btnSaveXml")->isEnabled());
    }

    void whatCannotBeShownIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("text") << QByteArray("this is no document");
        QTest::addRow("half a PDF's head") << QByteArray("%PDF-1.6\n1 0 obj <<");
        QTest::addRow("XML of something else") << QByteArray("<?xml version=\"1.0\"?><a><b/></a>");
        QTest::addRow("XML that ends early") << QByteArray("<Transcript xmlns=\"urn:hocba:transcript:1\"><Content>");
    }
    void whatCannotBeShownIsSaid()
    {
        QFETCH(QByteArray, file);
        show(file, u"odd.pdf"_s);
        QTRY_VERIFY(part<QLabel>("viewerNotice")->isVisible());
        QVERIFY(!part<QLabel>("viewerNotice")->text().isEmpty());
        QTRY_VERIFY(!part<QLabel>("signatureText")->text().contains(u"being checked"_s));
        QVERIFY(!part<QToolButton>("btnPrintFile")->isEnabled());
    }

    void aFileThatIsCutShortNeverEndsTheProgram()
    {
        for (const int share : { 10, 50, 90, 99 }) {
            show(m_pdf.left(m_pdf.size() * share / 100));
            QTRY_VERIFY(part<QLabel>("signatureText")->text().startsWith(u"NOT valid"_s)
                        || part<QLabel>("signatureText")->text().startsWith(u"Cannot be judged"_s));
        }
    }

    void printsTheVeryFile()
    {
        const QByteArray path = qgetenv("PATH");
        const QString folder = m_dir.filePath(u"bin"_s);
        qputenv("PATH", folder.toLocal8Bit() + ":/usr/bin:/bin");
        fakeProgram(u"lpstat"_s, "echo Van_phong\necho Phong_may");
        fakeProgram(u"lp"_s,
                    "cat > " + folder.toLocal8Bit() + "/input\nprintf '%s|' \"$@\" > " + folder.toLocal8Bit()
                        + "/arguments");
        show(m_pdf, u"hoc-ba.pdf"_s);
        QTRY_VERIFY(part<QToolButton>("btnPrintFile")->isEnabled());
        QTest::keyClick(part<PageView>("pageView"), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(inDialog<QComboBox>("printerList") != nullptr && inDialog<QComboBox>("printerList")->count() == 2);
        inDialog<QComboBox>("printerList")->setCurrentText(u"Phong_may"_s);
        inDialog<QSpinBox>("copyCount")->setValue(3);
        inDialog<QPushButton>("mainButton")->click();
        QTRY_VERIFY(inDialog<QComboBox>("printerList") == nullptr);
        QCOMPARE(closed_school::contentOf(folder + u"/arguments"_s), QByteArray("-d|Phong_may|-n|3|-t|hoc-ba.pdf|"));
        QCOMPARE(closed_school::contentOf(folder + u"/input"_s), m_pdf);
        qputenv("PATH", path);
    }

    void saysWhenThereIsNothingToPrintOn_data()
    {
        QTest::addColumn<QByteArray>("lpstat");
        QTest::addColumn<QString>("code");
        QTest::addRow("no printer") << QByteArray("exit 0") << u"print.no_printers"_s;
        QTest::addRow("no printing at all") << QByteArray() << u"print.no_lp"_s;
    }
    void saysWhenThereIsNothingToPrintOn()
    {
        QFETCH(QByteArray, lpstat);
        QFETCH(QString, code);
        const QByteArray path = qgetenv("PATH");
        QDir(m_dir.filePath(u"bin"_s)).removeRecursively();
        QDir().mkpath(m_dir.filePath(u"bin"_s));
        qputenv("PATH", m_dir.filePath(u"bin"_s).toLocal8Bit());
        if (!lpstat.isEmpty()) {
            fakeProgram(u"lpstat"_s, lpstat);
        }
        show(m_pdf);
        QTRY_VERIFY(part<QToolButton>("btnPrintFile")->isEnabled());
        part<QToolButton>("btnPrintFile")->click();
        QTRY_VERIFY(inDialog<QLabel>("bannerText") != nullptr && inDialog<QDialog>("printDialog") != nullptr);
        auto *dialog = inDialog<QDialog>("printDialog");
        QTRY_COMPARE(dialog->findChild<QLabel *>(u"bannerText"_s)->text(), sentence(code, {}));
        QVERIFY(!dialog->findChild<QPushButton *>(u"mainButton"_s)->isEnabled());
        dialog->reject();
        qputenv("PATH", path);
    }

    void savesCopiesOfTheSameBytes()
    {
        show(m_pdf, u"hoc-ba.pdf"_s);
        QTRY_VERIFY(part<QToolButton>("btnSaveXml")->isEnabled());
        for (const char *button : { "btnSavePdf", "btnSaveXml" }) {
            part<QToolButton>(button)->click();
            auto *dialog = part<QFileDialog>("saveCopyDialog");
            const bool pdf = QByteArray(button) == "btnSavePdf";
            const QString target = m_dir.filePath(pdf ? u"copy.pdf"_s : u"copy.xml"_s);
            Q_EMIT dialog->fileSelected(target);
            QCOMPARE(closed_school::contentOf(target), pdf ? m_pdf : m_xml);
            delete dialog;
        }
    }
};

HOCBA_WINDOW_TEST(TestViewer)
#include "tst_viewer.moc"
