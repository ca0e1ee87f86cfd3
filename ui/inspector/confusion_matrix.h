// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace attention {

/// Rows of each class (down) by what the model said of them (across): counts, shares of the class below them
/// for up to ten classes, the share also as shade. A cell's words are its tool tip.
class ConfusionMatrix : public QWidget
{
    Q_OBJECT

public:
    /// Beyond them there are no shares, and beyond the next no matrix.
    static constexpr int mostShared = 10;
    static constexpr int mostClasses = 20;

    explicit ConfusionMatrix(QWidget *parent = nullptr);

    /// `counts` is names × names, row-major: rows of a class × said to be of, both in the order of the names.
    void setCounts(const QStringList &names, const std::vector<std::size_t> &counts);
    QRectF cellRect(int truth, int said) const;
    QString cellText(int truth, int said) const;

    QSize sizeHint() const override;
    /// As narrow as the counts allow.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Layout
    {
        double left;   ///< of the cells: names and row counts stand before them
        double top;    ///< below the names of what was said
        double width;  ///< of a cell, with its gap
        double height; ///< of a cell, with its gap
        bool upwards;  ///< names above the cells are turned
    };

    int classes() const { return static_cast<int>(m_names.size()); }
    std::size_t count(int truth, int said) const;
    std::size_t rowsOf(int truth) const;
    QString rowsText(int truth) const;
    Layout layoutFor(int width) const;
    double nameWidth() const;
    double leastCell() const;
    /// How shares are written so that each fits its cell, the same for all; −1 where they do not.
    int shareFormat(double width) const;
    void describe();
    void paintNames(QPainter &painter, const Layout &layout) const;
    void paintCell(QPainter &painter, int truth, int said) const;

    QStringList m_names;
    std::vector<std::size_t> m_counts;
};

} // namespace attention
