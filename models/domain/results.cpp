// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/results.h"

#include "models/domain/code_table.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array ratingCodes {
    CodeRow { Rating::NotPassed, "chuadat"_L1 },
    CodeRow { Rating::Passed, "dat"_L1 },
    CodeRow { Rating::Fair, "kha"_L1 },
    CodeRow { Rating::Good, "tot"_L1 },
};

constexpr std::array titleCodes {
    CodeRow { Title::Excellent, "xuatsac"_L1 },
    CodeRow { Title::VeryGood, "gioi"_L1 },
};

constexpr std::array promotionCodes {
    CodeRow { Promotion::Promoted, "promoted"_L1 },
    CodeRow { Promotion::Retest, "retest"_L1 },
    CodeRow { Promotion::SummerTraining, "summer_training"_L1 },
    CodeRow { Promotion::Repeat, "repeat"_L1 },
    CodeRow { Promotion::PrincipalDecides, "principal_decides"_L1 },
};

} // namespace

QString toCode(Rating rating)
{
    return codeIn(ratingCodes, rating);
}

std::optional<Rating> ratingFromCode(const QString &code)
{
    return valueIn(ratingCodes, code);
}

QString toVietnamese(Rating rating)
{
    switch (rating) {
    case Rating::NotPassed: return u"Chưa đạt"_s;
    case Rating::Passed: return u"Đạt"_s;
    case Rating::Fair: return u"Khá"_s;
    case Rating::Good: return u"Tốt"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toCode(Title title)
{
    return codeIn(titleCodes, title);
}

QString toVietnamese(Title title)
{
    return title == Title::Excellent ? u"Học sinh Xuất sắc"_s : u"Học sinh Giỏi"_s;
}

QString toCode(Promotion promotion)
{
    return codeIn(promotionCodes, promotion);
}

} // namespace hocba
