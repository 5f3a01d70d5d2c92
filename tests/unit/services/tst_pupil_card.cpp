// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pupil_card.h"
#include "models/store/history.h"
#include "models/store/school.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

class TestPupilCard : public QObject
{
    Q_OBJECT

private:
    static PupilCode first(const Session &session, const QString &className)
    {
        const auto rows = findPupils(session, {});
        for (const PupilRow &row : *rows) {
            if (row.className == className) {
                return row.code;
            }
        }
        qFatal("no pupil in %s", qPrintable(className));
    }
    static QList<store::StoredEvent> readings(const Session &session)
    {
        return *store::History(session.school()).events(u"sensitive.read"_s, 0, 100);
    }

private Q_SLOTS:
    void findsPupilsHoweverTheNameIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::addRow("as it is written") << u"Phạm Thị Ngọc An"_s << 1;
        QTest::addRow("without tones, in small letters") << u"pham thi ngoc an"_s << 1;
        QTest::addRow("decomposed") << u"Phạm Thị Ngọc An"_s.normalized(QString::NormalizationForm_D) << 1;
        QTest::addRow("by code") << u"4025061032"_s << 1;
        QTest::addRow("nobody") << u"không có ai"_s << 0;
        QTest::addRow("everybody") << QString() << 42;
    }
    void findsPupilsHoweverTheNameIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        SchoolCopy school(u"6A1"_s);
        const auto clerk = school.signIn("vanthu");
        const auto rows = findPupils(*clerk, text);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), found);
    }

    void everybodyFindsPupilsOfTheOwnClassesAlone()
    {
        SchoolCopy school(u"small"_s);
        QCOMPARE(findPupils(*school.signIn("vanthu"), {})->size(), 84);
        QCOMPARE(findPupils(*school.signIn("gvcn.6a1"), {})->size(), 42);
        QCOMPARE(findPupils(*school.signIn("quantri"), {})->size(), 0);
    }

    void theCardIsForWhoReadsTheClass_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("codeOfPrivate");
        QTest::addRow("clerk") << u"vanthu"_s << QString() << QString();
        QTest::addRow("principal") << u"hieutruong"_s << QString() << QString();
        QTest::addRow("own homeroom teacher") << u"gvcn.6a1"_s << QString() << QString();
        QTest::addRow("deputy") << u"phohieutruong"_s << QString() << u"permission.denied"_s;
        QTest::addRow("another homeroom teacher") << u"gvcn.7a1"_s << u"permission.denied"_s << u"permission.denied"_s;
        QTest::addRow("subject teacher") << u"gv.toan"_s << u"permission.denied"_s << u"permission.denied"_s;
        QTest::addRow("school IT") << u"quantri"_s << u"permission.denied"_s << u"permission.denied"_s;
    }
    void theCardIsForWhoReadsTheClass()
    {
        QFETCH(QString, login);
        QFETCH(QString, code);
        QFETCH(QString, codeOfPrivate);
        SchoolCopy school(u"small"_s);
        const PupilCode pupil = first(*school.signIn("vanthu"), u"6A1"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QCOMPARE(codeOf(pupilCard(*session, pupil, false)), code);
        QCOMPARE(readings(*session).size(), 0);
        QCOMPARE(codeOf(pupilCard(*session, pupil, true)), codeOfPrivate);
        QCOMPARE(readings(*session).size(), codeOfPrivate.isEmpty() ? 1 : 0);
    }

    void theCardHasClassesResultsAndNothingPrivateUnlessAskedFor()
    {
        SchoolCopy school(u"small"_s);
        const auto clerk = school.signIn("vanthu");
        const PupilCode pupil = first(*clerk, u"6A1"_s);
        const auto card = pupilCard(*clerk, pupil, false);
        QVERIFY(card.has_value());
        QCOMPARE(card->className, u"6A1"_s);
        QCOMPARE(card->classes.size(), 1);
        QVERIFY(!card->classes.first().to.isValid());
        QCOMPARE(card->results.size(), 1);
        QCOMPARE(card->results.first().subjects.size(), 12);
        QVERIFY(card->records.isEmpty());
        QVERIFY(card->privateFields.isEmpty());
    }

    void readingPrivateDataIsRecordedWithWhoAndWhat()
    {
        SchoolCopy school(u"small"_s);
        const auto clerk = school.signIn("vanthu");
        const PupilCode pupil = first(*clerk, u"6A1"_s);
        const auto card = pupilCard(*clerk, pupil, true);
        QVERIFY(card.has_value());
        QCOMPARE(card->privateFields.first().name, u"personal_id"_s);
        QCOMPARE(card->privateFields.first().value.size(), 12);
        const auto events = readings(*clerk);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().actor, u"vanthu"_s);
        QCOMPARE(events.first().data["pupil"_L1].toString(), pupil.text());
        QCOMPARE(events.first().data["fields"_L1].toArray().size(), card->privateFields.size());
    }

    void saysThatAPupilIsNotThere()
    {
        SchoolCopy school(u"small"_s);
        QCOMPARE(codeOf(pupilCard(*school.signIn("vanthu"), *PupilCode::parse(u"9999"_s), false)), u"pupil.unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestPupilCard)
#include "tst_pupil_card.moc"
