// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/transcripts.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace hocba::ui {

class FolderField;
class Settings;

/// Asks for the PIN before signing. The form stays while the key is opened, so that a wrong PIN is said where it was
/// typed; whoever does the work calls accept() or refuse().
class SignDialog : public Dialog
{
    Q_OBJECT

public:
    /// `count` records of `where`, a class or the school.
    SignDialog(int count, const QString &where, QWidget *parent);

Q_SIGNALS:
    void signWanted(const QString &pin);

private:
    QLineEdit *m_pin;
};

/// Asks for what goes into the register, the folder, and the PIN of the school's seal; also for issuing one record
/// anew.
class IssueDialog : public Dialog
{
    Q_OBJECT

public:
    struct Options {
        int ready = 0; ///< records that can be issued
        int issued = 0; ///< records whose files can be written once more
        int unsignedCount = 0; ///< demo schools: records that can be signed for everybody first
        bool demo = false;
        QString replacing {}; ///< number of the record that is issued anew; empty: issuing
    };
    IssueDialog(const Options &options, Settings &settings, QWidget *parent);

Q_SIGNALS:
    /// `request` is without a selection. `alsoIssued`: write the files of what is issued already.
    void issueWanted(const hocba::services::IssueRequest &request, bool alsoIssued, const QString &reason);

private:
    void nameVerb();
    void ask();

    Options m_options;
    Settings &m_settings;
    QLineEdit *m_reason, *m_purpose, *m_receiver, *m_pin;
    FolderField *m_folder;
    QCheckBox *m_alsoIssued, *m_demoSign;
};

/// Asks why a record is taken out of force, which cannot be undone.
class RevokeDialog : public Dialog
{
    Q_OBJECT

public:
    RevokeDialog(const QString &number, int version, const QString &pupil, QWidget *parent);
    [[nodiscard]] QString reason() const;

private:
    QLineEdit *m_reason;
};

} // namespace hocba::ui
