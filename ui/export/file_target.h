// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_format.h"
#include "ui/export/note_line.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace attention {

/// The part "Where" of the dialog "Save images": a path with a suggestion that stands until a person names
/// another, and a note below it about the file that is there.
class FileTarget : public QWidget
{
    Q_OBJECT

public:
    explicit FileTarget(QWidget *parent = nullptr);

    /// Absolute; empty while nothing is typed.
    QString path() const;
    /// Relative names lie here.
    const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder);
    /// A file name without suffix; shown unless a person has named a file.
    void suggest(const QString &stem);
    /// The suffix follows the format.
    void setFormat(ImageFormat format);
    /// Gives what is typed its suffix, or tells by formatTyped() that it has another format's.
    void finishTyping();
    void showNote(NoteLine::Kind kind, const QString &text);
    NoteLine *note() const { return m_note; }

    using ChooseFile = std::function<QString(const QString &suggestion, const QString &filter)>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }

signals:
    void pathChanged();
    /// A person gave the file another format's suffix; whoever agrees calls setFormat().
    void formatTyped(attention::ImageFormat format);

private:
    void browse();
    void setPath(const QString &path);
    void describe();

    ChooseFile m_chooseFile;
    ImageFormat m_format = ImageFormat::Png;
    QString m_folder;
    bool m_suggested = true;
    QLineEdit *m_edit;
    NoteLine *m_note;
};

} // namespace attention
