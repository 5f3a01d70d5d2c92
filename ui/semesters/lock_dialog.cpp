// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/lock_dialog.h"

#include "ui/widgets/class_picker.h"
#include "ui/widgets/list_view.h"

#include <QFormLayout>
#include <QPlainTextEdit>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::WindowRow;

namespace {

QString subjectOf(const WindowRow &row)
{
    const auto name = ClassName::parse(row.className);
    return name ? subjectName(name->level(), row.subject) : row.subject;
}

} // namespace

LockDialog::LockDialog(Desk &desk, const PartOfSchool &part, QWidget *parent)
    : WindowDialog(desk, part, tr("Lock"), tr("&Lock"), parent)
{
    setObjectName("lockDialog"_L1);
    addText(u"lockAbout"_s,
            tr("%1, %2: mark sheets that become read-only: %3, of pupils: %4. From then on a mark changes only by a "
               "correction that is asked for, confirmed and approved.")
                .arg(ReadinessWords::semester(part.term), ReadinessWords::name(part.scope))
                .arg(part.sheets.size() - part.locked)
                .arg(part.pupils));
    if (part.unready > 0) {
        addMissing();
    }
    auto *reason = addReason(tr("&Justification:"));
    onAcceptLater([this, reason] {
        const PartOfSchool &locked = this->part();
        const services::WindowRequest request { .act = WindowAct::Lock,
                                                .scope = locked.scope,
                                                .term = locked.term,
                                                .opensAt = {},
                                                .closesAt = {},
                                                .reason = reason->toPlainText() };
        act(request,
            tr("Locked: %1, %2").arg(ReadinessWords::semester(locked.term), ReadinessWords::name(locked.scope)));
    });
    reason->setFocus();
}

void LockDialog::addMissing()
{
    addText(u"lockMissing"_s,
            tr("Marks are missing: %1, in mark sheets: %2. It can only be locked with a justification. Enter goes to "
               "the sheet.")
                .arg(part().missing)
                .arg(part().unready));
    QList<WindowRow> rows = part().sheets;
    rows.removeIf([](const WindowRow &row) { return !isUnready(row); });
    m_missing = new tables::ListTable<WindowRow>(
        { { tr("Class"), [](const WindowRow &row) { return row.className; } },
          { tr("Subject"), subjectOf },
          { tr("Missing"), [](const WindowRow &row) { return QString::number(row.missing); },
            [](const WindowRow &row) { return QVariant(row.missing); }, true },
          { tr("Teacher"), [](const WindowRow &row) { return row.teacher; } } },
        this);
    auto *view = new ListView(u"missingSheets"_s, tr("Mark sheets with missing marks"), this);
    view->setList(m_missing);
    m_missing->setRows(rows);
    view->setMinimumHeight(110);
    form().addRow(view);
    connect(view, &ListView::opened, this, [this](int row) {
        const WindowRow sheet = m_missing->row(row);
        reject();
        desk().go({ .place = PlaceId::Gradebook,
                    .className = sheet.className,
                    .subject = sheet.subject,
                    .term = sheet.term });
    });
}

} // namespace hocba::ui
