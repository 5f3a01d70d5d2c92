// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_place.h"

#include "models/signing/trust.h"
#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/transcripts/viewer/document_viewer.h"
#include "ui/verify/document_file.h"
#include "ui/verify/verdict_view.h"
#include "ui/verify/verdict_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

VerifyPlace::VerifyPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent), m_table(columns()), m_stack(new QStackedWidget(this))
{
    setAcceptDrops(true);
    m_stack->addWidget(makeList());
    content().addWidget(m_stack, 1);
    showCurrent();
}

QList<tables::ListColumn<VerifyPlace::Row>> VerifyPlace::columns()
{
    const auto known = [](const Row &row) { return row.stage == Stage::Checked; };
    return {
        { .title = tr("File"),
          .text = [](const Row &row) { return QFileInfo(row.path).fileName(); },
          .tip = [](const Row &row) { return row.path; } },
        { .title = tr("Verdict"), .text = &VerifyPlace::stateText, .tone = &VerifyPlace::stateTone },
        { .title = tr("Record"),
          .text = [known](const Row &row) { return known(row) ? row.check.verdict.number : QString(); } },
        { .title = tr("Version"),
          .text =
              [known](const Row &row) {
                  return known(row) && row.check.verdict.version > 0 ? QString::number(row.check.verdict.version)
                                                                     : QString();
              },
          .right = true },
        { .title = tr("Pupil"),
          .text = [known](const Row &row) { return known(row) ? row.check.verdict.pupil : QString(); } },
        { .title = tr("In the register"),
          .text =
              [known](const Row &row) {
                  return known(row) && !row.check.verdict.number.isEmpty() ? registerWord(row.check.inRegister)
                                                                           : QString();
              } },
    };
}

QString VerifyPlace::stateText(const Row &row)
{
    switch (row.stage) {
    case Stage::Waiting: return tr("waiting");
    case Stage::Checking: return tr("being checked…");
    case Stage::Checked: return word(signing::toCode(row.check.verdict.status));
    case Stage::Refused: return tr("cannot be read");
    }
    Q_UNREACHABLE_RETURN({});
}

QString VerifyPlace::stateTone(const Row &row)
{
    switch (row.stage) {
    case Stage::Waiting:
    case Stage::Checking: return {};
    case Stage::Checked: return verdictTone(row.check.verdict.status);
    case Stage::Refused: return u"bad"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QWidget *VerifyPlace::makeList()
{
    auto *page = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    m_list = new ListView(u"verifyTable"_s, tr("Files to verify"), page);
    m_list->setList(&m_table);
    m_list->setEmptyText(
        tr("Drag records here (PDF or XML, several at once), or choose them with Ctrl+O. Each is checked "
           "as of now: who signed, whether anything was changed, whether it is still in force."));
    m_detail = new VerdictView(page);
    m_detail->setObjectName("verifyDetail"_L1);
    auto *split = new QSplitter(page);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(split, 1);
    makeActions(*buttons);
    connect(m_list, &ListView::opened, this, &VerifyPlace::openViewer);
    connect(m_list, &ListView::currentRowChanged, this, &VerifyPlace::showCurrent);
    return page;
}

void VerifyPlace::makeActions(QHBoxLayout &buttons)
{
    QWidget *page = m_list->parentWidget()->parentWidget();
    const auto add = [&](ActionId id, auto slot) {
        QAction *action = makeAction(id, desk().session(), page);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    buttons.addWidget(makeButton(add(ActionId::ChooseFiles, &VerifyPlace::chooseFiles), page));
    m_open = add(ActionId::OpenRecord, [this] { openViewer(m_list->currentRow()); });
    buttons.addWidget(makeButton(m_open, page));
    m_stop = add(ActionId::StopWork, &VerifyPlace::stop);
    m_stopButton = makeButton(m_stop, page);
    m_stopButton->hide();
    buttons.addWidget(m_stopButton);
    auto *roots = new QToolButton(page);
    roots->setObjectName("chooseRoots"_L1);
    roots->setText(tr("&Trusted roots…"));
    roots->setToolTip(tr("Also trust the root certificates in a file (.pem), until you sign out"));
    roots->setFocusPolicy(Qt::StrongFocus);
    connect(roots, &QToolButton::clicked, this, &VerifyPlace::chooseRoots);
    buttons.addWidget(roots);
    m_roots = new ElidedLabel(page);
    m_roots->setText(tr("The school's trusted roots"));
    m_roots->setObjectName("rootsLabel"_L1);
    buttons.addWidget(m_roots, 1);
}

void VerifyPlace::refresh()
{
}

void VerifyPlace::open(const Destination &destination)
{
    if (!destination.item.isEmpty()) {
        m_stack->setCurrentIndex(0);
        addFiles({ destination.item });
    }
}

QWidget *VerifyPlace::firstFocus() const
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_list) : m_stack->currentWidget();
}

void VerifyPlace::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Records to verify"), desk().settings().folder("verify"_L1),
                                   tr("Records (*.pdf *.xml);;All files (*)"));
    dialog->setObjectName("chooseFilesDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &files) {
        desk().settings().setFolder("verify"_L1, dialog->directory().path());
        addFiles(files);
    });
    dialog->open();
}

