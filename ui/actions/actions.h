// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

class QAction;
class QToolButton;
class QWidget;

namespace hocba::services {
class Session;
}

namespace hocba::ui {

/// Everything that can be done by a key, a button or a menu. Its row in the table says how.
enum class ActionId {
    // anywhere
    LockNow,
    SignOut,
    OpenSettings,
    ShowShortcuts,
    NextPane,
    ReadAnew,
    ZoomIn,
    ZoomOut,
    ZoomNormal,
    Quit,
    // gradebook
    FindPupil,
    Undo,
    Redo,
    Copy,
    Paste,
    AskCorrection,
    SetCellState,
    WriteComment,
    ShowHistory,
    ShowMissing,
    ExportMarks,
    // class overview
    ShowWhy,
    GoToCell,
    WriteRemark,
    // semesters
    OpenEntry,
    ExtendEntry,
    LockSemester,
    ReopenEntry,
    // corrections
    ConfirmCorrection,
    ApproveCorrection,
    RefuseCorrection,
    WithdrawCorrection,
    // transcripts
    SignDue,
    IssueRecords,
    StopWork,
    OpenRecord,
    ReplaceRecord,
    RevokeRecord,
    PrintFile,
    SavePdf,
    SaveXml,
    // verify
    ChooseFiles,
    // pupils, imports, people
    ShowCard,
    ChooseSheet,
    DoImport,
    GiveGrant,
    EndGrant,
    AddAccount,
    BindCertificate,
    ResetPassword,
    DisableAccount,
    ChangePassword
};

/// One row: a stable name for robots, what it is called, its keys, who may do it (anybody when there is no act).
struct ActionRow {
    ActionId id = ActionId::Quit;
    QLatin1StringView name; ///< "lockNow": objectName of the action; its button is "btnLockNow"
    const char *text = ""; ///< English source text of the context "Actions"
    const char *keys = ""; ///< portable text of the shortcut, or empty
    QLatin1StringView icon; ///< of resources/icons, or empty
    std::optional<Act> act; ///< permission that makes it visible; the services judge again
};
[[nodiscard]] std::span<const ActionRow> actionTable();
[[nodiscard]] const ActionRow &actionRow(ActionId id);

/// The action for a part of the window: its shortcut works wherever the focus is within `owner`. Hidden and disabled
/// for who may do it nowhere.
[[nodiscard]] QAction *makeAction(ActionId id, const services::Session &session, QWidget *owner);
/// A button for it, "btnLockNow" to robots, that the Tab key reaches; its tooltip names the shortcut.
[[nodiscard]] QToolButton *makeButton(QAction *action, QWidget *parent);

} // namespace hocba::ui
