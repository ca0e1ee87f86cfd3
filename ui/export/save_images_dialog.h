// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_choice.h"
#include "ui/export/image_writer.h"

#include <QDialog>
#include <QPixmap>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attention {

class FigurePreview;
class ImageOptionsPanel;
class NoteLine;
class RunModel;
class Segmented;
struct Theme;

/// Saves plots as pictures: what, how and where on the left, the picture as it will be on the right. It
/// follows the run while that goes on; what is saved is what the run has at that moment. Remembers its
/// choices.
class SaveImagesDialog : public QDialog
{
    Q_OBJECT

public:
    /// \param model must outlive the dialog.
    /// \param sentence what is to be seen in a plot, by Plot::plotName(), as plain text.
    /// \param grabWindow the main window as it looks now.
    SaveImagesDialog(RunModel &model, std::function<QString(const QString &)> sentence,
                     std::function<QPixmap()> grabWindow, QWidget *parent = nullptr);

    /// Preselects one plot by its Plot::plotName(), or with "all" the sheet.
    void setPlot(const QString &name);
    /// How large a plot, or "all" four, are in the window at present, in logical px.
    void setScreenSize(std::function<QSize(const QString &)> screenSize);

    /// Answers in place of a person's; by default a file dialog and a message box ask.
    using ChooseFile = std::function<QString(const QString &suggestion, const QString &filter)>;
    using ConfirmReplace = std::function<bool(const QString &path)>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }
    void setConfirmReplace(ConfirmReplace confirm) { m_confirmReplace = std::move(confirm); }

    QString path() const;

signals:
    void saved(const QString &path);
    /// One sentence; the dialog stays open and shows it too.
    void failed(const QString &message);

public slots:
    void done(int result) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeButtons();

    Picture picture() const;
    QString partName() const;
    const Theme &theme() const;
    void choiceChanged();
    void modelChanged();
    void suggestPath();
    void setPath(const QString &path);
    void pathChanged();
    void showSize();
    void estimateBytes();
    void browse();
    void save();
    void saveData();
    void copy();
    bool mayWrite(const QString &path);
    void fail(const QString &message);

    RunModel &m_model;
    std::function<QString(const QString &)> m_sentence;
    std::function<QPixmap()> m_grabWindow;
    std::function<QSize(const QString &)> m_screenSize;
    ChooseFile m_chooseFile;
    ConfirmReplace m_confirmReplace;
    QPixmap m_windowPixmap; ///< taken once, while the whole window is chosen
    QString m_folder;
    bool m_pathIsOurs = true; ///< suggested, not typed
    QTimer m_estimateTimer;
    qint64 m_bytes = 0; ///< estimated; 0 while unknown

    ImageOptionsPanel *m_options;
    QLineEdit *m_path;
    NoteLine *m_note;
    QLabel *m_sizeLabel;
    QLabel *m_hint;
    FigurePreview *m_preview;
    QPushButton *m_save;
    QPushButton *m_copy;
};

} // namespace attention
