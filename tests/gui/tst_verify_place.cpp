// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/closed_school.h"
#include "tests/gui/window_fixture.h"
#include "ui/verify/verify_place.h"
#include "ui/widgets/list_view.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTextBrowser>
#include <QToolButton>

using namespace hocba::ui;
using namespace Qt::StringLiterals;

class TestVerifyPlace : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWindow> m_window;
    QTemporaryDir m_dir;
    QString m_pdf, m_xml, m_number; ///< of an issued record

    VerifyPlace &place() { return *static_cast<VerifyPlace *>(m_window->go(PlaceId::Verify)); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        closed_school::write(m_dir.filePath(name), bytes);
        return m_dir.filePath(name);
    }
    /// What the list shows in a column of the row with this file.
    QString shown(const QString &path, int column)
    {
        const auto *model = m_window->find<ListView>("verifyTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(Qt::ToolTipRole).toString() == path) {
                return model->index(row, column).data().toString();
            }
        }
        return {};
    }
    bool done(const QString &path)
    {
        const QString state = shown(path, 1);
        return !state.isEmpty() && state != u"waiting"_s && state != u"being checked…"_s;
    }
    void choose(const QString &path)
    {
        auto *list = m_window->find<ListView>("verifyTable");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(Qt::ToolTipRole).toString() == path) {
                list->setCurrentIndex(list->model()->index(row, 0));
            }
        }
    }
    QString detail() { return m_window->find<QTextBrowser>("verifyDetail")->toPlainText(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<TestWindow>(u"small"_s);
        SchoolCopy &school = m_window->school();
        closed_school::lockSemester(school);
        const auto issued = closed_school::issue(school, closed_school::closedPupils(school).mid(0, 1), m_dir.path());
        m_pdf = issued.first().pdfFile;
        m_xml = issued.first().xmlFile;
        m_number = issued.first().number;
        m_window->signIn(u"gv.toan"_s);
        (void)longWork();
    }
    void cleanup() { QCOMPARE(longWork(), QString()); }
    void cleanupTestCase() { m_window.reset(); }

    void judgesFilesOfAllKinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        const QByteArray pdf = closed_school::contentOf(m_pdf);
        QByteArray changed = pdf;
        changed[pdf.size() / 3] = static_cast<char>(changed[pdf.size() / 3] ^ 1);
        QByteArray xml = closed_school::contentOf(m_xml);
        QTest::addRow("the record itself") << pdf << u"valid"_s << QString();
        QTest::addRow("its XML") << xml << u"valid"_s << QString();
        QTest::addRow("one byte changed") << changed << u"NOT valid"_s << u"pdf.digest_mismatch"_s;
        QTest::addRow("something appended") << pdf + "\n% one more line\n" << u"NOT valid"_s << u"pdf.not_covered"_s;
        QTest::addRow("an update appended that hides the record")
            << pdf + "\n1 0 obj <</A 1>> endobj\nxref\n0 0\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
            << u"cannot be judged"_s << u"document.not_hocba"_s;
        QTest::addRow("a mark changed in the XML")
            << QByteArray(xml).replace("semester1=\"8", "semester1=\"9") << u"NOT valid"_s << u"xml.digest_mismatch"_s;
        QTest::addRow("a foreign PDF") << QByteArray(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            "trailer<</Root 1 0 R>>\n%%EOF\n")
                                       << u"cannot be judged"_s << u"document.not_hocba"_s;
        QTest::addRow("not a PDF") << QByteArray("just words") << u"cannot be judged"_s << u"document.not_hocba"_s;
        QTest::addRow("nothing") << QByteArray() << u"cannot be judged"_s << u"document.not_hocba"_s;
    }
    void judgesFilesOfAllKinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        const QString path = file(QString::fromLatin1(QTest::currentDataTag()), bytes);
        place().addFiles({ path });
        QTRY_VERIFY(done(path));
        choose(path);
        if (shown(path, 1) != verdict) {
            qWarning("%s", qPrintable(detail()));
        }
        QCOMPARE(shown(path, 1), verdict);
        QVERIFY2(detail().contains(code), qPrintable(detail()));
    }

    void checksSeveralDroppedFilesAndTellsTheRegister()
    {
        QMimeData files;
        files.setUrls({ QUrl::fromLocalFile(m_pdf), QUrl::fromLocalFile(m_xml),
                        QUrl::fromLocalFile(m_dir.filePath(u"nowhere.pdf"_s)), QUrl::fromLocalFile(m_dir.path()) });
        VerifyPlace &target = place();
        QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({ 50, 50 }, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &drop);
        QTRY_VERIFY(done(m_pdf) && done(m_xml) && done(m_dir.filePath(u"nowhere.pdf"_s)) && done(m_dir.path()));
        QCOMPARE(shown(m_pdf, 1), u"valid"_s);
        QCOMPARE(shown(m_pdf, 2), m_number);
        QCOMPARE(shown(m_pdf, 3), u"1"_s);
        QCOMPARE(shown(m_xml, 5), u"in force"_s);
        QCOMPARE(shown(m_dir.filePath(u"nowhere.pdf"_s), 1), u"cannot be read"_s);
        QCOMPARE(shown(m_dir.path(), 1), u"cannot be read"_s);
        choose(m_pdf);
        QVERIFY(detail().contains(u"say the same"_s));
        QVERIFY(detail().contains(u"homeroom teacher"_s));
    }

    void aHugeFileIsRefusedUnread()
    {
        const QString path = m_dir.filePath(u"huge.pdf"_s);
        QFile huge(path);
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(200LL * 1024 * 1024)); // a hole: takes no room
        place().addFiles({ path });
        QTRY_VERIFY(done(path));
        QCOMPARE(shown(path, 1), u"cannot be read"_s);
        choose(path);
        QVERIFY(detail().contains(sentence(u"file.too_large"_s, {}).left(12)));
    }

    void enterOpensTheViewerAndEscComesBack()
    {
        place().addFiles({ m_pdf });
        QTRY_VERIFY(done(m_pdf));
        choose(m_pdf);
        m_window->find<ListView>("verifyTable")->setFocus();
        m_window->key(Qt::Key_Return);
        QTRY_VERIFY(m_window->has<QWidget>("documentViewer") && m_window->find("documentViewer")->isVisible());
        QTRY_VERIFY(m_window->find<QLabel>("signatureText")->text().startsWith(u"Signatures valid"_s));
        m_window->key(Qt::Key_Escape);
        QVERIFY(!m_window->find("documentViewer")->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_window->find<ListView>("verifyTable"));
    }

    void choosesFilesWithoutBlocking()
    {
        place();
        m_window->find<ListView>("verifyTable")->setFocus();
        (void)longWork();
        m_window->key(Qt::Key_O, Qt::ControlModifier);
        auto *dialog = m_window->find<QFileDialog>("chooseFilesDialog");
        Q_EMIT dialog->filesSelected({ m_xml });
        delete dialog;
        QTRY_COMPARE(shown(m_xml, 1), u"valid"_s);
        (void)longWork(); // making Qt's own file dialog takes what it takes
    }

    void aFileOfRootsThatIsNoneIsRefused()
    {
        place();
        m_window->find<QToolButton>("chooseRoots")->click();
        auto *dialog = m_window->find<QFileDialog>("chooseRootsDialog");
        Q_EMIT dialog->fileSelected(m_xml);
        delete dialog;
        QCOMPARE(m_window->find("verifyPlace")->findChild<QLabel *>(u"bannerText"_s)->text(),
                 sentence(u"trust.unreadable"_s, {}));
        m_window->find<QToolButton>("chooseRoots")->click();
        dialog = m_window->find<QFileDialog>("chooseRootsDialog");
        Q_EMIT dialog->fileSelected(m_window->school().dir() + u"/trust/roots.pem"_s);
        delete dialog;
        QVERIFY(m_window->find<QLabel>("rootsLabel")->text().endsWith(u"roots.pem"_s));
        QTRY_VERIFY(done(m_xml));
        (void)longWork();
    }
};

HOCBA_WINDOW_TEST(TestVerifyPlace)
#include "tst_verify_place.moc"
