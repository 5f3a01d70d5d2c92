// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the place of records: signing, issuing, issuing anew, revoking, looking at one.
#include "ui/messages/messages.h"
#include "ui/transcripts/record_dialogs.h"
#include "ui/transcripts/record_words.h"
#include "ui/transcripts/transcripts_place.h"
#include "ui/transcripts/viewer/document_viewer.h"
#include "ui/widgets/banner.h"

#include <QDesktopServices>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::PupilOutcome;
using services::RecordStage;
using services::RecordState;

void TranscriptsPlace::sign()
{
    services::PupilSelection selection;
    for (const RecordState &state : m_records.chosen()) {
        if (!state.due.isEmpty()) {
            selection.pupils.append(state.pupil);
        }
    }
    const qsizetype count = selection.pupils.size();
    auto *dialog = new SignDialog(static_cast<int>(count), whereText(), window());
    connect(dialog, &SignDialog::signWanted, this, [this, dialog, selection, count](const QString &pin) {
        start(
            [selection, pin](services::Session &session, const services::Progress &progress) {
                return services::signDue(session, selection, pin, progress);
            },
            tr("Signing"), dialog, count, {});
    });
    dialog->open();
}

void TranscriptsPlace::issue()
{
    const QList<RecordState> chosen = m_records.chosen();
    const auto count
        = [&](RecordStage stage) { return static_cast<int>(std::ranges::count(chosen, stage, &RecordState::stage)); };
    const IssueDialog::Options options { .ready = count(RecordStage::Ready),
                                         .issued = count(RecordStage::Issued),
                                         .unsignedCount = count(RecordStage::Signing),
                                         .demo = desk().school().demo };
    auto *dialog = new IssueDialog(options, desk().settings(), window());
    connect(dialog, &IssueDialog::issueWanted, this,
            [this, dialog, chosen](services::IssueRequest request, bool alsoIssued, const QString & /*reason*/) {
                for (const RecordState &state : chosen) {
                    const bool wanted = state.stage == RecordStage::Ready
                        || (state.stage == RecordStage::Issued && alsoIssued)
                        || (state.stage == RecordStage::Signing && request.demoSign);
                    if (wanted) {
                        request.selection.pupils.append(state.pupil);
                    }
                }
                start(
                    [request](services::Session &session, const services::Progress &progress) {
                        return services::issueTranscripts(session, request, progress);
                    },
                    tr("Issuing"), dialog, request.selection.pupils.size(), request.outDir);
            });
    dialog->open();
}

void TranscriptsPlace::replace()
{
    const std::optional<Issued> record = currentIssued();
    if (!record) {
        return;
    }
    auto *dialog
        = new IssueDialog({ .demo = desk().school().demo, .replacing = record->number }, desk().settings(), window());
    connect(
        dialog, &IssueDialog::issueWanted, this,
        [this, dialog, number = record->number](const services::IssueRequest &request, bool, const QString &reason) {
            start(
                [request, number, reason](services::Session &session, const services::Progress &) -> Result<Outcomes> {
                    HOCBA_TRY_VALUE(outcome, services::replaceTranscript(session, number, reason, request));
                    return Outcomes { outcome };
                },
                tr("Issuing"), dialog, 1, request.outDir);
        });
    dialog->open();
}

void TranscriptsPlace::start(const Act &act, const QString &what, Dialog *form, qsizetype count, const QString &folder)
{
    const QPointer<Dialog> dialog(form);
    banner().clear();
    m_working = desk().background().run<Outcomes>(
        this,
        [act](services::Session &session, Job &job) {
            return act(session, [&job](int done, int total, const PupilOutcome &last) {
                job.report(done, total, last.pupilName);
                return !job.stopped();
            });
        },
        [this, dialog, count, folder](const Result<Outcomes> &outcomes) {
            m_working.reset();
            desk().progress(1, 1, {});
            showActions();
            if (!outcomes) {
                dialog ? dialog->refuse(outcomes.error()) : refuse(outcomes.error());
                return;
            }
            if (dialog) {
                dialog->accept();
            }
            finished(*outcomes, count, folder);
        },
        [this, dialog, what](int done, int total, const QString & /*pupil*/) {
            if (dialog) {
                dialog->accept(); // the key was good
            }
            desk().progress(done, total, what);
        });
    showActions();
}

void TranscriptsPlace::note(const PupilOutcome &outcome, bool issuing)
{
    QString text;
    QString tone = u"good"_s;
    if (outcome.error && outcome.signedParts == 0) {
        text = refusalText(outcome);
        tone = u"bad"_s;
    } else if (outcome.error) {
        text = tr("signed; the rest waits for %1").arg(personsText(outcome.missing, 2));
    } else if (issuing) {
        text = outcome.alreadyDone ? tr("was issued before, files written")
                                   : tr("issued, version %1").arg(outcome.version);
        if (!outcome.blanks.isEmpty()) {
            text += u' ' + tr("(conduct is blank)");
            tone = u"warn"_s;
        }
    } else {
        text = outcome.alreadyDone ? tr("was signed before") : tr("signed");
    }
    m_results.insert(outcome.pupil.text(), { text, tone });
}

