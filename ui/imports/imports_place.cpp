// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/imports_place.h"

#include "models/domain/text.h"
#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnBefore = 6; // hidden for pupil lists, whose values are nobody's to see here
constexpr int columnAfter = 7;

QString kindWord(ImportRowKind kind)
{
    switch (kind) {
    case ImportRowKind::Problem: return ImportsPlace::tr("problem");
    case ImportRowKind::Warning: return ImportsPlace::tr("remark");
    case ImportRowKind::Changed: return ImportsPlace::tr("changed");
    case ImportRowKind::New: return ImportsPlace::tr("new");
    }
    Q_UNREACHABLE_RETURN({});
}

QString kindTone(const ImportRow &row)
{
    switch (row.kind) {
    case ImportRowKind::Problem: return u"bad"_s;
    case ImportRowKind::Warning: return u"info"_s;
    case ImportRowKind::Changed: return u"warn"_s;
    case ImportRowKind::New: return u"good"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// The one local file of a drag; empty for anything else.
QString fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ImportsPlace::ImportsPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_choose(makeAction(ActionId::ChooseSheet, desk.session(), this)),
      m_import(makeAction(ActionId::DoImport, desk.session(), this)),
      m_file(new ElidedLabel(this)),
      m_summary(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_show(new QComboBox(this)),
      m_filter(new QLineEdit(this))
{
    setAcceptDrops(true);
    makeList();
    makeBars();
    connect(m_choose, &QAction::triggered, this, &ImportsPlace::chooseFile);
    connect(m_import, &QAction::triggered, this, &ImportsPlace::import);
    connect(m_show, &QComboBox::currentIndexChanged, this, &ImportsPlace::showRows);
    connect(m_filter, &QLineEdit::textChanged, m_list, &ListView::setFilterText);
    show();
}

void ImportsPlace::makeBars()
{
    m_file->setObjectName("fileLabel"_L1);
    m_summary->setObjectName("importSummary"_L1);
    m_summary->setWordWrap(true);
    m_reason->setObjectName("importReason"_L1);
    m_reason->setWordWrap(true);
    m_show->setObjectName("importShow"_L1);
    m_show->setAccessibleName(tr("Which differences"));
    m_filter->setObjectName("importFilter"_L1);
    m_filter->setAccessibleName(tr("Find in the differences"));
    m_filter->setPlaceholderText(tr("Code, name, subject…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(100);
    auto *top = new QHBoxLayout;
    top->addWidget(makeButton(m_choose, this));
    top->addWidget(m_file, 1);
    auto *showLabel = new QLabel(tr("Sho&w:"), this);
    showLabel->setBuddy(m_show);
    auto *findLabel = new QLabel(tr("&Find:"), this);
    findLabel->setBuddy(m_filter);
    auto *middle = new QHBoxLayout;
    middle->addWidget(showLabel);
    middle->addWidget(m_show);
    middle->addSpacing(12);
    middle->addWidget(findLabel);
    middle->addWidget(m_filter, 1);
    QToolButton *import = makeButton(m_import, this);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(import);
    content().addLayout(top);
    content().addWidget(m_summary);
    content().addLayout(middle);
    content().addWidget(m_list, 1);
    content().addLayout(bottom);
    setTabOrder(m_show, m_filter);
    setTabOrder(m_filter, m_list);
    setTabOrder(m_list, import);
}

void ImportsPlace::makeList()
{
    using Column = tables::ListColumn<ImportRow>;
    const auto column = [](const QString &title, QString ImportRow::*field) {
        return Column { .title = title,
                        .text = [field](const ImportRow &row) { return row.*field; },
                        .tone = kindTone };
    };
    Column note = column(tr("Remark"), &ImportRow::note);
    note.tip = [](const ImportRow &row) { return row.note; };
    m_table = new tables::ListTable<ImportRow>(
        { Column { .title = tr("What"),
                   .text = [](const ImportRow &row) { return kindWord(row.kind); },
                   .sort = [](const ImportRow &row) { return static_cast<int>(row.kind); },
                   .tone = kindTone },
          column(tr("Where"), &ImportRow::where), column(tr("Cell"), &ImportRow::cell),
          column(tr("Code"), &ImportRow::code),
          Column { .title = tr("Name"),
                   .text = [](const ImportRow &row) { return row.name; },
                   .sort = [](const ImportRow &row) { return sortKeyOfName(row.name); },
                   .tone = kindTone },
          column(tr("Field"), &ImportRow::field), column(tr("In Hocba"), &ImportRow::before),
          column(tr("In the file"), &ImportRow::after), note },
        this);
    m_list = new ListView(u"importList"_s, tr("Differences"), this);
    m_list->setList(m_table);
}

QWidget *ImportsPlace::firstFocus() const
{
    return m_plan ? static_cast<QWidget *>(m_list) : findChild<QToolButton *>(u"btnChooseSheet"_s);
}

void ImportsPlace::refresh()
{
    if (m_plan && !m_busy) {
        planAnew();
    }
}

void ImportsPlace::open(const Destination &destination)
{
    if (!destination.item.isEmpty()) {
        read(destination.item);
    }
}

void ImportsPlace::chooseFile()
{
    if (m_busy) {
        return;
    }
    const QString folder = m_plan ? QFileInfo(m_plan->path).path() : QString();
    auto *dialog = new QFileDialog(this, tr("Choose a sheet"), folder, tr("Sheets (*.xlsx);;All files (*)"));
    dialog->setObjectName("sheetDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportsPlace::read);
    dialog->open();
}

void ImportsPlace::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_busy && !fileOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportsPlace::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    read(fileOf(event->mimeData()));
}

void ImportsPlace::read(const QString &path)
{
    m_plan.reset();
    m_rows.clear();
    banner().clear();
    m_show->setCurrentIndex(0);
    m_filter->clear();
    m_file->setText(QFileInfo(path).fileName());
    setBusy(tr("Reading the file…"));
    desk().background().run<ImportPlan>(
        this, [path](const services::Session &session, Job &) { return planImport(session, path); },
        [this, run = ++m_run](Result<ImportPlan> plan) { planned(run, std::move(plan)); });
}

void ImportsPlace::planAnew()
{
    setBusy(tr("Comparing again…"));
    desk().background().run<ImportPlan>(
        this,
        [path = m_plan->path, bytes = m_plan->bytes](const services::Session &session, Job &) {
            return planImport(session, path, bytes);
        },
        [this, run = ++m_run](Result<ImportPlan> plan) { planned(run, std::move(plan)); });
}

void ImportsPlace::planned(int run, Result<ImportPlan> plan)
{
    if (run != m_run) {
        return;
    }
    m_busy = false;
    m_plan.reset();
    m_rows.clear();
    if (plan) {
        m_plan = std::move(*plan);
        m_rows = rowsOf(*m_plan);
    } else {
        refuse(plan.error());
    }
    show();
    if (m_plan) {
        desk().say(summary());
        m_list->setFocus();
    }
}

void ImportsPlace::import()
{
    if (!m_plan || m_busy) {
        return;
    }
    banner().clear();
    setBusy(tr("Importing…"));
    desk().background().run<std::monostate>(
        this, [plan = *m_plan](services::Session &session, Job &) { return applyImport(session, plan); },
        [this, run = ++m_run](const Status &done) { imported(run, done); });
}

void ImportsPlace::imported(int run, const Status &done)
{
    if (run != m_run) {
        return;
    }
    m_busy = false;
    if (!done) {
        // All or nothing: what was shown no longer holds, so it is compared again under the reason.
        refuse(done.error());
        planAnew();
        return;
    }
    if (auto read = desk().session().refresh(); !read) {
        refuse(read.error());
    }
    const QString what = tr("Imported: %1 from %2.").arg(counted(), QFileInfo(m_plan->path).fileName());
    m_plan.reset();
    m_rows.clear();
    m_file->clear();
    show();
    banner().show(Banner::Kind::Good, what);
    desk().say(what);
    desk().wrote();
    findChild<QToolButton *>(u"btnChooseSheet"_s)->setFocus();
}

void ImportsPlace::setBusy(const QString &text)
{
    m_busy = true;
    show();
    m_summary->setText(text);
    m_summary->show();
}

/// "43 marks and 5 remarks", "42 pupils": what the button imports.
QString ImportsPlace::counted() const
{
    if (m_plan->kind == services::ImportKind::Pupils) {
        return tr("%n pupils", nullptr, static_cast<int>(m_plan->pupils.changes.size()));
    }
    QStringList parts;
    if (!m_plan->marks.changes.isEmpty() || m_plan->marks.comments.isEmpty()) {
        parts.append(tr("%n marks", nullptr, static_cast<int>(m_plan->marks.changes.size())));
    }
    if (!m_plan->marks.comments.isEmpty()) {
        parts.append(tr("%n remarks", nullptr, static_cast<int>(m_plan->marks.comments.size())));
    }
    return parts.size() == 2 ? tr("%1 and %2").arg(parts[0], parts[1]) : parts.first();
}

QString ImportsPlace::summary() const
{
    const auto count = [this](ImportRowKind kind) { return std::ranges::count(m_rows, kind, &ImportRow::kind); };
    const bool marks = m_plan->kind == services::ImportKind::Marks;
    QString text = marks ? tr("Mark sheets: %1.").arg(m_plan->marks.sheets) : tr("Pupil list.");
    text += u' '
        + tr("New: %1, changed: %2, the same: %3, problems: %4, remarks on the file: %5.")
              .arg(count(ImportRowKind::New))
              .arg(count(ImportRowKind::Changed))
              .arg(marks ? m_plan->marks.unchanged : m_plan->pupils.unchanged)
              .arg(count(ImportRowKind::Problem))
              .arg(count(ImportRowKind::Warning));
    if (!m_plan->pupils.newClasses.isEmpty()) {
        text += u' ' + tr("New classes: %1.").arg(m_plan->pupils.newClasses.join(u", "_s));
    }
    return text;
}

/// Why the button cannot be pressed; empty when it can.
QString ImportsPlace::reason() const
{
    if (!m_plan->problems().isEmpty()) {
        return tr("The file has problems. Mend them in the file and choose it again; until then nothing of it is "
                  "imported.");
    }
    return m_plan->changesNothing() ? tr("The file holds nothing that is not in Hocba already.") : QString();
}

void ImportsPlace::show()
{
    m_summary->setText(m_plan ? summary() : QString());
    m_summary->setVisible(m_plan.has_value());
    m_reason->setText(m_plan && !m_busy ? reason() : QString());
    m_choose->setEnabled(!m_busy);
    m_import->setEnabled(m_plan && !m_busy && reason().isEmpty());
    m_import->setText(m_plan && !m_plan->changesNothing() ? tr("Import %1").arg(counted()) : tr("Import"));
    m_list->setEmptyText(
        m_plan       ? tr("Nothing to show here.")
            : m_busy ? QString()
                     : tr("Choose a mark sheet or a pupil list (.xlsx), or drop it here. Nothing is changed before "
                          "you have seen the differences."));
    const bool pupils = m_plan && m_plan->kind == services::ImportKind::Pupils;
    m_list->setColumnHidden(columnBefore, pupils);
    m_list->setColumnHidden(columnAfter, pupils);
    const QSignalBlocker blocked(m_show);
    const int kept = std::max(0, m_show->currentIndex());
    m_show->clear();
    m_show->addItem(tr("all differences"));
    for (const auto kind :
         { ImportRowKind::Problem, ImportRowKind::Warning, ImportRowKind::Changed, ImportRowKind::New }) {
        m_show->addItem(u"%1 (%2)"_s.arg(kindWord(kind)).arg(std::ranges::count(m_rows, kind, &ImportRow::kind)),
                        static_cast<int>(kind));
    }
    m_show->setCurrentIndex(kept);
    m_show->setEnabled(m_plan.has_value());
    m_filter->setEnabled(m_plan.has_value());
    showRows();
}

void ImportsPlace::showRows()
{
    QList<ImportRow> rows = m_rows;
    if (const QVariant wanted = m_show->currentData(); wanted.isValid()) {
        rows.removeIf([&](const ImportRow &row) { return static_cast<int>(row.kind) != wanted.toInt(); });
    }
    m_table->setRows(std::move(rows));
    m_list->setCurrentRow(0);
}

} // namespace hocba::ui
