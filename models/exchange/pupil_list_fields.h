// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hocba::exchange {

/// Columns of a pupil list.
enum class Field {
    Roll,
    Code,
    Name,
    FamilyName,
    GivenName,
    BirthDate,
    Sex,
    EthnicGroup,
    PersonalId,
    BirthPlace,
    Residence,
    Father,
    FatherJob,
    Mother,
    MotherJob,
    Guardian,
    GuardianJob,
    PolicyStatus,
    Class
};

/// The column a heading means, by its `headingKey`; headings of several programs are known.
[[nodiscard]] std::optional<Field> fieldOfKey(const QString &key);

} // namespace hocba::exchange
