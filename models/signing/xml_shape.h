// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: what a ds:Signature may consist of.

#include <libxml/tree.h>

namespace hocba::signing {

/// True when nothing but known elements, attributes and text stands in this ds:Signature. Most of the outermost
/// signature is covered by no signature, so an unknown name there is a change nobody else would notice.
[[nodiscard]] bool hasKnownShape(const xmlNode *signature);

} // namespace hocba::signing
