// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <cstddef>
#include <vector>

class QGridLayout;
class QLabel;

namespace attention {

class LinkButton;
class RunModel;

/// The rows the model is wrong about, the most certain ones where there are many, or those with the largest
/// errors, each with a way to look at it. Asks for the figures of all rows only while it is visible.
class WrongRows : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostListed = 8;

    explicit WrongRows(RunModel &model, QWidget *parent = nullptr);

signals:
    /// Of the data set.
    void rowRequested(std::size_t row);
    void allRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Line
    {
        QLabel *number;
        QLabel *words;
        LinkButton *show;
        std::size_t row;
    };

    void refresh();
    void addLine();

    QPointer<RunModel> m_model; ///< null once the window goes, whose widgets outlive what they show
    QLabel *m_title;
    QLabel *m_note;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    LinkButton *m_all;
};

} // namespace attention
