// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/school_summary.h"
#include "ui/shell/background.h"
#include "ui/shell/settings.h"

#include <QObject>

#include <optional>

namespace hocba::ui {

/// The places of the window (nơi làm việc).
enum class PlaceId {
    Home,
    Gradebook,
    ClassOverview,
    Semesters,
    Corrections,
    Transcripts,
    Verify,
    Pupils,
    Imports,
    People
};

/// Where to go, and to what there. What does not apply stays empty.
struct Destination {
    PlaceId place = PlaceId::Home;
    QString className {}, subject {};
    std::optional<Term> term {};
    QString pupil {}; ///< code
    std::optional<Column> column {};
    QString item {}; ///< id of a correction, number of a record, path of a file
};

/// What every place has at hand: the person's session, the other thread, the settings, and a way to say things in the
/// status line. One for each sign-in.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(services::Session &session, Settings &settings, services::SchoolSummary school, QObject *parent = nullptr);

    [[nodiscard]] services::Session &session() const { return m_session; }
    [[nodiscard]] Settings &settings() const { return m_settings; }
    [[nodiscard]] Background &background() { return m_background; }
    [[nodiscard]] const services::SchoolSummary &school() const { return m_school; }

    /// Says something in the status line and to screen readers; it goes after some seconds.
    void say(const QString &text);
    /// The same for a refusal; the place shows it beside its cause as well.
    void refuse(const Error &error);
    /// Something was written: "saved at" shows the time, and places that are shown next read anew.
    void wrote();
    /// Progress of long work in the status line; done == total ends it.
    void progress(int done, int total, const QString &what);
    void go(const Destination &destination);

Q_SIGNALS:
    void said(const QString &text);
    void refused(const QString &text);
    void written(Instant at);
    void progressed(int done, int total, const QString &what);
    void wanted(const Destination &destination);
    void schoolChanged();

private:
    services::Session &m_session;
    Settings &m_settings;
    services::SchoolSummary m_school;
    Background m_background;
};

} // namespace hocba::ui
