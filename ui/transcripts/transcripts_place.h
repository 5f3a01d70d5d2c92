// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/record_states.h"
#include "ui/shell/place.h"
#include "ui/transcripts/record_list.h"

#include <QHash>
#include <QPointer>

#include <memory>

class QAction;
class QCheckBox;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace hocba::ui {

class ClassPicker;
class Dialog;
class DocumentViewer;

/// The records of a class on their way to the seal: what is missing, signing what is due, issuing, the register, and
/// looking at what is issued. Long work runs on the other thread, can be stopped, and goes on from where it stopped.
class TranscriptsPlace : public Place
{
    Q_OBJECT

public:
    explicit TranscriptsPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    /// A class, a pupil of it, or in `item` the number of a record that is then shown.
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    /// What the place shows, read on the other thread.
    struct Contents {
        QList<services::RecordState> states;
        QList<services::RegisterRow> issued;
    };
    /// An issued record that an action is about.
    struct Issued {
        QString number, pupilName, status;
        int version = 0;
    };
    using Outcomes = QList<services::PupilOutcome>;
    using Act = std::function<Result<Outcomes>(services::Session &session, const services::Progress &progress)>;

    [[nodiscard]] QWidget *makeLists();
    [[nodiscard]] QWidget *makeRecords();
    [[nodiscard]] QLayout *makeButtons(QWidget *page);
    void readClasses();
    void read();
    void take(Contents contents);
    void showWanted();
    void showChoice();
    void showActions();
    [[nodiscard]] std::optional<Issued> currentIssued() const;
    [[nodiscard]] QString whereText() const;

    void sign();
    void issue();
    void replace();
    void revoke();
    void look();
    void lookAt(const Issued &record);
    void lookUp(const QString &number);
    void stop();
    /// Runs `act` on the other thread; `form` stays open until the first pupil is done.
    void start(const Act &act, const QString &what, Dialog *form, qsizetype count, const QString &folder);
    void finished(const Outcomes &outcomes, qsizetype count, const QString &folder);
    void note(const services::PupilOutcome &outcome, bool issuing);

    RecordTable m_records;
    tables::ListTable<services::RegisterRow> m_issued;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs = nullptr;
    ClassPicker *m_picker = nullptr;
    RecordView *m_list = nullptr;
    ListView *m_register = nullptr;
    QCheckBox *m_all = nullptr;
    QLabel *m_checkList = nullptr;
    DocumentViewer *m_viewer = nullptr; ///< made when first needed
    QAction *m_sign = nullptr, *m_issue = nullptr, *m_look = nullptr, *m_replace = nullptr, *m_revoke = nullptr,
            *m_stop = nullptr;
    QToolButton *m_stopButton = nullptr;

    QString m_shownClass; ///< what the list holds; another class begins with everything chosen
    bool m_filled = false;
    QString m_wantedPupil; ///< gone to as soon as it is read
    std::shared_ptr<Job> m_reading, m_working;
    QHash<QString, std::pair<QString, QString>> m_results; ///< by pupil: text and tone of the last act
};

} // namespace hocba::ui
