// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/store/records.h"
#include "models/store/school.h"

#include <functional>

namespace hocba::services {

/// A class of the demo school with its pupils, in the order of the class list.
struct DemoClass {
    store::SchoolClass schoolClass;
    QList<store::Pupil> pupils;
};

/// "6A1", "7A1", "8A1", "9A1", "6A2" ...: as many classes as `pupils` fill with about 42 each.
[[nodiscard]] QStringList demoClassNames(int pupils);

/// Makes the classes and their pupils; the same seed gives the same.
[[nodiscard]] QList<DemoClass> demoClasses(quint32 seed, SchoolYear year, int pupils);

/// Enters semester I of a class as its people would: marks, remarks and exemptions subject by subject, then conduct.
/// A few cells stay empty, one is pending and one pupil is exempt from physical education in the first class. One
/// transaction for each person. Gives the number of marks.
[[nodiscard]] Result<int> enterDemoMarks(store::School &school, quint32 seed, const DemoClass &demoClass,
                                         bool isFirstClass);

} // namespace hocba::services
