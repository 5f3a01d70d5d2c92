// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/authority.h"

#include "models/domain/code_table.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array codes {
    CodeRow { AuthorityKind::DistrictOffice, "phong"_L1 },
    CodeRow { AuthorityKind::CommuneCommittee, "ubnd_xa"_L1 },
    CodeRow { AuthorityKind::ProvincialDepartment, "so"_L1 },
};

} // namespace

QString toCode(AuthorityKind kind)
{
    return codeIn(codes, kind);
}

AuthorityKind superiorAuthority(Level level, QDate day)
{
    if (level == Level::UpperSecondary) {
        return AuthorityKind::ProvincialDepartment;
    }
    return day < QDate(2025, 7, 1) ? AuthorityKind::DistrictOffice : AuthorityKind::CommuneCommittee;
}

} // namespace hocba
