// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/regulations/pack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hocba;
using namespace hocba::regulations;
using namespace Qt::StringLiterals;

namespace {

CellValue markOf(const QJsonValue &tenths)
{
    return Mark::fromTenths(tenths.toInt()).value();
}

Sheet sheetOf(const QJsonObject &subject)
{
    Sheet sheet { {}, markOf(subject.value("gk"_L1)), markOf(subject.value("ck"_L1)) };
    for (const QJsonValue &tenths : subject.value("tx"_L1).toArray()) {
        sheet.regular.append(markOf(tenths));
    }
    return sheet;
}

} // namespace

/// The whole sample class against results that another program reckoned.
class TestSampleClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void semestersAgree_data();
    void semestersAgree();
    void yearsAgree_data();
    void yearsAgree();

private:
    QJsonObject m_pupils;
    const Pack *m_pack = nullptr;
};

void TestSampleClass::initTestCase()
{
    QFile file(QStringLiteral(HOCBA_TEST_DATA "/expected-6A1.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_pupils = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(m_pupils.size() >= 30);
    m_pack = packFor({ 2025 }, 6).value();
}

void TestSampleClass::semestersAgree_data()
{
    QTest::addColumn<QString>("semester");
    QTest::newRow("semester I") << u"hk1"_s;
    QTest::newRow("semester II") << u"hk2"_s;
}

void TestSampleClass::semestersAgree()
{
    QFETCH(QString, semester);
    for (const QString &code : m_pupils.keys()) {
        const QJsonObject expected = m_pupils.value(code).toObject().value(semester).toObject();
        QList<SubjectResult> results;
        for (const Subject &subject : subjectsOf(Level::LowerSecondary)) {
            const QJsonObject one = expected.value(subject.code).toObject();
            if (subject.kind == SubjectKind::Comment) {
                results.append({ subject.code, CellValue::fromCode(one.value("result"_L1).toString()).value() });
                continue;
            }
            const auto result = m_pack->semesterResult(subject.kind, sheetOf(one));
            QCOMPARE(result.value, markOf(one.value("average"_L1)));
            results.append({ subject.code, result.value });
        }
        QCOMPARE(toCode(*m_pack->learning(results, {}).value.level), expected.value("learning"_L1).toString());
    }
}

void TestSampleClass::yearsAgree_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : m_pupils.keys()) {
        QTest::newRow(qPrintable(code)) << code;
    }
}

void TestSampleClass::yearsAgree()
{
    QFETCH(QString, code);
    const QJsonObject pupil = m_pupils.value(code).toObject();
    const QJsonObject year = pupil.value("year"_L1).toObject();
    const QJsonObject averages = year.value("averages"_L1).toObject();
    QCOMPARE(averages.size(), 8);
    const auto semester = [&](const QString &which, const QString &subject) {
        return pupil.value(which).toObject().value(subject).toObject();
    };
    QList<SubjectResult> results;
    for (const Subject &subject : subjectsOf(Level::LowerSecondary)) {
        const auto kind = subject.kind;
        const QString field = kind == SubjectKind::Marks ? u"average"_s : u"result"_s;
        const auto value = [&](const QString &which) {
            const QJsonValue json = semester(which, subject.code).value(field);
            return kind == SubjectKind::Marks ? markOf(json) : CellValue::fromCode(json.toString()).value();
        };
        const auto result = m_pack->yearResult(kind, value(u"hk1"_s), value(u"hk2"_s));
        QCOMPARE(result.value, kind == SubjectKind::Marks ? markOf(averages.value(subject.code)) : value(u"hk2"_s));
        results.append({ subject.code, result.value });
    }
    QCOMPARE(toCode(*m_pack->learning(results, {}).value.level), year.value("learning"_L1).toString());
}

QTEST_GUILESS_MAIN(TestSampleClass)
#include "tst_sample_class.moc"
