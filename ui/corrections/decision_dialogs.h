// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"
#include "ui/widgets/dialog.h"

class QLineEdit;

namespace hocba::ui {

class Desk;

/// Approving a correction: names exactly what is signed, what it changes, which issued records it supersedes and where
/// the report goes, and asks for the PIN of the person's own key. A wrong PIN or a key that is no good is said in the
/// form; what makes the request itself impossible ends it.
class ApproveCorrectionDialog : public Dialog
{
    Q_OBJECT

public:
    ApproveCorrectionDialog(Desk &desk, const services::CorrectionView &view, QWidget *parent);

Q_SIGNALS:
    void approved(const QString &id);
    /// The request can no longer be approved: it expired, its cell has changed.
    void impossible(const Error &error);

private:
    void addWhat(const services::CorrectionView &view);
    void addConsequences(const services::CorrectionView &view);
    void sign();
    void signedOrNot(const Status &done);

    Desk &m_desk;
    const QString m_id;
    QLineEdit *m_pin;
};

/// Refusing a correction, with the reason that the one who asked will read.
class RefuseCorrectionDialog : public Dialog
{
    Q_OBJECT

public:
    RefuseCorrectionDialog(Desk &desk, const services::CorrectionView &view, QWidget *parent);

Q_SIGNALS:
    void refused(const QString &id);
};

} // namespace hocba::ui
