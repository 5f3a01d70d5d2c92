// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/settings/password_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcuts_dialog.h"
#include "ui/shell/place.h"
#include "ui/shell/places.h"
#include "ui/shell/top_line.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// The roles a person holds today, in words.
QString dutiesOf(const services::Session &session)
{
    QStringList duties;
    for (const Grant &grant : session.person().grants) {
        const QString duty = word(toCode(grant.role));
        if (grant.holdsOn(session.today()) && !duties.contains(duty)) {
            duties.append(duty);
        }
    }
    return duties.join(u", "_s);
}

constexpr int narrow = 1000; ///< below this many pixels the list of places shows icons alone

} // namespace

Workspace::Workspace(services::Session &session, Settings &settings, services::SchoolSummary school, QWidget *parent)
    : QWidget(parent),
      m_desk(session, settings, std::move(school)),
      m_places(placesOf(session)),
      m_top(new TopLine(this)),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName("workspace"_L1);
    m_list->setObjectName("placeList"_L1);
    m_list->setAccessibleName(tr("Places"));
    m_list->setIconSize({ 20, 20 });
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        auto *item = new QListWidgetItem(icon(m_places[i]->icon), titleOf(*m_places[i]), m_list);
        const QString keys = i < 9 ? u"Ctrl+%1"_s.arg(i + 1) : u"Ctrl+Shift+0"_s;
        item->setToolTip(u"%1 (%2)"_s.arg(titleOf(*m_places[i]), keys));
        auto *key = new QShortcut(QKeySequence(keys), this);
        key->setObjectName("goTo"_L1 + m_places[i]->name);
        connect(key, &QShortcut::activated, this, [this, id = m_places[i]->id] { go({ .place = id }); });
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(row, 1);

    m_top->setSchool(m_desk.school());
    makeActions();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index >= 0 && m_places[index]->id != m_current) {
            go({ .place = m_places[index]->id });
        }
    });
    connect(&m_desk, &Desk::wanted, this, &Workspace::go);
    connect(&m_desk, &Desk::schoolChanged, this, [this] { m_top->setSchool(m_desk.school()); });
    connect(&m_desk, &Desk::written, this, [this] {
        for (const auto &[id, place] : m_made.asKeyValueRange()) {
            m_stale[id] = id != m_current;
        }
    });
}

Workspace::~Workspace()
{
    qDeleteAll(m_made); // before the desk they stand on
}

void Workspace::makeActions()
{
    const services::Session &session = m_desk.session();
    auto *menu = new QMenu(this);
    const auto add = [&](ActionId id, auto slot) {
        QAction *action = makeAction(id, session, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    menu->addAction(add(ActionId::LockNow, &Workspace::lockWanted));
    menu->addAction(add(ActionId::ChangePassword, &Workspace::changePassword));
    menu->addAction(add(ActionId::OpenSettings, &Workspace::openSettings));
    menu->addAction(add(ActionId::ShowShortcuts, &Workspace::showShortcuts));
    menu->addSeparator();
    menu->addAction(add(ActionId::SignOut, &Workspace::signOutWanted));
    menu->addAction(add(ActionId::Quit, &Workspace::quitWanted));
    add(ActionId::NextPane, &Workspace::nextPane);
    add(ActionId::ReadAnew, [this] { m_made[m_current]->refresh(); });
    add(ActionId::ZoomIn, [this] { m_desk.settings().stepGridZoom(1); });
    add(ActionId::ZoomOut, [this] { m_desk.settings().stepGridZoom(-1); });
    add(ActionId::ZoomNormal, [this] { m_desk.settings().stepGridZoom(0); });
    m_top->setPerson(session.person().fullName, dutiesOf(session), menu);
}

void Workspace::go(const Destination &destination)
{
    const auto row = std::ranges::find(m_places, destination.place, [](const PlaceRow *one) { return one->id; });
    if (row == m_places.end()) {
        return;
    }
    Place *&place = m_made[destination.place];
    const bool isNew = place == nullptr;
    if (isNew) {
        place = (*row)->make(m_desk);
        place->setObjectName((*row)->name + "Place"_L1);
        m_stack->addWidget(place);
    }
    const bool elsewhere = m_current != destination.place;
    m_current = destination.place;
    m_list->setCurrentRow(static_cast<int>(row - m_places.begin()));
    if (isNew || elsewhere || m_stale.value(m_current)) {
        place->refresh();
        m_stale[m_current] = false;
    }
    m_stack->setCurrentWidget(place);
    place->open(destination);
    if (!m_list->hasFocus()) {
        focusPlace();
    }
}

void Workspace::focusPlace()
{
    Place *place = m_made.value(m_current);
    if (place == nullptr) {
        return;
    }
    if (QWidget *first = place->firstFocus()) {
        first->setFocus();
        return;
    }
    for (QWidget *widget = place->nextInFocusChain(); widget != place; widget = widget->nextInFocusChain()) {
        if (place->isAncestorOf(widget) && widget->isVisibleTo(place) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            widget->setFocus();
            return;
        }
    }
}

void Workspace::nextPane()
{
    if (m_list->hasFocus()) {
        focusPlace();
    } else {
        m_list->setFocus();
    }
}

void Workspace::openSettings()
{
    (new SettingsDialog(m_desk, window()))->open();
}

void Workspace::changePassword()
{
    (new PasswordDialog(m_desk, window()))->open();
}

void Workspace::showShortcuts()
{
    (new ShortcutsDialog(m_places, window()))->open();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool icons = width() < narrow;
    int widest = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setText(icons ? QString() : titleOf(*m_places[i]));
        m_list->item(i)->setData(Qt::AccessibleTextRole, titleOf(*m_places[i]));
        m_list->item(i)->setSizeHint({ 0, m_list->fontMetrics().height() + 16 });
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(titleOf(*m_places[i])));
    }
    m_list->setFixedWidth(icons ? 40 : widest + 56);
}

} // namespace hocba::ui
