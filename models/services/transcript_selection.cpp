// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transcript_selection.h"

#include "models/services/classes.h"
#include "models/store/people.h"
#include "models/store/school.h"

namespace hocba::services {

Result<QList<SelectedPupil>> selectPupils(const Session &session, const PupilSelection &selection)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    const store::People people(session.school());
    QList<SelectedPupil> pupils;
    QList<PupilCode> named = selection.pupils;
    if (named.isEmpty() && selection.pupil) {
        named.append(*selection.pupil);
    }
    if (!named.isEmpty()) {
        for (const PupilCode &code : std::as_const(named)) {
            HOCBA_TRY_VALUE(className, classOfPupil(session, year, code));
            HOCBA_TRY_VALUE(pupil, people.pupil(code.text()));
            pupils.append({ code, pupil.fullName, className });
        }
        return pupils;
    }
    QStringList names { selection.className };
    if (selection.className.isEmpty()) {
        names.clear();
        HOCBA_TRY_VALUE(classes, people.classes(year));
        for (const store::SchoolClass &schoolClass : classes) {
            names.append(schoolClass.name);
        }
    }
    for (const QString &name : std::as_const(names)) {
        HOCBA_TRY_VALUE(info, findClass(session, year, name));
        for (const store::ClassMember &member : info.members) {
            HOCBA_TRY_VALUE(code, PupilCode::parse(member.enrolment.pupil));
            pupils.append({ code, member.fullName, info.name.text() });
        }
    }
    return pupils;
}

QStringList describe(const QList<documents::SignaturePart> &parts)
{
    QStringList names;
    for (const documents::SignaturePart &part : parts) {
        names.append(documents::toCode(part.role) + u':' + part.signatory.uid + u':' + part.signatory.name);
    }
    return names;
}

} // namespace hocba::services
