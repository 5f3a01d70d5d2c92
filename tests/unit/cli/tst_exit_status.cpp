// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_status.h"

#include <QTest>

using namespace hocba;
using namespace hocba::cli;
using namespace Qt::StringLiterals;

class TestExitStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCodeEndsTheProgramAsPromised_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("a locked window is a refusal") << u"window.locked"_s << 1;
        QTest::newRow("a bad mark is a refusal") << u"mark.too_precise"_s << 1;
        QTest::newRow("a wrong password is a refusal") << u"signin.wrong_password"_s << 1;
        QTest::newRow("a file with problems is a refusal") << u"import.has_problems"_s << 1;
        QTest::newRow("a code of tomorrow is a refusal") << u"tomorrow.unheard_of"_s << 1;
        QTest::newRow("an unknown option is wrong usage") << u"usage.unknown_option"_s << 2;
        QTest::newRow("nobody named is wrong usage") << u"signin.needed"_s << 2;
        QTest::newRow("no data folder is wrong usage") << u"data.needed"_s << 2;
        QTest::newRow("a command of a later version is wrong usage") << u"command.not_yet"_s << 2;
        QTest::newRow("an unreadable scope is wrong usage") << u"scope.unreadable"_s << 2;
        QTest::newRow("a column that is none is wrong usage") << u"column.unreadable"_s << 2;
        QTest::newRow("a damaged database") << u"store.damaged"_s << 3;
        QTest::newRow("a foreign database") << u"store.not_a_school"_s << 3;
        QTest::newRow("a plain database") << u"store.not_encrypted"_s << 3;
        QTest::newRow("a database with another key") << u"store.wrong_key"_s << 3;
        QTest::newRow("an unreadable event") << u"event.unreadable"_s << 3;
        QTest::newRow("a changed database") << u"store.tampered"_s << 3;
        QTest::newRow("a missing data folder") << u"store.no_folder"_s << 4;
        QTest::newRow("a failing disk") << u"store.io"_s << 4;
        QTest::newRow("a busy database") << u"store.busy"_s << 4;
        QTest::newRow("a missing file") << u"file.unreadable"_s << 4;
    }

    void eachCodeEndsTheProgramAsPromised()
    {
        QFETCH(const QString, code);
        QFETCH(const int, status);
        QCOMPARE(static_cast<int>(exitFor({ code, {} })), status);
    }

    void aFamilyIsNotTakenForItsNamesake()
    {
        // "file." stands for codes that begin with it, not for those that only begin alike.
        QCOMPARE(exitFor({ u"files.odd"_s, {} }), Exit::Refused);
        QCOMPARE(exitFor({ u"store.damaged_not"_s, {} }), Exit::Refused);
    }
};

QTEST_GUILESS_MAIN(TestExitStatus)
#include "tst_exit_status.moc"
