// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code_actions.h"

#include "core/codegen/run_script.h"
#include "ui/export/file_questions.h"
#include "ui/export/file_writer.h"
#include "ui/export/picture_texts.h"
#include "ui/run_model.h"
#include "ui/run_notes.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QWidget>

namespace attention {

CodeActions::CodeActions(const RunModel &model, RunNotes &notes, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_notes(notes)
    , m_chooseFile([window](const QString &suggestion, const QString &filter) {
        return askWhereToSave(window, tr("Save script"), suggestion, filter);
    })
    , m_confirmReplace([window](const QString &path) { return askToReplace(window, path); })
{}

void CodeActions::copy(ScriptLanguage language)
{
    const Run &run = *m_model.run();
    const std::optional<ScriptSource> source = scriptSource(run);
    if (!source) {
        m_notes.showError(tr("The table has not been read, so there is no script of it yet."));
        return;
    }
    const QString text = QString::fromStdString(script(*source, language));
    QGuiApplication::clipboard()->setText(text);
    const QString suggestion =
        QStringLiteral("%1-%2.py")
            .arg(dataFileStem(run.config.data),
                 language == ScriptLanguage::Keras ? QStringLiteral("keras") : QStringLiteral("pytorch"));
    m_notes.showDone(tr("The script is on the clipboard."), tr("Save…"),
                     [this, suggestion, text] { save(suggestion, text); });
}

void CodeActions::save(const QString &suggestion, const QString &text)
{
    QString path = m_chooseFile(suggestion, tr("Python script (%1)").arg(QStringLiteral("*.py")));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".py");
    if (QFileInfo::exists(path) && !m_confirmReplace(path))
        return;
    if (const std::optional<QString> problem = saveFile(path, text.toUtf8()))
        m_notes.showError(*problem);
    else
        m_notes.showSaved(path);
}

} // namespace attention
