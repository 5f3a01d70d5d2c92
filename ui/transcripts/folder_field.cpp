// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/folder_field.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

FolderField::FolderField(const QString &folder, QWidget *parent) : QWidget(parent), m_path(new QLineEdit(folder, this))
{
    m_path->setObjectName("outFolder"_L1);
    m_path->setAccessibleName(tr("Folder"));
    m_path->setMinimumWidth(150);
    auto *button = new QToolButton(this);
    button->setObjectName("chooseFolder"_L1);
    button->setText(tr("C&hoose…"));
    button->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(button);
    setFocusProxy(m_path);
    connect(button, &QToolButton::clicked, this, &FolderField::choose);
}

QString FolderField::folder() const
{
    return QDir::cleanPath(m_path->text().trimmed());
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the records"), folder());
    dialog->setObjectName("chooseFolderDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

} // namespace hocba::ui
