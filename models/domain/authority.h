// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"

namespace hocba {

/// Who a school of this level reports corrections to.
enum class AuthorityKind {
    DistrictOffice, ///< Phòng GDĐT, for primary and THCS before 1 July 2025
    CommuneCommittee, ///< UBND xã/phường, for primary and THCS since 1 July 2025
    ProvincialDepartment ///< Sở GDĐT, for THPT
};
[[nodiscard]] QString toCode(AuthorityKind kind); ///< "phong", "ubnd_xa", "so"

/// The superior authority of a level on a day: districts ended on 30 June 2025 (Decree 142/2025/ND-CP).
[[nodiscard]] AuthorityKind superiorAuthority(Level level, QDate day);

} // namespace hocba
