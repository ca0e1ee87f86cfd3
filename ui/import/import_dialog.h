// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/import/table_draft.h"
#include "ui/import/table_reader.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace attention {

class FileBar;
class MessageBar;
class NotesPanel;
class NumberSpinBox;
class PredictBar;
class ReadingPage;
class TablePane;
struct ImportNote;

/// "Open table": what is predicted from which columns of a file or sample, and how the file is read. All
/// reading is done in a thread of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \param source a file's path or "sample:NAME". \param now where it has this source already, its table
    /// is what the dialog begins with
    ImportDialog(const QString &source, const TrainingConfig &now, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Begins to read, and opens once the table is there, or shows after 200 ms how far the reading is. Where
    /// the file cannot be read at all, failed() comes instead.
    void start();
    const TableDraft &draft() const { return m_draft; }
    /// How long a reading may take before its progress is shown, in ms.
    void setLongestSilence(int milliseconds) { m_patience.setInterval(milliseconds); }

signals:
    /// The dialog closes. With another source than before the defaults for it are set.
    void imported(const attention::TrainingConfig &config, bool run);
    /// The dialog closes; one line that says why.
    void failed(const QString &message);

private:
    QWidget *makeContent();
    QWidget *makeButtons();
    void connectReader();
    void connectOptions();
    void connectChoices();

    void request();
    void showProgress();
    void cancelReading();
    void takeReading(const std::shared_ptr<const TableReading> &reading);
    void takeFailure(const QString &message);
    void takeStudy(const std::shared_ptr<const TableStudy> &study);
    /// After a choice that needs no reading: shows it and studies the table anew.
    void choicesChanged();
    void showDraft();
    void showNotes();
    void showProblem();
    QString problem() const;
    void followNote(const ImportNote &note);
    void setRole(const std::vector<std::size_t> &columns, DraftRole role);
    void setType(const std::vector<std::size_t> &columns, ColumnType type);
    void import(bool run);

    const TrainingConfig m_now;
    TableDraft m_draft;
    TableReader m_reader;
    std::shared_ptr<const TableReading> m_reading;
    std::shared_ptr<const TableStudy> m_study; ///< of the present choices; null while it is made
    QString m_readProblem;
    std::optional<bool> m_wish; ///< asked to import, and whether to run, before the study was there
    QTimer m_patience;          ///< until progress is worth showing
    QTimer m_progressTimer;

    FileBar *m_file;
    MessageBar *m_message;
    QWidget *m_messageSpace; ///< and the room around it
    PredictBar *m_predict;
    TablePane *m_table;
    NotesPanel *m_notes;
    QStackedWidget *m_pages; ///< the content, or how far the reading is
    ReadingPage *m_progress;
    QWidget *m_buttons;
    NumberSpinBox *m_share;
    QCheckBox *m_shuffle;
    QPushButton *m_import;
    QPushButton *m_importAndRun;
};

} // namespace attention
