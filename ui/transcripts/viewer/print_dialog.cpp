// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/print_dialog.h"

#include "ui/shell/desk.h"

#include <QComboBox>
#include <QFormLayout>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>

namespace hocba::ui {

using namespace Qt::StringLiterals;

PrintDialog::PrintDialog(Desk &desk, QByteArray file, QString title, QWidget *parent)
    : Dialog(tr("Print the document"), tr("&Print"), parent),
      m_desk(desk),
      m_file(std::move(file)),
      m_title(std::move(title)),
      m_printer(new QComboBox(this)),
      m_copies(new QSpinBox(this))
{
    setObjectName("printDialog"_L1);
    m_printer->setObjectName("printerList"_L1);
    m_printer->setMinimumContentsLength(24);
    m_copies->setObjectName("copyCount"_L1);
    m_copies->setRange(1, 50);
    form().addRow(tr("P&rinter:"), m_printer);
    form().addRow(tr("&Copies:"), m_copies);
    mainButton().setEnabled(false);
    onAcceptLater([this] { print(); });
    findPrinters();
}

void PrintDialog::start(const QString &program, const QStringList &arguments, const QByteArray &input,
                        const std::function<void(bool ok, const QString &output)> &done)
{
    auto *process = new QProcess(this);
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            refuse(fail("print.no_lp"_L1));
            mainButton().setEnabled(false);
        }
    });
    connect(process, &QProcess::finished, this, [process, done](int code, QProcess::ExitStatus status) {
        const bool ok = status == QProcess::NormalExit && code == 0;
        const QByteArray output = ok ? process->readAllStandardOutput() : process->readAllStandardError();
        process->deleteLater();
        done(ok, QString::fromLocal8Bit(output));
    });
    process->start(program, arguments);
    process->write(input);
    process->closeWriteChannel();
}

void PrintDialog::findPrinters()
{
    start(u"lpstat"_s, { u"-e"_s }, {}, [this](bool ok, const QString &output) {
        const QStringList names = output.split(u'\n', Qt::SkipEmptyParts);
        if (!ok || names.isEmpty()) {
            refuse(fail("print.no_printers"_L1));
            mainButton().setEnabled(false);
            return;
        }
        m_printer->addItems(names);
        m_printer->setCurrentText(m_desk.settings().lastPrinter());
        mainButton().setEnabled(true);
    });
}

void PrintDialog::print()
{
    const QString printer = m_printer->currentText();
    const QStringList arguments { u"-d"_s, printer, u"-n"_s, QString::number(m_copies->value()), u"-t"_s, m_title };
    start(u"lp"_s, arguments, m_file, [this, printer](bool ok, const QString &output) {
        if (!ok) {
            refuse(fail("print.failed"_L1, output.section(u'\n', 0, 0)));
            return;
        }
        m_desk.settings().setLastPrinter(printer);
        m_desk.say(tr("Sent to the printer %1.").arg(printer));
        accept();
    });
}

} // namespace hocba::ui
