// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demo schools that the tests of the services copy; CTest runs it once before them (fixture demo_schools).
#include "models/services/demo.h"
#include "models/signing/signer.h"

#include <QCoreApplication>
#include <QDir>

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

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const hocba::signing::CryptoScope crypto;
    const QString root = QStringLiteral(HOCBA_DEMO_SCHOOLS);
    return makeSchool(root + "/empty"_L1, 0) && makeSchool(root + "/small"_L1, 84) ? 0 : 1;
}
