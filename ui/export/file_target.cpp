// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/file_target.h"

#include "ui/export/file_writer.h"
#include "ui/theme/metrics.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace attention {

FileTarget::FileTarget(QWidget *parent)
    : QWidget(parent)
    , m_folder(QDir::homePath())
{
    const Metrics metrics;
    auto *heading = new QLabel(tr("W&here"), this);
    heading->setFont(metrics.font(TextRole::Title));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("pathEdit"));
    m_edit->setAccessibleName(tr("File"));
    heading->setBuddy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_suggested = false;
        describe();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &FileTarget::finishTyping);
    auto *button = new QPushButton(tr("&Browse…"), this);
    button->setObjectName(QStringLiteral("browseButton"));
    button->setProperty("small", true);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &FileTarget::browse);
    m_note = new NoteLine(this);
    m_note->setObjectName(QStringLiteral("fileNote"));

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.px(8));
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.px(8));
    column->addWidget(heading);
    column->addLayout(row);
    column->addWidget(m_note);
}

QString FileTarget::path() const
{
    const QString typed = withoutTilde(m_edit->text().trimmed());
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir(m_folder).absoluteFilePath(typed));
}

void FileTarget::setFolder(const QString &folder)
{
    m_folder = folder;
}

void FileTarget::suggest(const QString &stem)
{
    if (m_suggested)
        setPath(QDir(m_folder).filePath(stem + QLatin1Char('.') + formatSuffix(m_format)));
}

void FileTarget::setFormat(ImageFormat format)
{
    m_format = format;
    if (!path().isEmpty())
        setPath(withSuffix(path(), format));
}

void FileTarget::finishTyping()
{
    if (path().isEmpty())
        return;
    const auto typed = formatFromWord(QFileInfo(path()).suffix());
    if (typed && *typed != m_format)
        emit formatTyped(*typed);
    setPath(withSuffix(path(), m_format));
}

void FileTarget::showNote(NoteLine::Kind kind, const QString &text)
{
    m_note->showNote(kind, text);
}

void FileTarget::browse()
{
    const QString chosen = m_chooseFile(path(), formatFilter(m_format));
    if (chosen.isEmpty())
        return;
    m_suggested = false;
    m_folder = QFileInfo(chosen).absolutePath();
    setPath(chosen);
    finishTyping();
}

void FileTarget::setPath(const QString &path)
{
    const QString text = withTilde(path);
    if (text == m_edit->text())
        return;
    m_edit->setText(text);
    describe();
}

void FileTarget::describe()
{
    const QString file = path();
    const QFileInfo info(file.isEmpty() ? file : withSuffix(file, m_format));
    if (file.isEmpty())
        showNote(NoteLine::Kind::Warning, tr("The file needs a name."));
    else if (info.isFile())
        showNote(NoteLine::Kind::Warning, tr("This file exists. You are asked before it is replaced."));
    else if (!info.absoluteDir().exists())
        showNote(NoteLine::Kind::Warning, tr("There is no folder %1.").arg(withTilde(info.absolutePath())));
    else
        m_note->clear();
    emit pathChanged();
}

} // namespace attention
