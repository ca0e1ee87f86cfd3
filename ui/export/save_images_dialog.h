// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_picture.h"
#include "ui/export/image_choice.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace attention {

class AnimationJob;
class AttentionAnimation;
class FileTarget;
class ImageOptionsPanel;
class PreviewPanel;
class RunModel;
struct Theme;

/// Saves plots as pictures: what, how and where on the left, the picture as it will be on the right. It
/// follows the run while that goes on; what is saved is what the run has at that moment. Remembers its
/// choices.
class SaveImagesDialog : public QDialog
{
    Q_OBJECT

public:
    /// \param model must outlive the dialog.
    /// \param sentence what is to be seen in a plot, by Plot::plotName(), plain or with <b>.
    /// \param grabWindow the main window as it looks now.
    SaveImagesDialog(RunModel &model, std::function<QString(const QString &)> sentence,
                     std::function<QPixmap()> grabWindow, QWidget *parent = nullptr);
    ~SaveImagesDialog() override;

    /// Preselects one plot by its Plot::plotName(), or with "all" the sheet.
    void setPlot(const QString &name);
    /// How large a plot, or "all" four, are in the window at present, in logical px.
    void setScreenSize(std::function<QSize(const QString &)> screenSize);

    /// Answers in place of a person's; by default a file dialog and a message box ask.
    using ChooseFile = std::function<QString(const QString &suggestion, const QString &filter)>;
    using ConfirmReplace = std::function<bool(const QString &path)>;
    void setChooseFile(const ChooseFile &chooseFile);
    void setConfirmReplace(ConfirmReplace confirm) { m_confirmReplace = std::move(confirm); }

signals:
    /// A picture (the dialog closes) or a table (it stays) was written.
    void saved(const QString &path);
    /// One sentence; the dialog stays open and shows it too.
    void failed(const QString &message);

public slots:
    void done(int result) override;
    /// While an animation is made it ends that alone.
    void reject() override;

private:
    QWidget *makeLeft();
    QWidget *makeButtons();

    Picture picture();
    Picture windowPicture() const;
    Picture animationPicture();
    FigureLook look() const;
    /// Takes over what the run has for the animation in the preview.
    void renewAnimation();
    void nextFrame();
    void saveAnimation(const QString &path);
    void showProgress(int done, int frames);
    void endAnimation();
    QString hint() const;
    /// What the table has: one plot, or "all".
    QString partName() const;
    QString fileStem() const;
    const Theme &theme() const;
    void choiceChanged();
    void modelChanged();
    void formatTyped(ImageFormat format);
    void updateButtons();
    void save();
    void saveData();
    void copy();
    bool mayWrite(const QString &path);
    void showDone(const QString &text);
    void fail(const QString &message);

    RunModel &m_model;
    std::function<QString(const QString &)> m_sentence;
    std::function<QPixmap()> m_grabWindow;
    std::function<QSize(const QString &)> m_screenSize;
    ChooseFile m_chooseFile;
    ConfirmReplace m_confirmReplace;
    QPixmap m_windowPixmap; ///< its size counts; taken when the whole window is chosen

    QScrollArea *m_left;
    ImageOptionsPanel *m_options;
    FileTarget *m_target;
    PreviewPanel *m_preview;
    QPushButton *m_save;
    QPushButton *m_copy;
    QPushButton *m_table;
    QProgressBar *m_progress;
    QLabel *m_drawn;

    std::unique_ptr<AttentionAnimation> m_animation; ///< in the preview
    std::size_t m_frame = 0;
    QTimer m_player;
    QElapsedTimer m_sinceRenewal;
    AnimationJob *m_job = nullptr; ///< while one is made
};

} // namespace attention
