// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event.h"
#include "models/store/records.h"

namespace hocba::store {

/// School::create appends this one itself.
[[nodiscard]] NewEvent schoolCreated(const SchoolInfo &info);
/// Changes what may change: names, levels, current year, policy. Code and demo flag stay what they were.
[[nodiscard]] NewEvent schoolChanged(const SchoolInfo &info);

/// Makes a class with its subjects; its windows are those of the last acts that cover it. Error "class.exists".
[[nodiscard]] NewEvent classCreated(const SchoolClass &schoolClass);
/// Sets another number of regular columns for a subject of the class.
[[nodiscard]] NewEvent classSubjectChanged(SchoolYear year, const QString &className, const ClassSubject &subject);

/// Errors "pupil.exists", "pupil.unknown".
[[nodiscard]] NewEvent pupilAdded(const Pupil &pupil);
[[nodiscard]] NewEvent pupilChanged(const Pupil &pupil);
/// Error "enrolment.exists" when the pupil already is in that class.
[[nodiscard]] NewEvent enrolled(const Enrolment &enrolment);
/// Closes it: `to` and `reason` of the enrolment count. Error "enrolment.unknown".
[[nodiscard]] NewEvent enrolmentClosed(const Enrolment &enrolment);

/// Errors "account.exists", "account.unknown".
[[nodiscard]] NewEvent accountAdded(const Account &account);
[[nodiscard]] NewEvent accountChanged(const QString &login, const QString &fullName, const QString &uid, bool disabled);
[[nodiscard]] NewEvent certificateBound(const QString &login, const QByteArray &certificateDer);
[[nodiscard]] NewEvent passwordChanged(const QString &login);

/// A role from a day to a day. The grant's id is the event's id.
[[nodiscard]] NewEvent grantGiven(const QString &login, const Grant &grant);
/// Ends a grant on `lastDay`, or changes its permission to import.  Error "grant.unknown".
[[nodiscard]] NewEvent grantEnded(const QString &grantId, QDate lastDay, const QString &why);

/// A sign-in that succeeded; the id of this event is the session. A failed one only names the login tried.
[[nodiscard]] NewEvent sessionOpened(const QString &program);
[[nodiscard]] NewEvent sessionClosed();
[[nodiscard]] NewEvent signInFailed(const QString &login);
/// Somebody looked at sensitive fields (`fields`: column names) of a pupil.
[[nodiscard]] NewEvent sensitiveRead(const QString &pupil, const QStringList &fields);
/// Data left the program: what kind of file, of which class or pupil.
[[nodiscard]] NewEvent exported(const QString &what, const QString &about);

} // namespace hocba::store
