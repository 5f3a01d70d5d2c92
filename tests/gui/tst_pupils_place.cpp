// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/history.h"
#include "models/services/pupil_card.h"
#include "tests/gui/window_fixture.h"
#include "ui/widgets/list_view.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>

using namespace hocba;
using namespace hocba::ui;
using namespace Qt::StringLiterals;

namespace {

class PupilWindow : public TestWindow
{
public:
    PupilWindow(const QString &which, const QString &login) : TestWindow(which, login) { go(PlaceId::Pupils); }
    ListView *list(const char *name = "pupilList") { return find<ListView>(name); }
    int rows(const char *name = "pupilList") { return list(name)->model()->rowCount(); }
    QString cell(int row, int column, const char *name = "pupilList")
    {
        return list(name)->model()->index(row, column).data().toString();
    }
    void openCard()
    {
        QTRY_VERIFY(rows() > 0);
        list()->setFocus();
        key(Qt::Key_Return);
        QTRY_VERIFY(has<QDialog>("pupilCard"));
    }
};

} // namespace

class TestPupilsPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(longWork(), QString()); }

    void showsTheClassAndAllClasses()
    {
        PupilWindow test(u"small"_s, u"vanthu"_s);
        QTRY_COMPARE(test.rows(), 84);
        test.find<QComboBox>("classList")->setCurrentText(u"7A1"_s);
        QTRY_COMPARE(test.rows(), 42);
        QCOMPARE(test.cell(0, 0), u"1"_s);
        QCOMPARE(test.cell(0, 3), u"7A1"_s);
        static const QRegularExpression day(u"^\\d\\d/\\d\\d/\\d{4}$"_s);
        QVERIFY(day.match(test.cell(0, 4)).hasMatch());
    }

    void aHomeroomTeacherSeesTheOwnClass()
    {
        PupilWindow test(u"small"_s, u"gvcn.6a1"_s);
        QTRY_COMPARE(test.rows(), 42);
        QCOMPARE(test.find<QComboBox>("classList")->count(), 2); // all, and 6A1
    }

    void findsInTheWholeSchoolWithoutTones()
    {
        PupilWindow test(u"6A1"_s, u"vanthu"_s);
        QTRY_COMPARE(test.rows(), 42);
        test.key(Qt::Key_F, Qt::ControlModifier);
        test.type(u"pham thi ngoc an"_s);
        QTRY_COMPARE(test.rows(), 1);
        QCOMPARE(test.cell(0, 2), u"Phạm Thị Ngọc An"_s);
        test.key(Qt::Key_Return); // to the list, and from there to the card
        test.key(Qt::Key_Return);
        QTRY_VERIFY(test.has<QDialog>("pupilCard"));
        QVERIFY(test.find<QLabel>("cardHead")->text().contains(u"4025061032"_s));
    }

    void aHeadingSortsNamesByGivenNameInVietnameseOrder()
    {
        PupilWindow test(u"6A1"_s, u"vanthu"_s);
        QTRY_COMPARE(test.rows(), 42);
        test.list()->sortByColumn(2, Qt::DescendingOrder);
        const auto givenName = [&](int row) { return test.cell(row, 2).section(u' ', -1); };
        const QString last = givenName(0);
        test.list()->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(givenName(0), u"An"_s);
        QCOMPARE(givenName(41), last);
    }

    void theCardHasResultsAndClassesAndLeadsOn()
    {
        PupilWindow test(u"small"_s, u"vanthu"_s);
        test.openCard();
        QCOMPARE(test.rows("cardResults"), 17); // 12 subjects and five lines that follow from them
        QCOMPARE(test.rows("cardClasses"), 1);
        QCOMPARE(test.rows("cardRecords"), 0);
        QTest::mouseClick(test.find<QPushButton>("cardToOverview"), Qt::LeftButton);
        QCOMPARE(test.workspace().currentPlace(), PlaceId::ClassOverview);
        QTRY_VERIFY(!test.has<QDialog>("pupilCard"));
    }

    void personalDataAreFetchedOnlyWhenAskedFor()
    {
        PupilWindow test(u"small"_s, u"vanthu"_s);
        test.openCard();
        auto *pages = test.find<QTabWidget>("cardPages");
        QCOMPARE(pages->count(), 4);
        pages->setCurrentIndex(3);
        QCOMPARE(test.rows("privateList"), 0);
        test.find<QPushButton>("showPrivate")->setFocus();
        test.key(Qt::Key_Space);
        QTRY_VERIFY(test.rows("privateList") > 5);
        QCOMPARE(test.cell(0, 1, "privateList").size(), 12); // the personal number
        QVERIFY(!test.find<QPushButton>("showPrivate")->isEnabled());
    }

    void whoMayNotReadThemHasNoPageForThem()
    {
        PupilWindow test(u"small"_s, u"phohieutruong"_s);
        test.openCard();
        QCOMPARE(test.find<QTabWidget>("cardPages")->count(), 3);
        QVERIFY(!test.has<QPushButton>("showPrivate"));
    }

    void anEmptySchoolSaysWhereToBegin()
    {
        PupilWindow test(u"empty"_s, u"vanthu"_s);
        QTRY_COMPARE(test.find<QLabel>("pupilCount")->text(), u"Pupils: 0"_s);
    }
};

HOCBA_WINDOW_TEST(TestPupilsPlace)
#include "tst_pupils_place.moc"
