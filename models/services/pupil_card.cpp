// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pupil_card.h"

#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/school_summary.h"
#include "models/services/work.h"
#include "models/store/people.h"
#include "models/store/people_events.h"
#include "models/store/register.h"
#include "models/store/school.h"

#include <QSet>

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

struct PrivateColumn {
    QLatin1StringView name;
    QString store::Pupil::*value = nullptr;
};
constexpr PrivateColumn privateColumns[] = {
    { "personal_id"_L1, &store::Pupil::personalId },     { "ethnic_group"_L1, &store::Pupil::ethnicGroup },
    { "policy_status"_L1, &store::Pupil::policyStatus }, { "birth_place"_L1, &store::Pupil::birthPlace },
    { "residence"_L1, &store::Pupil::residence },        { "father"_L1, &store::Pupil::father },
    { "father_job"_L1, &store::Pupil::fatherJob },       { "mother"_L1, &store::Pupil::mother },
    { "mother_job"_L1, &store::Pupil::motherJob },       { "guardian"_L1, &store::Pupil::guardian },
    { "guardian_job"_L1, &store::Pupil::guardianJob },
};

Result<QList<PrivateField>> readPrivate(Session &session, const store::Pupil &pupil, const Scope &scope)
{
    HOCBA_TRY(session.may(Act::ReadSensitive, scope));
    QList<PrivateField> fields;
    QStringList read;
    for (const PrivateColumn &column : privateColumns) {
        fields.append({ column.name, pupil.*column.value });
        read.append(column.name);
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::sensitiveRead(pupil.code, read)));
    HOCBA_TRY(work.commit()); // nobody sees them before the log says so
    return fields;
}

/// Results of the years this person may read; a year whose rules are not there yet has none.
Result<QList<PupilResults>> readResults(const Session &session, const PupilCode &pupil, const QList<ClassStay> &stays)
{
    QList<PupilResults> all;
    QSet<int> years;
    for (const ClassStay &stay : stays) {
        if (years.contains(stay.year.start)) {
            continue;
        }
        years.insert(stay.year.start);
        auto results = pupilResults(session, pupil, stay.year);
        if (results) {
            all.append(std::move(*results));
        } else if (results.error().code != "permission.denied"_L1 && results.error().code != "rules.not_available"_L1) {
            return results.error();
        }
    }
    return all;
}

Result<QList<RegisterRow>> readRecords(const Session &session, const PupilCard &card)
{
    if (!session.may(Act::ReadMarks)) {
        return QList<RegisterRow>();
    }
    HOCBA_TRY_VALUE(documents, store::Register(session.school()).ofPupil(card.code.text()));
    QList<RegisterRow> rows;
    for (const store::Document &document : std::as_const(documents)) {
        rows.append({ document.number, document.version, card.code, card.name, card.className, toCode(document.status),
                      document.issuedAt, document.issuedBy, document.purpose, document.issuedTo, document.statusReason,
                      document.pdfSha256, document.xmlSha256 });
    }
    return rows;
}

bool holds(const QString &needle, const QString &name, const QString &code)
{
    return needle.isEmpty() || folded(name).contains(needle) || folded(code).contains(needle);
}

} // namespace

Result<QList<PupilRow>> findPupils(const Session &session, const QString &text)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(classes, classesFor(session, year));
    const QString needle = folded(normalised(text));
    const store::People people(session.school());
    QList<PupilRow> rows;
    for (const ClassSummary &one : std::as_const(classes)) {
        HOCBA_TRY_VALUE(members, people.members(year, one.name));
        std::ranges::stable_partition(members, [](const auto &member) { return !member.enrolment.to.isValid(); });
        for (const store::ClassMember &member : std::as_const(members)) {
            if (holds(needle, member.fullName, member.enrolment.pupil)) {
                HOCBA_TRY_VALUE(code, PupilCode::parse(member.enrolment.pupil));
                rows.append({ code, member.fullName, one.name, member.enrolment.rollNo, member.birthDate, member.sex,
                              member.enrolment.to });
            }
        }
    }
    return rows;
}

Result<PupilCard> pupilCard(Session &session, const PupilCode &pupil, bool withPrivate)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(className, classOfPupil(session, year, pupil));
    HOCBA_TRY_VALUE(name, ClassName::parse(className));
    HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClass(name)));
    const store::People people(session.school());
    HOCBA_TRY_VALUE(known, people.pupil(pupil.text()));
    PupilCard card { pupil, known.fullName, known.birthDate, known.sex, className };
    HOCBA_TRY_VALUE(enrolments, people.enrolments(pupil.text()));
    for (const store::Enrolment &one : std::as_const(enrolments)) {
        card.classes.append({ one.year, one.className, one.rollNo, one.from, one.to, one.reason });
    }
    HOCBA_TRY_VALUE(results, readResults(session, pupil, card.classes));
    card.results = std::move(results);
    HOCBA_TRY_VALUE(records, readRecords(session, card));
    card.records = std::move(records);
    if (withPrivate) {
        HOCBA_TRY_VALUE(fields, readPrivate(session, known, Scope::ofClass(name)));
        card.privateFields = std::move(fields);
    }
    return card;
}

} // namespace hocba::services
