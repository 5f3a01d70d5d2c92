// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

class QComboBox;
class QSpinBox;

namespace hocba::ui {

class Desk;

/// Prints a file as it is: its bytes go to the system's `lp`, nothing is painted again, because what is signed are the
/// bytes. The printers are those that `lp` knows (`lpstat -e`), so that what can be chosen can be printed on.
class PrintDialog : public Dialog
{
    Q_OBJECT

public:
    /// `title`: names the job in the printer's queue.
    PrintDialog(Desk &desk, QByteArray file, QString title, QWidget *parent);

private:
    void findPrinters();
    void print();
    /// Runs a program of the system without waiting: `done` gets what it wrote, on failure what it complained of.
    /// "print.no_lp" when it is not there.
    void start(const QString &program, const QStringList &arguments, const QByteArray &input,
               const std::function<void(bool ok, const QString &output)> &done);

    Desk &m_desk;
    QByteArray m_file;
    QString m_title;
    QComboBox *m_printer;
    QSpinBox *m_copies;
};

} // namespace hocba::ui
