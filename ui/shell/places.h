// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "ui/shell/desk.h"

#include <QLatin1StringView>

#include <span>
#include <vector>

namespace hocba::ui {

class Place;

/// One row of the left list: which place, its name, and for whom it is.
struct PlaceRow {
    PlaceId id;
    QLatin1StringView name; ///< "gradebook": its page is "gradebookPlace" to robots
    const char *title; ///< English source text of the context "Places"
    QLatin1StringView icon;
    std::vector<Act> anyOf; ///< who may do one of these has the place; everybody when there is none
    Place *(*make)(Desk &desk);
};
[[nodiscard]] std::span<const PlaceRow> allPlaces();
/// Those of this person, in order: Ctrl+1 goes to the first.
[[nodiscard]] QList<const PlaceRow *> placesOf(const services::Session &session);
[[nodiscard]] QString titleOf(const PlaceRow &row);

} // namespace hocba::ui