void TranscriptsPlace::finished(const Outcomes &outcomes, qsizetype count, const QString &folder)
{
    const bool issuing = !folder.isEmpty();
    qsizetype done = 0;
    qsizetype before = 0;
    qsizetype refused = 0;
    for (const PupilOutcome &outcome : outcomes) {
        note(outcome, issuing);
        const bool bad = outcome.error && outcome.signedParts == 0;
        refused += bad ? 1 : 0;
        before += outcome.alreadyDone ? 1 : 0;
        done += bad || outcome.alreadyDone ? 0 : 1;
    }
    const qsizetype left = count - outcomes.size();
    QString text = (issuing ? tr("%1 issued, %2 errors.") : tr("%1 signed, %2 errors.")).arg(done).arg(refused);
    if (before > 0) {
        text += u' ' + tr("Done before: %1.").arg(before);
    }
    if (left > 0) {
        text += u' ' + tr("Stopped: %1 are left; do the same again to go on.").arg(left);
    }
    if (refused > 0) {
        text += u' ' + tr("Why stands in the column \"Last result\".");
    }
    const Banner::Kind kind = refused > 0 ? Banner::Kind::Bad : left > 0 ? Banner::Kind::Warn : Banner::Kind::Good;
    if (issuing && done + before > 0) {
        banner().show(kind, text, tr("&Open folder"),
                      [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    } else {
        banner().show(kind, text);
    }
    desk().say(text);
    if (done > 0) {
        desk().wrote();
    }
    read();
}

void TranscriptsPlace::revoke()
{
    const std::optional<Issued> record = currentIssued();
    if (!record) {
        return;
    }
    auto *dialog = new RevokeDialog(record->number, record->version, record->pupilName, window());
    dialog->onAcceptLater([this, dialog, number = record->number] {
        desk().background().run<std::monostate>(
            dialog,
            [number, reason = dialog->reason()](services::Session &session, Job &) {
                return services::revokeTranscript(session, number, reason);
            },
            [this, dialog, number](const Status &done) {
                if (!done) {
                    dialog->refuse(done.error());
                    return;
                }
                dialog->accept();
                banner().show(Banner::Kind::Good, tr("Record %1 is revoked.").arg(number));
                desk().say(tr("Record %1 is revoked.").arg(number));
                desk().wrote();
                read();
            });
    });
    dialog->open();
}

void TranscriptsPlace::look()
{
    if (const std::optional<Issued> record = currentIssued()) {
        lookAt(*record);
    } else {
        desk().say(tr("This record has not been issued yet."));
    }
}

void TranscriptsPlace::lookAt(const Issued &record)
{
    desk().background().run<QByteArray>(
        this,
        [record](services::Session &session, Job &) {
            return services::issuedFile(session, record.number, record.version, services::FileKind::Pdf);
        },
        [this, record](const Result<QByteArray> &pdf) {
            if (!pdf) {
                refuse(pdf.error());
                return;
            }
            if (m_viewer == nullptr) {
                m_viewer = new DocumentViewer(desk(), this);
                m_stack->addWidget(m_viewer);
                connect(m_viewer, &DocumentViewer::closed, this, [this] {
                    m_stack->setCurrentIndex(0);
                    firstFocus()->setFocus();
                });
            }
            banner().clear();
            m_stack->setCurrentWidget(m_viewer);
            const QString number = QString(record.number).replace(u'/', u'-');
            m_viewer->showFile(*pdf, u"%1-v%2.pdf"_s.arg(number).arg(record.version));
            m_viewer->setFocus();
        });
}

/// Shows the latest version of the record with this number.
void TranscriptsPlace::lookUp(const QString &number)
{
    desk().background().run<Issued>(
        this,
        [number](services::Session &session, Job &) -> Result<Issued> {
            HOCBA_TRY_VALUE(rows, services::listRegister(session, {}));
            std::optional<Issued> latest;
            for (const services::RegisterRow &row : std::as_const(rows)) {
                if (row.number == number && (!latest || row.version > latest->version)) {
                    latest = Issued { row.number, row.pupilName, row.status, row.version };
                }
            }
            return latest ? Result<Issued>(*latest) : Result<Issued>(fail("transcript.unknown"_L1, number));
        },
        [this](const Result<Issued> &record) {
            if (record) {
                lookAt(*record);
            } else {
                refuse(record.error());
            }
        });
}

void TranscriptsPlace::stop()
{
    if (m_working) {
        m_working->stop();
        desk().say(tr("It stops after the pupil who is being worked on."));
    }
}

} // namespace hocba::ui
