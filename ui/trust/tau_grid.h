// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace attention {

/// The table "Is it the same order?" as words.
struct TauView
{
    enum class Tone { Plain, Good, Bad, Quiet };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Plain;
        QString help; ///< tool tip
    };
    struct Row
    {
        QString name;
        std::vector<Cell> cells; ///< one for each column of the table
    };

    QStringList columns; ///< classes, or all rows; then "possible"
    std::vector<Row> rows;
    Row verdict;
    QString method;
    QString stability; ///< how alike seeds are; empty without others

    /// As a sentence for each row.
    QString text() const;
};

/// Draws it: names left, figures right, each with its tool tip.
class TauGrid : public QWidget
{
    Q_OBJECT

public:
    explicit TauGrid(QWidget *parent = nullptr);

    void setView(const TauView &view);
    const TauView &view() const { return m_view; }
    /// Of a former run, or without a meaning.
    void setGrey(bool grey);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        const TauView::Row *row; ///< null: the heads
        double top;
    };

    std::vector<Line> lines() const;
    /// Where each column of figures ends, from the left.
    std::vector<double> ends() const;
    QRectF cellRect(const Line &line, std::size_t column) const;

    TauView m_view;
    bool m_grey = false;
};

} // namespace attention
