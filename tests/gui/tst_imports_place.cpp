// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/imports.h"
#include "models/services/mark_entry.h"
#include "tests/gui/window_fixture.h"
#include "tests/unit/services/edited_file.h"
#include "ui/widgets/list_view.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

const QString mathSheet = u"TOÁN HỌC"_s;

QString dataPath(const char *name)
{
    return QStringLiteral(HOCBA_TEST_DATA "/") + QString::fromLatin1(name);
}

EditedFile mathFile()
{
    static const QByteArray whole = dataFile("bang-diem-6A1-hk1.xlsx");
    return EditedFile(whole).only(mathSheet);
}

services::SheetKey mathKey()
{
    return { { 2025 }, Term::One, u"6A1"_s, u"toan"_s };
}

class ImportWindow : public TestWindow
{
public:
    ImportWindow(const QString &which, const QString &login) : TestWindow(which, login) { go(PlaceId::Imports); }

    QString keep(const QByteArray &bytes, const QString &name = u"sheet.xlsx"_s)
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        }
        return file.fileName();
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(path) });
        QWidget *place = find("importsPlace");
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &event);
    }
    ListView *list() { return find<ListView>("importList"); }
    QToolButton *button() { return find<QToolButton>("btnDoImport"); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    QString banner() { return find("importsPlace")->findChild<QLabel *>(u"bannerText"_s)->text(); }

private:
    QTemporaryDir m_files;
};

} // namespace

class TestImportsPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void aPupilListIsChosenByKeysLookedAtAndImportedByOneButton()
    {
        ImportWindow test(u"empty"_s, u"vanthu"_s);
        QVERIFY(!test.button()->isEnabled());
        test.key(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(test.has<QFileDialog>("sheetDialog"));
        auto *fileName = test.find<QFileDialog>("sheetDialog")->findChild<QLineEdit *>(u"fileNameEdit"_s);
        fileName->setText(dataPath("danh-sach-6A1.xlsx")); // typed, its list of proposals would take the keys
        fileName->setFocus();
        test.key(Qt::Key_Return);
        QTRY_COMPARE(test.button()->text(), u"Import 42 pupils"_s);
        QCOMPARE(test.list()->model()->rowCount(), 42);
        QCOMPARE(test.cell(0, 0), u"new"_s);
        QCOMPARE(test.cell(0, 1), u"6A1"_s);
        QVERIFY(test.find<QLabel>("importSummary")->text().contains(u"6A1"_s)); // the class that is made
        test.window().activateWindow(); // no window manager does it here when a dialog has gone
        QTRY_COMPARE(QApplication::focusWidget(), test.list());
        test.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test.banner().contains(u"42 pupils"_s));
        QCOMPARE(services::listPupils(test.session(), u"6A1"_s)->size(), 42);
        QVERIFY(!test.button()->isEnabled());
    }

    void aWholeSemesterIsDroppedAndImported()
    {
        ImportWindow test(u"6A1"_s, u"vanthu"_s);
        test.drop(dataPath("bang-diem-6A1-hk1.xlsx"));
        QTRY_VERIFY(test.button()->isEnabled());
        QVERIFY(test.button()->text().startsWith("Import "_L1) && test.button()->text().contains("marks and"_L1));
        const int rows = test.list()->model()->rowCount();
        QVERIFY(rows > 2500);
        QTest::mouseClick(test.button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test.banner().contains("Imported"_L1), 20000);
        QCOMPARE(services::readSheet(test.session(), mathKey())->rows.size(), 42);
        test.drop(dataPath("bang-diem-6A1-hk1.xlsx"));
        QTRY_VERIFY(
            test.find<QLabel>("importReason")->text().contains("nothing"_L1)); // a second import changes nothing
        QVERIFY(!test.button()->isEnabled());
    }

    void aBadSheetIsRefusedWithPlaceAndReasonAndTheRestCanBeLookedAt()
    {
        ImportWindow test(u"6A1"_s, u"gv.toan"_s);
        test.drop(test.keep(mathFile().set(u"E8"_s, u"85"_s).bytes()));
        QTRY_VERIFY(test.list()->model()->rowCount() > 0);
        QCOMPARE(test.cell(0, 0), u"problem"_s);
        QVERIFY(test.cell(0, 2) == "E8"_L1);
        QVERIFY(test.cell(0, 8).startsWith(sentence(u"mark.out_of_range"_s, {})));
        QVERIFY(!test.button()->isEnabled());
        QVERIFY(!test.find<QLabel>("importReason")->text().isEmpty());
        test.find<QComboBox>("importShow")->setCurrentIndex(1);
        QCOMPARE(test.list()->model()->rowCount(), 1);
        test.find<QComboBox>("importShow")->setCurrentIndex(4);
        QVERIFY(test.list()->model()->rowCount() > 100);
        test.find<QLineEdit>("importFilter")->setFocus();
        test.type(u"4025061032"_s);
        QTRY_VERIFY(test.list()->model()->rowCount() < 10);
    }

    void anAverageThatDiffersIsShownAndImportedAllTheSame()
    {
        ImportWindow test(u"6A1"_s, u"gv.toan"_s);
        const EditedFile math = mathFile();
        const QString computed = math.get(u"K8"_s);
        test.drop(test.keep(mathFile().set(u"K8"_s, computed == "9.9"_L1 ? u"9.8"_s : u"9.9"_s).bytes()));
        QTRY_VERIFY(test.button()->isEnabled());
        QCOMPARE(test.cell(0, 0), u"remark"_s);
        QCOMPARE(test.cell(0, 6), computed);
        QVERIFY(test.cell(0, 7).startsWith("9."_L1));
        QVERIFY(test.cell(0, 2) == "K8"_L1);
    }

    void whatChangedMeanwhileIsSaidAndComparedAnew()
    {
        ImportWindow test(u"6A1"_s, u"gv.toan"_s);
        test.drop(test.keep(mathFile().bytes()));
        QTRY_VERIFY(test.button()->isEnabled());
        const auto sheet = services::readSheet(test.session(), mathKey());
        const CellKey cell = mathKey().cell(sheet->rows.first().pupil, Column::Tx1);
        QVERIFY(services::setCell(test.session(), { cell, CellValue(*Mark::fromTenths(1)), {}, {} }).has_value());
        QTest::mouseClick(test.button(), Qt::LeftButton);
        QTRY_VERIFY(test.banner().startsWith(sentence(u"mark.conflict"_s, {})));
        QTRY_VERIFY(test.button()->isEnabled());
        QCOMPARE(test.cell(0, 0), u"changed"_s);
        QCOMPARE(test.cell(0, 6), u"0.1"_s);
        QTest::mouseClick(test.button(), Qt::LeftButton);
        QTRY_VERIFY(test.banner().contains("Imported"_L1));
    }

    void aFileThatIsNoSheetIsSaidInPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addRow("text") << "hello"_ba << u"sheet.unreadable"_s;
        QTest::addRow("an old .xls") << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(2000, '\0')
                                     << u"sheet.old_format"_s;
        QTest::addRow("another sheet") << mathFile().set(u"B6"_s, u"Ghi chú"_s).bytes() << u"sheet.kind_unknown"_s;
        QTest::addRow("gone") << QByteArray() << u"file.unreadable"_s;
    }
    void aFileThatIsNoSheetIsSaidInPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        ImportWindow test(u"6A1"_s, u"vanthu"_s);
        const QString path = test.keep(bytes);
        if (bytes.isEmpty()) {
            QFile::remove(path);
        }
        test.drop(path);
        QTRY_VERIFY(!test.banner().isEmpty());
        QVERIFY2(test.banner().startsWith(sentence(code, {})), qPrintable(test.banner()));
        QVERIFY(!test.button()->isEnabled());
        QVERIFY(test.find<QToolButton>("btnChooseSheet")->isEnabled());
    }

    void aTeacherCannotImportAPupilList()
    {
        ImportWindow test(u"6A1"_s, u"gv.toan"_s);
        test.drop(dataPath("danh-sach-6A1.xlsx"));
        QTRY_VERIFY(test.banner().startsWith(sentence(u"permission.denied"_s, {})));
    }
};

HOCBA_WINDOW_TEST(TestImportsPlace)
#include "tst_imports_place.moc"
