// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "tests/unit/services/school_copy.h"

/// The demo school "small" with semester I locked, in which the first pupil of 6A1 has 4,0 as the mid-term mark of
/// Toán.
class LockedSchool
{
public:
    /// While nobody is signed in: a folder takes one session at a time.
    explicit LockedSchool(SchoolCopy &copy)
    {
        auto teacher = copy.signIn("gv.toan");
        const auto sheet = hocba::services::readSheet(*teacher, key());
        m_cell = key().cell(sheet->rows.first().pupil, hocba::Column::Midterm);
        m_pupil = sheet->rows.first().name;
        const auto set = hocba::services::setCell(*teacher, { cell(), *hocba::Mark::fromTenths(40), {}, {} });
        teacher.reset();
        const auto locked = hocba::services::actOnWindows(*copy.signIn("hieutruong"),
                                                          { .act = hocba::WindowAct::Lock,
                                                            .scope = hocba::Scope::school(),
                                                            .term = hocba::Term::One,
                                                            .opensAt = {},
                                                            .closesAt = {},
                                                            .reason = QStringLiteral("hết học kỳ I") });
        if (!set || !locked) {
            qFatal("the fixture's semester could not be locked");
        }
    }

    [[nodiscard]] static hocba::services::SheetKey key()
    {
        return { { 2025 }, hocba::Term::One, QStringLiteral("6A1"), QStringLiteral("toan") };
    }
    [[nodiscard]] const hocba::CellKey &cell() const { return *m_cell; }
    [[nodiscard]] QString pupil() const { return m_pupil; }

private:
    std::optional<hocba::CellKey> m_cell;
    QString m_pupil;
};
