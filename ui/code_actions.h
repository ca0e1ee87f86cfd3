// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"

#include <QObject>
#include <QString>

#include <functional>

namespace attention {

class RunModel;
class RunNotes;

/// Puts the run shown on the clipboard as a Python script, and offers to save it as a file.
class CodeActions : public QObject
{
    Q_OBJECT

public:
    /// \param window the parent of questions. All must outlive this.
    CodeActions(const RunModel &model, RunNotes &notes, QWidget *window);

    void copy(ScriptLanguage language);

    /// Answers in place of a person's; by default a file dialog and a message box ask.
    using ChooseFile = std::function<QString(const QString &suggestion, const QString &filter)>;
    using ConfirmReplace = std::function<bool(const QString &path)>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }
    void setConfirmReplace(ConfirmReplace confirm) { m_confirmReplace = std::move(confirm); }

private:
    void save(const QString &suggestion, const QString &text);

    const RunModel &m_model;
    RunNotes &m_notes;
    ChooseFile m_chooseFile;
    ConfirmReplace m_confirmReplace;
};

} // namespace attention
