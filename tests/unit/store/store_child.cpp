// SPDX-License-Identifier: GPL-3.0-or-later
// A second program for the tests: it opens the school FOLDER and either
//   hold:  says "open" and keeps it until its input ends, or
//   write: enters marks without end, saying each number after its commit, with a half-done transaction in between,
//   until killed.
#include "store_fixture.h"

#include <QCoreApplication>

#include <iostream>

using namespace hocba;
using namespace hocba::store;

namespace {

int writeUntilKilled(StoreFixture &fixture)
{
    for (int i = 0;; ++i) {
        const CellKey cell = StoreFixture::cell(i % 2 == 0 ? "6A1-1" : "6A1-2");
        if (!fixture.set(cell, StoreFixture::mark(i / 2 % 101))) {
            return 3;
        }
        std::cout << fixture.school->eventCount().value() << std::endl;
        auto unfinished = fixture.school->begin({ QStringLiteral("gv.toan"), {} });
        if (!unfinished || !unfinished->append(sessionClosed())) {
            return 4;
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    StoreFixture fixture;
    auto opened = School::openWithKey(QString::fromLocal8Bit(argv[1]), fixture.key, fixture.clock);
    if (!opened) {
        std::cout << opened.error().code.toStdString() << std::endl;
        return 1;
    }
    fixture.school = std::move(*opened);
    if (QByteArrayView(argv[2]) == "write") {
        return writeUntilKilled(fixture);
    }
    std::cout << "open" << std::endl;
    std::string line;
    std::getline(std::cin, line);
    return 0;
}
