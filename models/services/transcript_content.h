// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"
#include "models/services/class_book.h"
#include "models/store/corrections.h"
#include "models/store/people.h"

#include <map>

namespace hocba::services {

/// Gathers what a record says from the closed pages of the store. Reads each class once, however many of its pupils
/// are asked for; made for one use case and thrown away.
class TranscriptSource
{
public:
    [[nodiscard]] static Result<TranscriptSource> open(const Session &session);

    /// The record's content as it stands now, with the semesters that are locked; number, version, date and log head
    /// are left to the draft. "transcript.not_closed" when no semester is locked or a required cell of a locked one is
    /// empty or pending (detail: which).
    [[nodiscard]] Result<documents::Transcript> transcript(const PupilCode &pupil);

    /// The account of a signatory, by staff number; empty for somebody unknown.
    [[nodiscard]] QString loginOf(const QString &uid) const { return m_loginOfUid.value(uid); }
    [[nodiscard]] const store::SchoolInfo &school() const { return m_school; }

private:
    /// A class's year with who answers for it.
    struct ClassPages {
        ClassBook book;
        QHash<QString, documents::Signatory> teachers; ///< by subject
        documents::Signatory homeroom;
        bool closed1 = false, closed2 = false;
    };

    explicit TranscriptSource(const Session &session) : m_session(session) {}
    [[nodiscard]] Result<ClassPages *> pages(SchoolYear year, const QString &className);
    [[nodiscard]] Result<documents::YearPage> yearPage(const ClassPages &pages, const PupilCode &pupil) const;
    [[nodiscard]] Result<QList<documents::CorrectionNote>> corrections(const PupilCode &pupil, SchoolYear year) const;
    [[nodiscard]] documents::Signatory holder(Role role, const Scope &scope) const;
    void nameHead();

    const Session &m_session;
    store::SchoolInfo m_school;
    QList<store::GrantRow> m_grants;
    QHash<QString, documents::Signatory> m_people; ///< by login
    QHash<QString, QString> m_loginOfUid;
    documents::Signatory m_head;
    QString m_headCapacity;
    std::map<std::pair<int, QString>, ClassPages> m_classes;
};

} // namespace hocba::services
