// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::documents {

/// Namespace of the record's XML, version 1. docs/transcript.md describes the shape, transcript-1.xsd fixes it.
inline constexpr QLatin1StringView transcriptNamespace("urn:hocba:transcript:1");

/// The record as XML (UTF-8, no signatures yet): the same value always gives the same bytes. Elements that signatures
/// refer to carry `Id`; the four empty containers at the end (TS, HS, PS, SE) take the signatures.
[[nodiscard]] QByteArray toXml(const Transcript &transcript);

/// Reads the value back; signatures in the containers are passed over, so that fromXml(toXml(t)) == t before and after
/// signing. Checks form only: signatures, schema and trust are transcript_verify.h.
/// Errors: "xml.too_large" (over 5 MB), "xml.dtd", "xml.malformed" (detail "line:column"), "xml.schema" (detail the
/// element or attribute that does not fit), "transcript.foreign_line" (a subject line of another pupil or year),
/// "document.not_hocba" (another root element or namespace).
[[nodiscard]] Result<Transcript> fromXml(const QByteArray &xml);

/// The schema (XSD 1.0) against which a record is checked.
[[nodiscard]] const QByteArray &transcriptSchema();

/// SHA-256 (32 bytes) of the exclusive C14N form of the element Content, in which the whole of the pupil's data stands;
/// the same before and after signing. Errors as XmlDocument::parse and canonical.
[[nodiscard]] Result<QByteArray> contentDigest(const QByteArray &xml);

/// Text of the QR code: "HOCBA1:<school code>:<number>:<version>:<contentDigest in base64url without padding>". In
/// school code and number, anything but letters, digits and "-._~/" is percent-encoded.
[[nodiscard]] Result<QByteArray> qrPayload(const Transcript &transcript);

} // namespace hocba::documents
