// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/comment_dialog.h"

#include "models/services/gradebook.h"
#include "ui/messages/cell_words.h"
#include "ui/shell/desk.h"
#include "ui/widgets/class_picker.h"
#include "ui/widgets/limited_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 500; // characters, as services::setComment judges

QString subjectOf(const services::SheetKey &sheet)
{
    const auto name = ClassName::parse(sheet.className);
    return name ? subjectName(name->level(), sheet.subject) : sheet.subject;
}

} // namespace

CommentDialog::CommentDialog(Desk &desk, const services::SheetKey &sheet, const PupilCode &pupil, const QString &name,
                             const QString &current, QWidget *parent)
    : Dialog(tr("Comment on %1").arg(name), tr("&Keep the comment"), parent)
{
    setObjectName("commentDialog"_L1);
    auto *about = new QLabel(u"%1 · %2 · %3"_s.arg(sheet.className, subjectOf(sheet), termName(sheet.term)), this);
    about->setObjectName("commentAbout"_L1);
    auto *text = new LimitedText(u"commentText"_s, tr("Comment"), longest, this);
    text->setText(current);
    auto *label = new QLabel(tr("&Comment:"), this);
    label->setBuddy(text);
    form().addRow(about);
    form().addRow(label);
    form().addRow(text);
    connect(text, &LimitedText::changed, this, [this, text] { mainButton().setEnabled(text->fits()); });
    text->setFocus();
    resize(460, sizeHint().height());
    onAccept([&desk, sheet, pupil, name, text]() -> Status {
        HOCBA_TRY(services::writeComment(desk.session(), sheet, pupil, text->text()));
        desk.wrote();
        desk.say(tr("The comment on %1 is kept.").arg(name));
        return {};
    });
}

} // namespace hocba::ui
