// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_choice.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace attention {

class NoteLine;
class Segmented;

/// The parts "What" and "How" of the dialog "Save images": edits an ImageChoice.
class ImageOptionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImageOptionsPanel(QWidget *parent = nullptr);

    const ImageChoice &choice() const { return m_choice; }
    /// The size of the picture: the chosen one, or the window's.
    FigureSize size() const;
    /// Why a picture of this size is not made, in one line; empty where it is.
    QString sizeProblem() const;
    /// Silent.
    void setChoice(const ImageChoice &choice);
    /// As if a person had chosen it; `plot` is a Plot::plotName() while that counts.
    void setWhat(PictureOf what, const QString &plot = {});
    /// How large `part` ("all", a plot's name or "window") is on the screen now.
    void setScreenSize(std::function<FigureSize(const QString &part)> screenSize);
    /// Of how many frames an animation would be; without any it cannot be chosen.
    void setAnimationFrames(int frames);
    /// Takes over a number that is still being typed.
    void finishTyping();

signals:
    void choiceChanged();

private:
    void addWhat(QGridLayout *grid);
    void addHow(QGridLayout *grid);
    QWidget *makeSizeRow();
    QWidget *makeResolutionRow();
    QWidget *makeRateRow();
    QLabel *addLabel(QGridLayout *grid, const QString &text, QWidget *buddy, QWidget *row);
    void addCheckBoxes(QGridLayout *grid);
    QCheckBox *makeCheckBox(const char *name, const QString &text, bool ImageChoice::*field);

    FigureSize onScreen() const;
    void setPreset(SizePreset preset);
    void setUnit(LengthUnit unit);
    /// By hand: the preset becomes Custom.
    void setSize(const FigureSize &size);
    void change(const std::function<void(ImageChoice &)> &edit);
    void showChoice();
    void showFormat();
    void showRate();

    ImageChoice m_choice;
    int m_frames = 0; ///< of an animation
    std::function<FigureSize(const QString &)> m_screenSize;
    QRadioButton *m_sheet;
    QRadioButton *m_onePlot;
    QRadioButton *m_window;
    QRadioButton *m_animation;
    QComboBox *m_plot;
    QComboBox *m_preset;
    Segmented *m_format;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_unit;
    QComboBox *m_resolution;
    QLabel *m_otherSize;
    QLabel *m_rateLabel;
    QWidget *m_rateRow;
    QComboBox *m_rate;
    QLabel *m_duration;
    NoteLine *m_problem;
    Segmented *m_colors;
    QCheckBox *m_titles;
    QCheckBox *m_sentences;
    QCheckBox *m_settings;
};

} // namespace attention
