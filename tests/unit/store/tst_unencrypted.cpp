// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/health.h"
#include "store_fixture.h"

#include <QDir>

using namespace hocba;
using namespace hocba::store;

/// This program is linked without SQLCipher, as by a mistake in packaging: it must never write in the clear.
class TestUnencrypted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToMakeASchool()
    {
        StoreFixture fixture;
        COMPARE_ERROR(fixture.create(), "store.not_encrypted");
        QCOMPARE(QDir(fixture.path()).entryList({ QStringLiteral("school.db*") }, QDir::Files).size(), 0);
    }

    void saysSoWithoutASchool() { COMPARE_ERROR(checkEncryption(), "store.not_encrypted"); }

    void refusesToOpenOne()
    {
        StoreFixture fixture;
        QVERIFY(QDir().mkpath(fixture.path()));
        QFile file(fixture.path() + QStringLiteral("/school.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        COMPARE_ERROR(School::openWithKey(fixture.path(), fixture.key, fixture.clock), "store.not_encrypted");
    }
};

QTEST_GUILESS_MAIN(TestUnencrypted)
#include "tst_unencrypted.moc"
