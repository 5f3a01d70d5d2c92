// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/pack.h"

#include "models/domain/code_table.h"
#include "models/regulations/tt22/averages.h"
#include "models/regulations/tt22/learning.h"
#include "models/regulations/tt22/year_end.h"

namespace hocba::regulations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array codes {
    CodeRow { Circular::Tt22, "tt22"_L1 },
    CodeRow { Circular::Tt27, "tt27"_L1 },
    CodeRow { Circular::Tt58, "tt58"_L1 },
    CodeRow { Circular::Tt58Amended, "tt58_26"_L1 },
};

/// From which school year on a circular holds for grades. Later rows win over earlier ones.
struct Start {
    Circular circular;
    int firstGrade;
    int lastGrade;
    int year;
};

constexpr std::array starts {
    Start { Circular::Tt58, 6, 12, 2011 }, Start { Circular::Tt58Amended, 6, 12, 2020 },
    Start { Circular::Tt27, 1, 1, 2020 },  Start { Circular::Tt27, 2, 2, 2021 },
    Start { Circular::Tt27, 3, 3, 2022 },  Start { Circular::Tt27, 4, 4, 2023 },
    Start { Circular::Tt27, 5, 5, 2024 },  Start { Circular::Tt22, 6, 6, 2021 },
    Start { Circular::Tt22, 7, 7, 2022 },  Start { Circular::Tt22, 10, 10, 2022 },
    Start { Circular::Tt22, 8, 8, 2023 },  Start { Circular::Tt22, 11, 11, 2023 },
    Start { Circular::Tt22, 9, 9, 2024 },  Start { Circular::Tt22, 12, 12, 2024 },
};

constexpr std::array packs {
    Pack {
        .circular = Circular::Tt22,
        .semesterResult = tt22::semesterResult,
        .yearResult = tt22::yearResult,
        .learning = tt22::learning,
        .yearConduct = tt22::yearConduct,
        .title = tt22::title,
        .retestable = tt22::retestable,
        .learningAfterRetests = tt22::learningAfterRetests,
        .promotion = tt22::promotion,
    },
};

} // namespace

QString toCode(Circular circular)
{
    return codeIn(codes, circular);
}

Result<Circular> circularFor(SchoolYear year, int grade)
{
    std::optional<Circular> found;
    for (const Start &start : starts) {
        if (start.firstGrade <= grade && grade <= start.lastGrade && start.year <= year.start) {
            found = start.circular;
        }
    }
    if (!found) {
        return fail("rules.not_available"_L1, u"%1/%2"_s.arg(year.text()).arg(grade));
    }
    return *found;
}

Result<const Pack *> packOf(Circular circular)
{
    const auto pack = std::ranges::find(packs, circular, &Pack::circular);
    if (pack == packs.end()) {
        return fail("rules.not_available"_L1, toCode(circular));
    }
    return &*pack;
}

Result<const Pack *> packFor(SchoolYear year, int grade)
{
    HOCBA_TRY_VALUE(circular, circularFor(year, grade));
    return packOf(circular);
}

} // namespace hocba::regulations
