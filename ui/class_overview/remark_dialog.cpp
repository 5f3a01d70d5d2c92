// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/remark_dialog.h"

#include "models/services/conduct.h"
#include "ui/shell/desk.h"
#include "ui/widgets/limited_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 500; // characters, as services::setRemark judges

} // namespace

RemarkDialog::RemarkDialog(Desk &desk, SchoolYear year, const services::OverviewPupil &pupil, QWidget *parent)
    : Dialog(tr("Remark on %1").arg(pupil.name), tr("&Keep the remark"), parent)
{
    setObjectName("remarkDialog"_L1);
    auto *about = new QLabel(tr("School year %1").arg(year.text()), this);
    about->setObjectName("remarkAbout"_L1);
    auto *text = new LimitedText(u"remarkText"_s, tr("Remark"), longest, this);
    text->setText(pupil.remark);
    auto *label = new QLabel(tr("&Remark:"), this);
    label->setBuddy(text);
    form().addRow(about);
    form().addRow(label);
    form().addRow(text);
    connect(text, &LimitedText::changed, this, [this, text] { mainButton().setEnabled(text->fits()); });
    text->setFocus();
    resize(460, sizeHint().height());
    onAccept([&desk, year, code = pupil.pupil, name = pupil.name, text]() -> Status {
        HOCBA_TRY(services::setRemark(desk.session(), year, code, text->text()));
        desk.wrote();
        desk.say(tr("The remark on %1 is kept.").arg(name));
        return {};
    });
}

} // namespace hocba::ui
