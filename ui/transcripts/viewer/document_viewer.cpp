// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/document_viewer.h"

#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/shell/desk.h"
#include "ui/theme/icons.h"
#include "ui/transcripts/viewer/page_view.h"
#include "ui/transcripts/viewer/print_dialog.h"
#include "ui/transcripts/viewer/search_bar.h"
#include "ui/transcripts/viewer/signature_banner.h"
#include "ui/transcripts/viewer/thumbnails.h"
#include "ui/verify/document_file.h"
#include "ui/verify/verdict_view.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

DocumentViewer::DocumentViewer(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_renderer(new PageRenderer(this)),
      m_title(new ElidedLabel(this)),
      m_banner(new SignatureBanner(this)),
      m_thumbnails(new Thumbnails(*m_renderer, this)),
      m_pages(new PageView(*m_renderer, this)),
      m_details(new VerdictView(this)),
      m_search(new SearchBar(*m_renderer, this)),
      m_page(new QSpinBox(this)),
      m_zoom(new QLabel(this)),
      m_notice(new QLabel(this))
{
    setObjectName("documentViewer"_L1);
    m_notice->setObjectName("viewerNotice"_L1);
    m_notice->setWordWrap(true);
    m_details->setObjectName("viewerDetails"_L1);
    m_details->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(makeHead());
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addLayout(makeTools());
    column->addWidget(makeBody(), 1);
    setFocusProxy(m_pages);
    connectParts();
}

QLayout *DocumentViewer::makeHead()
{
    auto *row = new QHBoxLayout;
    auto *back = new QToolButton(this);
    back->setObjectName("viewerBack"_L1);
    back->setText(tr("&Back"));
    back->setIcon(icon(u"back"_s));
    back->setToolTip(tr("Back to the list (Esc)"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setFocusPolicy(Qt::StrongFocus);
    connect(back, &QToolButton::clicked, this, &DocumentViewer::closed);
    m_title->setObjectName("viewerTitle"_L1);
    row->addWidget(back);
    row->addWidget(m_title, 1);
    const auto add = [&](ActionId id, auto slot) {
        QAction *action = makeAction(id, m_desk.session(), this);
        connect(action, &QAction::triggered, this, slot);
        row->addWidget(makeButton(action, this));
        return action;
    };
    m_print = add(ActionId::PrintFile, &DocumentViewer::print);
    m_savePdf = add(ActionId::SavePdf, [this] { save(m_info.pdf, u".pdf"_s, tr("PDF (*.pdf)")); });
    m_saveXml = add(ActionId::SaveXml, [this] { save(m_info.xml, u".xml"_s, tr("XML (*.xml)")); });
    return row;
}

QLayout *DocumentViewer::makeTools()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Pa&ge:"), this);
    label->setBuddy(m_page);
    m_page->setObjectName("pageNumber"_L1);
    m_page->setKeyboardTracking(false);
    row->addWidget(label);
    row->addWidget(m_page);
    const auto button = [&](const QString &name, const QString &picture, const QString &what, auto act) {
        auto *one = new QToolButton(this);
        one->setObjectName(name);
        one->setIcon(icon(picture));
        one->setToolTip(what);
        one->setAccessibleName(what);
        one->setFocusPolicy(Qt::StrongFocus);
        connect(one, &QToolButton::clicked, m_pages, act);
        row->addWidget(one);
    };
    button(u"zoomOut"_s, u"zoom_out"_s, tr("Smaller (Ctrl+-)"), &PageView::zoomOut);
    m_zoom->setObjectName("zoomPercent"_L1);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000 %"_s));
    row->addWidget(m_zoom);
    button(u"zoomIn"_s, u"zoom_in"_s, tr("Larger (Ctrl++)"), &PageView::zoomIn);
    button(u"fitWidth"_s, u"fit_width"_s, tr("As wide as the window (Ctrl+0)"), &PageView::fitWidth);
    row->addSpacing(12);
    row->addWidget(m_search, 1);
    return row;
}

QWidget *DocumentViewer::makeBody()
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_pages);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_thumbnails);
    row->addWidget(split, 1);
    return body;
}

