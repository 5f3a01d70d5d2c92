// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "models/services/session.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <array>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

const auto rows = std::to_array<ActionRow>({
    { ActionId::LockNow, "lockNow"_L1, QT_TRANSLATE_NOOP("Actions", "Lock the window"), "Ctrl+L", "lock"_L1, {} },
    { ActionId::SignOut, "signOut"_L1, QT_TRANSLATE_NOOP("Actions", "Sign out"), "Ctrl+Shift+Q", {}, {} },
    { ActionId::OpenSettings,
      "openSettings"_L1,
      QT_TRANSLATE_NOOP("Actions", "Settings…"),
      "Ctrl+,",
      "settings"_L1,
      {} },
    { ActionId::ShowShortcuts,
      "showShortcuts"_L1,
      QT_TRANSLATE_NOOP("Actions", "Keys and help"),
      "F1",
      "question"_L1,
      {} },
    { ActionId::NextPane, "nextPane"_L1, QT_TRANSLATE_NOOP("Actions", "Next pane"), "F6", {}, {} },
    { ActionId::ReadAnew, "readAnew"_L1, QT_TRANSLATE_NOOP("Actions", "Read anew"), "F5", {}, {} },
    { ActionId::ZoomIn, "zoomIn"_L1, QT_TRANSLATE_NOOP("Actions", "Larger grid"), "Ctrl++", {}, {} },
    { ActionId::ZoomOut, "zoomOut"_L1, QT_TRANSLATE_NOOP("Actions", "Smaller grid"), "Ctrl+-", {}, {} },
    { ActionId::ZoomNormal, "zoomNormal"_L1, QT_TRANSLATE_NOOP("Actions", "Normal grid"), "Ctrl+0", {}, {} },
    { ActionId::Quit, "quit"_L1, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", {}, {} },

    { ActionId::FindPupil, "findPupil"_L1, QT_TRANSLATE_NOOP("Actions", "Find a pupil"), "Ctrl+F", "search"_L1, {} },
    { ActionId::Undo, "undo"_L1, QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "undo"_L1, Act::EnterMarks },
    { ActionId::Redo, "redo"_L1, QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Y", "redo"_L1, Act::EnterMarks },
    { ActionId::Copy, "copy"_L1, QT_TRANSLATE_NOOP("Actions", "Copy"), "Ctrl+C", {}, {} },
    { ActionId::Paste, "paste"_L1, QT_TRANSLATE_NOOP("Actions", "Paste…"), "Ctrl+V", {}, Act::EnterMarks },
    { ActionId::AskCorrection, "askCorrection"_L1, QT_TRANSLATE_NOOP("Actions", "Ask for a correction…"), "Ctrl+K",
      "correction"_L1, Act::AskCorrection },
    { ActionId::SetCellState,
      "setCellState"_L1,
      QT_TRANSLATE_NOOP("Actions", "State of the cell…"),
      "Ctrl+T",
      "calendar"_L1,
      {} },
    { ActionId::WriteComment, "writeComment"_L1, QT_TRANSLATE_NOOP("Actions", "Comment…"), "Ctrl+M", "comment"_L1,
      Act::EnterMarks },
    { ActionId::ShowHistory, "showHistory"_L1, QT_TRANSLATE_NOOP("Actions", "History of the cell"), "Ctrl+H",
      "history"_L1, Act::ReadHistory },
    { ActionId::ShowMissing,
      "showMissing"_L1,
      QT_TRANSLATE_NOOP("Actions", "Missing marks only"),
      "Ctrl+Shift+M",
      "missing"_L1,
      {} },
    { ActionId::ExportMarks,
      "exportMarks"_L1,
      QT_TRANSLATE_NOOP("Actions", "Export to a sheet…"),
      "Ctrl+E",
      "export"_L1,
      {} },

    { ActionId::ShowWhy, "showWhy"_L1, QT_TRANSLATE_NOOP("Actions", "Why this result"), "Ctrl+J", "question"_L1, {} },
    { ActionId::GoToCell, "goToCell"_L1, QT_TRANSLATE_NOOP("Actions", "Open the sheet"), "Ctrl+G", "gradebook"_L1, {} },
    { ActionId::WriteRemark, "writeRemark"_L1, QT_TRANSLATE_NOOP("Actions", "Remark…"), "Ctrl+Shift+R", "comment"_L1,
      Act::EnterConduct },

    { ActionId::OpenEntry, "openEntry"_L1, QT_TRANSLATE_NOOP("Actions", "Open for entry…"), "Ctrl+Shift+O", "unlock"_L1,
      Act::ManageWindows },
    { ActionId::ExtendEntry, "extendEntry"_L1, QT_TRANSLATE_NOOP("Actions", "Set the end…"), "Ctrl+Shift+E",
      "calendar"_L1, Act::ManageWindows },
    { ActionId::LockSemester, "lockSemester"_L1, QT_TRANSLATE_NOOP("Actions", "Lock…"), "Ctrl+Shift+L", "lock"_L1,
      Act::ManageWindows },
    { ActionId::ReopenEntry, "reopenEntry"_L1, QT_TRANSLATE_NOOP("Actions", "Reopen…"), "Ctrl+Shift+N", "unlock"_L1,
      Act::ManageWindows },

    { ActionId::ConfirmCorrection, "confirmCorrection"_L1, QT_TRANSLATE_NOOP("Actions", "Confirm"), "Ctrl+Shift+C",
      "check"_L1, Act::ConfirmCorrection },
    { ActionId::ApproveCorrection, "approveCorrection"_L1, QT_TRANSLATE_NOOP("Actions", "Approve and sign…"),
      "Ctrl+Shift+A", "sign"_L1, Act::DecideCorrection },
    { ActionId::RefuseCorrection, "refuseCorrection"_L1, QT_TRANSLATE_NOOP("Actions", "Refuse…"), "Ctrl+Shift+X",
      "cross"_L1, Act::DecideCorrection },
    { ActionId::WithdrawCorrection, "withdrawCorrection"_L1, QT_TRANSLATE_NOOP("Actions", "Withdraw"), "Ctrl+Shift+W",
      "undo"_L1, Act::AskCorrection },

    { ActionId::SignDue,
      "signDue"_L1,
      QT_TRANSLATE_NOOP("Actions", "Sign what is due…"),
      "Ctrl+Shift+S",
      "sign"_L1,
      {} },
    { ActionId::IssueRecords, "issueRecords"_L1, QT_TRANSLATE_NOOP("Actions", "Issue…"), "Ctrl+Shift+I", "seal"_L1,
      Act::IssueTranscript },
    { ActionId::StopWork, "stopWork"_L1, QT_TRANSLATE_NOOP("Actions", "Stop"), "Ctrl+.", "stop"_L1, {} },
    { ActionId::OpenRecord,
      "openRecord"_L1,
      QT_TRANSLATE_NOOP("Actions", "Look at it"),
      "Ctrl+D",
      "transcript"_L1,
      {} },
    { ActionId::ReplaceRecord, "replaceRecord"_L1, QT_TRANSLATE_NOOP("Actions", "Issue anew…"), "Ctrl+Shift+P",
      "seal"_L1, Act::IssueTranscript },
    { ActionId::RevokeRecord, "revokeRecord"_L1, QT_TRANSLATE_NOOP("Actions", "Revoke…"), "Ctrl+Shift+K", "cross"_L1,
      Act::ApproveRevocation },
    { ActionId::PrintFile, "printFile"_L1, QT_TRANSLATE_NOOP("Actions", "Print…"), "Ctrl+P", "print"_L1, {} },
    { ActionId::SavePdf, "savePdf"_L1, QT_TRANSLATE_NOOP("Actions", "Save the PDF…"), "Ctrl+S", "export"_L1, {} },
    { ActionId::SaveXml, "saveXml"_L1, QT_TRANSLATE_NOOP("Actions", "Save the XML…"), "Ctrl+Shift+F", "export"_L1, {} },

    { ActionId::ChooseFiles,
      "chooseFiles"_L1,
      QT_TRANSLATE_NOOP("Actions", "Choose files…"),
      "Ctrl+O",
      "folder"_L1,
      {} },

    { ActionId::ShowCard, "showCard"_L1, QT_TRANSLATE_NOOP("Actions", "Pupil card"), "Ctrl+Shift+D", "people"_L1, {} },
    { ActionId::ChooseSheet,
      "chooseSheet"_L1,
      QT_TRANSLATE_NOOP("Actions", "Choose a sheet…"),
      "Ctrl+I",
      "import"_L1,
      {} },
    { ActionId::DoImport, "doImport"_L1, QT_TRANSLATE_NOOP("Actions", "Import"), "Ctrl+Shift+Return", "check"_L1, {} },
    { ActionId::GiveGrant, "giveGrant"_L1, QT_TRANSLATE_NOOP("Actions", "Give a role…"), "Ctrl+Shift+G", "plus"_L1,
      Act::ApproveGrants },
    { ActionId::EndGrant, "endGrant"_L1, QT_TRANSLATE_NOOP("Actions", "End the role…"), "Ctrl+Shift+T", "cross"_L1,
      Act::ApproveGrants },
    { ActionId::AddAccount, "addAccount"_L1, QT_TRANSLATE_NOOP("Actions", "New account…"), "Ctrl+N", "plus"_L1,
      Act::PrepareAccounts },
    { ActionId::BindCertificate, "bindCertificate"_L1, QT_TRANSLATE_NOOP("Actions", "Certificate…"), "Ctrl+Shift+B",
      "key"_L1, Act::PrepareAccounts },
    { ActionId::ResetPassword, "resetPassword"_L1, QT_TRANSLATE_NOOP("Actions", "New password…"), "Ctrl+Shift+J",
      "unlock"_L1, Act::PrepareAccounts },
    { ActionId::DisableAccount, "disableAccount"_L1, QT_TRANSLATE_NOOP("Actions", "Disable…"), "Ctrl+Shift+Y",
      "cross"_L1, Act::PrepareAccounts },
    { ActionId::ChangePassword,
      "changePassword"_L1,
      QT_TRANSLATE_NOOP("Actions", "Change the password…"),
      "Ctrl+Shift+U",
      "key"_L1,
      {} },
});

} // namespace

std::span<const ActionRow> actionTable()
{
    return rows;
}

const ActionRow &actionRow(ActionId id)
{
    const auto row = std::ranges::find(rows, id, &ActionRow::id);
    Q_ASSERT(row != rows.end());
    return *row;
}

QAction *makeAction(ActionId id, const services::Session &session, QWidget *owner)
{
    const ActionRow &row = actionRow(id);
    auto *action = new QAction(QCoreApplication::translate("Actions", row.text), owner);
    action->setObjectName(row.name);
    action->setShortcut(QKeySequence::fromString(QLatin1StringView(row.keys), QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!row.icon.isEmpty()) {
        action->setIcon(icon(row.icon));
    }
    const bool allowed = !row.act || session.mayAnywhere(*row.act);
    action->setVisible(allowed);
    action->setEnabled(allowed);
    owner->addAction(action);
    return action;
}

QToolButton *makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    const QString name = action->objectName();
    button->setObjectName("btn"_L1 + name.left(1).toUpper() + name.mid(1));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setVisible(action->isVisible());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    QString plain = action->text();
    plain.remove(u'…');
    action->setToolTip(keys.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, keys));
    return button;
}

} // namespace hocba::ui
