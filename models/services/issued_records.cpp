// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/issued_records.h"

#include "models/store/document_events.h"
#include "models/store/register.h"
#include "models/store/school.h"

namespace hocba::services {

Status supersedeIssued(Work &work, const QString &pupil, const QString &why)
{
    HOCBA_TRY_VALUE(issued, store::Register(work.session().school()).ofPupil(pupil));
    for (const store::Document &document : std::as_const(issued)) {
        if (document.status == store::DocumentStatus::Issued) {
            HOCBA_TRY(work.append(store::documentSuperseded(document.number, document.version, why)));
        }
    }
    return {};
}

} // namespace hocba::services
