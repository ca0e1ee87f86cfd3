// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_questions.h"

#include "ui/export/file_questions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SessionQuestions)
};

} // namespace

KeepAnswer askToKeep(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Warning, Words::tr("Save the changes?"),
                    Words::tr("%1 has changes that are not saved.").arg(name), QMessageBox::NoButton, parent);
    QPushButton *save = box.addButton(Words::tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(Words::tr("&Don’t save"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return KeepAnswer::Save;
    return box.clickedButton() == discard ? KeepAnswer::Discard : KeepAnswer::Cancel;
}

QString askWhereToKeep(QWidget *parent, const QString &suggestion)
{
    QString path = askWhereToSave(parent, Words::tr("Save experiment"), suggestion,
                                  Words::tr("Experiments (%1)").arg(QStringLiteral("*.attnlab")));
    if (path.isEmpty())
        return path;
    if (!path.endsWith(QLatin1String(".attnlab"), Qt::CaseInsensitive))
        path += QStringLiteral(".attnlab");
    return QFileInfo::exists(path) && !askToReplace(parent, path) ? QString() : path;
}

} // namespace attention