void VerifyPlace::chooseRoots()
{
    auto *dialog = new QFileDialog(this, tr("Trusted roots"), desk().settings().folder("verify"_L1),
                                   tr("Certificates (*.pem *.crt);;All files (*)"));
    dialog->setObjectName("chooseRootsDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VerifyPlace::takeRoots);
    dialog->open();
}

void VerifyPlace::takeRoots(const QString &path)
{
    const auto bytes = readDocument(path);
    const auto trust = bytes ? signing::Trust::fromPem({ *bytes }) : Result<signing::Trust>(bytes.error());
    if (!trust) {
        refuse(trust.error());
        return;
    }
    banner().clear();
    m_moreRoots.append(*bytes);
    m_roots->setText(tr("The school's trusted roots and %1").arg(QFileInfo(path).fileName()));
    QStringList again;
    for (const Row &row : m_table.rows()) {
        again.append(row.path);
    }
    addFiles(again);
}

void VerifyPlace::addFiles(const QStringList &paths)
{
    QList<Row> rows = m_table.rows();
    int first = -1;
    for (const QString &path : paths) {
        const auto known = std::ranges::find(rows, path, &Row::path);
        if (known == rows.end()) {
            first = first < 0 ? static_cast<int>(rows.size()) : first;
            rows.append({ .path = path });
        } else {
            first = first < 0 ? static_cast<int>(known - rows.begin()) : first;
            *known = { .path = path };
        }
    }
    m_table.setRows(std::move(rows));
    if (first >= 0) {
        m_list->setCurrentRow(first);
    }
    showCurrent();
    checkNext();
}

void VerifyPlace::checkNext()
{
    if (m_busy) {
        return;
    }
    const auto &rows = m_table.rows();
    const auto next = std::ranges::find(rows, Stage::Waiting, &Row::stage);
    const auto left = static_cast<int>(std::ranges::count(rows, Stage::Waiting, &Row::stage));
    m_stop->setEnabled(left > 0);
    m_stopButton->setVisible(left > 0);
    desk().progress(m_done, m_done + left, tr("Files being checked"));
    if (next == rows.end()) {
        m_done = 0;
        return;
    }
    m_busy = true;
    const QString path = next->path;
    m_table.setRow(static_cast<int>(next - rows.begin()), { .path = path, .stage = Stage::Checking });
    desk().background().run<services::FileCheck>(
        this,
        [path, roots = m_moreRoots](services::Session &session, Job &) -> Result<services::FileCheck> {
            HOCBA_TRY_VALUE(bytes, readDocument(path));
            return services::checkFile(session, bytes, roots);
        },
        [this, path](const Result<services::FileCheck> &result) { checked(path, result); });
}

void VerifyPlace::checked(const QString &path, const Result<services::FileCheck> &result)
{
    m_busy = false;
    m_done += 1;
    const auto &rows = m_table.rows();
    const auto found = std::ranges::find(rows, path, &Row::path);
    // Put on the list once more meanwhile: then it is checked once more.
    if (found != rows.end() && found->stage == Stage::Checking) {
        Row row { .path = path, .stage = Stage::Refused };
        if (result) {
            row.stage = Stage::Checked;
            row.check = *result;
        } else {
            row.error = result.error();
        }
        m_table.setRow(static_cast<int>(found - rows.begin()), std::move(row));
        m_list->resizeColumnsToContents();
        showCurrent();
    }
    checkNext();
}

void VerifyPlace::stop()
{
    QList<Row> rows = m_table.rows();
    rows.removeIf([](const Row &row) { return row.stage == Stage::Waiting; });
    m_table.setRows(std::move(rows));
    checkNext();
}

void VerifyPlace::showCurrent()
{
    const int index = m_list->currentRow();
    m_open->setEnabled(index >= 0);
    if (index < 0) {
        m_detail->showText(tr("No file is chosen."));
        return;
    }
    const Row &row = m_table.row(index);
    switch (row.stage) {
    case Stage::Waiting:
    case Stage::Checking: m_detail->showText(stateText(row)); break;
    case Stage::Checked: m_detail->showCheck(row.check); break;
    case Stage::Refused: m_detail->showText(sentence(row.error)); break;
    }
}

void VerifyPlace::openViewer(int row)
{
    if (row < 0) {
        return;
    }
    const QString path = m_table.row(row).path;
    const auto bytes = readDocument(path);
    if (!bytes) {
        refuse(bytes.error());
        return;
    }
    banner().clear();
    if (m_viewer == nullptr) {
        m_viewer = new DocumentViewer(desk(), this);
        m_stack->addWidget(m_viewer);
        connect(m_viewer, &DocumentViewer::closed, this, [this] {
            m_stack->setCurrentIndex(0);
            m_list->setFocus();
        });
    }
    m_stack->setCurrentWidget(m_viewer);
    m_viewer->showFile(*bytes, QFileInfo(path).fileName(), m_moreRoots);
    m_viewer->setFocus();
}

void VerifyPlace::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void VerifyPlace::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
    m_stack->setCurrentIndex(0);
    addFiles(paths);
}

} // namespace hocba::ui
