// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace attention {

/// A model's figure as a bar above those it is held against, names left, figures right.
class ScoreBars : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name;
        double share = 0.0; ///< of the whole length
        QString figure;
        bool operator==(const Bar &) const = default;
    };

    explicit ScoreBars(QWidget *parent = nullptr);

    /// The model's first.
    void setBars(std::vector<Bar> bars);
    /// The model's bar in the colour of what means nothing.
    void setMeaningless(bool meaningless);
    const std::vector<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Bar> m_bars;
    bool m_meaningless = false;
};

} // namespace attention
