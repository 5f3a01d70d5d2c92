// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/file_check.h"

#include <QTextBrowser>

namespace hocba::ui {

/// What was found about a file, in words: the verdict, the record, every cause with its code, every signer. Serves the
/// place that verifies files and the viewer's details.
class VerdictView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit VerdictView(QWidget *parent = nullptr);

    void showCheck(const services::FileCheck &check);
    /// A plain sentence instead: nothing is chosen, the file cannot be read.
    void showText(const QString &text);

    /// The text comes from files of strangers: nothing is ever loaded for it.
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace hocba::ui
