// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demo schools that the tests of the services copy; CTest runs it once before them (fixture demo_schools).
#include "models/services/demo.h"
#include "models/services/imports.h"
#include "models/services/windows.h"
#include "models/signing/signer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

bool makeSchool(const QString &dir, int pupils)
{
    const hocba::FixedClock clock(hocba::Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
    QDir(dir).removeRecursively();
    const auto made = hocba::services::createDemo({ .dir = dir, .seed = 1, .pupils = pupils }, clock, {});
    if (!made) {
        qWarning("%s: %s %s", qPrintable(dir), qPrintable(made.error().code), qPrintable(made.error().detail));
    }
    return made.has_value();
}

/// Imports 6A1 of the sample files into an empty school and opens semester I.
bool importClass(const QString &dir)
{
    using namespace hocba::services;
    const hocba::FixedClock clock(hocba::Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
    QFile list(QStringLiteral(HOCBA_TEST_DATA "/danh-sach-6A1.xlsx"));
    if (!list.open(QIODevice::ReadOnly)) {
        return false;
    }
    {
        const auto clerk = Session::signIn(dir, u"vanthu"_s, u"hocba-demo"_s, clock);
        const auto imported = importPupils(**clerk, list.readAll());
        if (!imported) {
            qWarning("%s: %s", qPrintable(dir), qPrintable(imported.error().code));
            return false;
        }
    }
    const auto principal = Session::signIn(dir, u"hieutruong"_s, u"hocba-demo"_s, clock);
    WindowRequest request;
    request.term = hocba::Term::One;
    return actOnWindows(**principal, request).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const hocba::signing::CryptoScope crypto;
    const QString root = QStringLiteral(HOCBA_DEMO_SCHOOLS);
    const bool made = makeSchool(root + "/empty"_L1, 0) && makeSchool(root + "/small"_L1, 84)
        && makeSchool(root + "/6A1"_L1, 0) && importClass(root + "/6A1"_L1);
    return made ? 0 : 1;
}