void DocumentViewer::connectParts()
{
    connect(m_renderer, &PageRenderer::loaded, this, &DocumentViewer::opened);
    connect(m_renderer, &PageRenderer::failed, this, &DocumentViewer::notOpened);
    connect(m_renderer, &PageRenderer::textRead, m_pages, &PageView::setTexts);
    connect(m_search, &SearchBar::hitsChanged, m_pages, &PageView::setHits);
    connect(m_thumbnails, &Thumbnails::chosen, m_pages, &PageView::goToPage);
    connect(m_page, &QSpinBox::valueChanged, m_pages, [this](int number) { m_pages->goToPage(number - 1); });
    connect(m_pages, &PageView::pageChanged, this, [this](int page) {
        const QSignalBlocker blocked(m_page);
        m_page->setValue(page + 1);
        m_thumbnails->mark(page);
    });
    connect(m_pages, &PageView::zoomed, this, [this](int percent) { m_zoom->setText(tr("%1 %").arg(percent)); });
    connect(m_banner, &SignatureBanner::detailsWanted, m_details, &QWidget::setVisible);
    const auto key = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, slot);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->start(); });
    key(QKeySequence(Qt::Key_F3), [this] { m_search->step(1); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_search->step(-1); });
    key(QKeySequence(Qt::Key_Escape), [this] { leave(); });
}

void DocumentViewer::showFile(const QByteArray &file, const QString &name, const QList<QByteArray> &moreRoots)
{
    m_file = file;
    m_name = name;
    m_info = {};
    ++m_shown;
    m_title->setText(name);
    m_notice->hide();
    m_search->clear();
    for (QAction *action : { m_print, m_savePdf, m_saveXml }) {
        action->setEnabled(false);
    }
    {
        const QSignalBlocker blocked(m_page);
        m_page->setRange(0, 0);
        m_page->setSuffix({});
    }
    m_thumbnails->setPages({});
    m_pages->setPages({});
    m_renderer->load(file);
    check(moreRoots);
}

void DocumentViewer::check(const QList<QByteArray> &moreRoots)
{
    m_banner->wait(tr("The signatures are being checked…"));
    m_details->showText(tr("The signatures are being checked…"));
    m_desk.background().run<services::FileCheck>(
        this,
        [file = m_file, moreRoots](services::Session &session, Job &) {
            return services::checkFile(session, file, moreRoots);
        },
        [this, shown = m_shown](const Result<services::FileCheck> &result) {
            if (shown != m_shown) {
                return;
            }
            if (result) {
                m_banner->showCheck(*result);
                m_details->showCheck(*result);
            } else {
                m_banner->showError(result.error());
                m_details->showText(sentence(result.error()));
            }
        });
}

void DocumentViewer::opened(const DocumentInfo &info)
{
    m_info = info;
    const QSignalBlocker blocked(m_page);
    m_page->setRange(1, static_cast<int>(info.pages.size()));
    m_page->setSuffix(tr(" of %1").arg(info.pages.size()));
    m_pages->setPages(info.pages);
    m_thumbnails->setPages(info.pages);
    m_print->setEnabled(!info.drawn);
    m_savePdf->setEnabled(!info.drawn);
    m_saveXml->setEnabled(!info.xml.isEmpty());
    m_notice->setVisible(info.drawn);
    m_notice->setText(
        tr("This file is the signed data (XML). The pages below are drawn from it to be read; the document to "
           "print is the school's PDF."));
}

void DocumentViewer::notOpened(const Error &error)
{
    m_notice->setText(sentence(error));
    m_notice->show();
    m_desk.refuse(error);
}

void DocumentViewer::print()
{
    (new PrintDialog(m_desk, m_file, m_name, window()))->open();
}

void DocumentViewer::save(const QByteArray &bytes, const QString &ending, const QString &filter)
{
    const QString folder = m_desk.settings().folder("copies"_L1);
    auto *dialog = new QFileDialog(this, tr("Save a copy"), folder, filter);
    dialog->setObjectName("saveCopyDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QFileInfo(m_name).completeBaseName() + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        m_desk.settings().setFolder("copies"_L1, QFileInfo(path).path());
        if (const Status written = writeDocument(path, bytes); !written) {
            m_desk.refuse(written.error());
        } else {
            m_desk.say(tr("Saved as %1.").arg(path));
        }
    });
    dialog->open();
}

void DocumentViewer::leave()
{
    if (m_search->isEmpty()) {
        Q_EMIT closed();
    } else {
        m_search->clear();
        m_pages->setFocus();
    }
}

// Ctrl with +, - and 0 is the zoom of grids elsewhere; over a document it is that of its pages.
bool DocumentViewer::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool zoom = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus
            || key->key() == Qt::Key_0;
        if (zoom && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DocumentViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: m_pages->zoomIn(); return;
        case Qt::Key_Minus: m_pages->zoomOut(); return;
        case Qt::Key_0: m_pages->fitWidth(); return;
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace hocba::ui
