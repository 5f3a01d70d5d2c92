// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: xmlsec behind one function.

#include "models/signing/verdict.h"

#include <QByteArray>

#include <libxml/tree.h>

namespace hocba::signing {

/// Checks digests and value of a ds:Signature with the key of this certificate; what stands in KeyInfo is not looked
/// at. Adds "xml.digest_mismatch" (with the reference's URI) or "signature.broken".
void checkWithXmlsec(xmlNode *signature, const QByteArray &certificateDer, Verdict &verdict);

} // namespace hocba::signing
