// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/schedule_dialogs.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QPlainTextEdit>

namespace hocba::ui {

using namespace Qt::StringLiterals;

OpenEntryDialog::OpenEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent)
    : WindowDialog(desk, part, tr("Open for entry"), tr("&Open"), parent)
{
    setObjectName("openEntryDialog"_L1);
    addText(u"openAbout"_s,
            tr("%1, %2: teachers can enter marks. Mark sheets: %3, pupils: %4.")
                .arg(ReadinessWords::semester(part.term), ReadinessWords::name(part.scope))
                .arg(part.sheets.size())
                .arg(part.pupils));
    const TimeField from = addTime(u"opensAt"_s, tr("Only &from:"), afternoonIn(1));
    const TimeField until = addTime(u"closesAt"_s, tr("Closes by itself &at:"), afternoonIn(30));
    until.box->setChecked(true);
    onAcceptLater([this, from, until] {
        const services::WindowRequest request { .act = WindowAct::Open,
                                                .scope = this->part().scope,
                                                .term = this->part().term,
                                                .opensAt = from.value(),
                                                .closesAt = until.value(),
                                                .reason = {} };
        act(request, tr("Opened for entry: %1").arg(ReadinessWords::name(this->part().scope)));
    });
}

ExtendEntryDialog::ExtendEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent)
    : WindowDialog(desk, part, tr("Set the end of entry"), tr("&Set the end"), parent)
{
    setObjectName("extendEntryDialog"_L1);
    const QString now = ReadinessWords::sharedTime(part, &services::WindowRow::closesAt);
    addText(u"extendAbout"_s,
            tr("%1, %2. The end is now: %3.")
                .arg(ReadinessWords::semester(part.term), ReadinessWords::name(part.scope),
                     now.isEmpty() ? tr("not set") : now));
    const TimeField until = addTime(u"closesAt"_s, tr("Closes by itself &at:"), afternoonIn(7));
    until.box->setChecked(true);
    onAcceptLater([this, until] {
        const services::WindowRequest request { .act = WindowAct::Open,
                                                .scope = this->part().scope,
                                                .term = this->part().term,
                                                .opensAt = {},
                                                .closesAt = until.value(),
                                                .reason = {},
                                                .extend = true };
        act(request, tr("The end of entry is set: %1").arg(ReadinessWords::name(this->part().scope)));
    });
}

ReopenEntryDialog::ReopenEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent)
    : WindowDialog(desk, part, tr("Reopen"), tr("&Reopen"), parent)
{
    setObjectName("reopenEntryDialog"_L1);
    addText(u"reopenAbout"_s,
            tr("%1, %2: marks of mark sheets that are locked can be changed again without a correction. Mark sheets: "
               "%3. Records that are already issued are superseded when a mark changes.")
                .arg(ReadinessWords::semester(part.term), ReadinessWords::name(part.scope))
                .arg(part.sheets.size()));
    auto *reason = addReason(tr("&Why:"));
    const TimeField until = addTime(u"closesAt"_s, tr("Closes by itself &at:"), afternoonIn(2));
    until.box->setChecked(true);
    onAcceptLater([this, reason, until] {
        const services::WindowRequest request { .act = WindowAct::Reopen,
                                                .scope = this->part().scope,
                                                .term = this->part().term,
                                                .opensAt = {},
                                                .closesAt = until.value(),
                                                .reason = reason->toPlainText() };
        act(request, tr("Reopened: %1").arg(ReadinessWords::name(this->part().scope)));
    });
    reason->setFocus();
}

} // namespace hocba::ui
