// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QMap>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace hocba::ui {

class Place;
class TopLine;
struct PlaceRow;

/// What a signed-in person sees: the top line, the list of places, and the place gone to. Places are made when they are
/// first gone to.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(services::Session &session, Settings &settings, services::SchoolSummary school, QWidget *parent);
    ~Workspace() override;
    Q_DISABLE_COPY_MOVE(Workspace)

    [[nodiscard]] Desk &desk() { return m_desk; }
    void go(const Destination &destination);
    [[nodiscard]] PlaceId currentPlace() const { return m_current; }
    [[nodiscard]] Place *place(PlaceId id) const { return m_made.value(id); }
    [[nodiscard]] const QList<const PlaceRow *> &places() const { return m_places; }
    /// Where the focus goes: the list of places, and the place, in turn (F6).
    void nextPane();
    /// Gives the focus back to the place, after the window was unlocked.
    void focusPlace();

Q_SIGNALS:
    void lockWanted();
    void signOutWanted();
    void quitWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void openSettings();
    void changePassword();
    void showShortcuts();

    Desk m_desk;
    QList<const PlaceRow *> m_places;
    QMap<PlaceId, Place *> m_made;
    QMap<PlaceId, bool> m_stale; ///< something was written since it was shown
    PlaceId m_current = PlaceId::Home;
    TopLine *m_top;
    QListWidget *m_list;
    QStackedWidget *m_stack;
};

} // namespace hocba::ui
