// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/account_setup.h"
#include "models/signing/certificate.h"

namespace hocba::services {

[[nodiscard]] CertificateFacts factsOf(const signing::Certificate &certificate);

} // namespace hocba::services
