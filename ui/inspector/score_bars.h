// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <array>

namespace attention {

/// A model's figure as a bar above the baseline's, names left, figures right.
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

    void setBars(const Bar &model, const Bar &baseline);
    /// The model's bar in the colour of what means nothing.
    void setMeaningless(bool meaningless);
    const std::array<Bar, 2> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<Bar, 2> m_bars;
    bool m_meaningless = false;
};

} // namespace attention
