// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/places.h"

#include "ui/class_overview/class_overview_place.h"
#include "ui/corrections/corrections_place.h"
#include "ui/gradebook/gradebook_place.h"
#include "ui/home/home_place.h"
#include "ui/imports/imports_place.h"
#include "ui/people/people_place.h"
#include "ui/pupils/pupils_place.h"
#include "ui/semesters/semesters_place.h"
#include "ui/transcripts/transcripts_place.h"
#include "ui/verify/verify_place.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
Place *make(Desk &desk)
{
    return new T(desk);
}

const auto rows = std::to_array<PlaceRow>({
    { PlaceId::Home, "home"_L1, QT_TRANSLATE_NOOP("Places", "Home"), "home"_L1, {}, make<HomePlace> },
    { PlaceId::Gradebook,
      "gradebook"_L1,
      QT_TRANSLATE_NOOP("Places", "Gradebook"),
      "gradebook"_L1,
      { Act::ReadMarks },
      make<GradebookPlace> },
    { PlaceId::ClassOverview,
      "classOverview"_L1,
      QT_TRANSLATE_NOOP("Places", "Class overview"),
      "class"_L1,
      { Act::EnterConduct, Act::ManageWindows, Act::IssueTranscript },
      make<ClassOverviewPlace> },
    { PlaceId::Semesters,
      "semesters"_L1,
      QT_TRANSLATE_NOOP("Places", "Semesters"),
      "calendar"_L1,
      { Act::ManageWindows },
      make<SemestersPlace> },
    { PlaceId::Corrections,
      "corrections"_L1,
      QT_TRANSLATE_NOOP("Places", "Corrections"),
      "correction"_L1,
      { Act::AskCorrection, Act::ConfirmCorrection, Act::DecideCorrection },
      make<CorrectionsPlace> },
    { PlaceId::Transcripts,
      "transcripts"_L1,
      QT_TRANSLATE_NOOP("Places", "Records"),
      "transcript"_L1,
      { Act::SignSubject, Act::SignHomeroom, Act::SignPrincipal, Act::SignSeal, Act::IssueTranscript },
      make<TranscriptsPlace> },
    { PlaceId::Verify, "verify"_L1, QT_TRANSLATE_NOOP("Places", "Verify a file"), "verify"_L1, {}, make<VerifyPlace> },
    { PlaceId::Pupils,
      "pupils"_L1,
      QT_TRANSLATE_NOOP("Places", "Pupils"),
      "pupils"_L1,
      { Act::EnterConduct, Act::PreparePupils, Act::ApprovePupils, Act::ReadSensitive },
      make<PupilsPlace> },
    { PlaceId::Imports,
      "imports"_L1,
      QT_TRANSLATE_NOOP("Places", "Imports"),
      "import"_L1,
      { Act::ImportMarks, Act::PreparePupils },
      make<ImportsPlace> },
    { PlaceId::People,
      "people"_L1,
      QT_TRANSLATE_NOOP("Places", "Accounts"),
      "people"_L1,
      { Act::PrepareAccounts, Act::ApproveGrants },
      make<PeoplePlace> },
});

} // namespace

std::span<const PlaceRow> allPlaces()
{
    return rows;
}

QList<const PlaceRow *> placesOf(const services::Session &session)
{
    QList<const PlaceRow *> places;
    for (const PlaceRow &row : rows) {
        const bool mine = std::ranges::any_of(row.anyOf, [&](Act act) { return session.mayAnywhere(act); });
        if (row.anyOf.empty() || mine) {
            places.append(&row);
        }
    }
    return places;
}

QString titleOf(const PlaceRow &row)
{
    return QCoreApplication::translate("Places", row.title);
}

} // namespace hocba::ui
