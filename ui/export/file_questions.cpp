// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/file_questions.h"

#include "ui/export/file_writer.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

} // namespace

QString askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion,
                       const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter, nullptr,
                                        QFileDialog::DontConfirmOverwrite);
}

bool askToReplace(QWidget *parent, const QString &path)
{
    QMessageBox box(QMessageBox::Warning, Words::tr("Replace the file?"),
                    Words::tr("%1 exists. Replace it?").arg(withTilde(path)), QMessageBox::Cancel, parent);
    QPushButton *replace = box.addButton(Words::tr("&Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

} // namespace attention
