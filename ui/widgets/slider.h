// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <optional>

namespace attention {

/// A horizontal slider that marks a default with a tick under its groove. A double click asks for the
/// default; the wheel moves it only while it has the focus, so that a panel scrolls under the pointer.
class Slider : public QSlider
{
    Q_OBJECT

public:
    explicit Slider(QWidget *parent = nullptr);

    /// Position of the default; none for a slider without one.
    void setDefaultPosition(std::optional<int> position);
    std::optional<int> defaultPosition() const { return m_defaultPosition; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Double click, before the slider moves to its default position.
    void defaultRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    std::optional<int> m_defaultPosition;
};

} // namespace attention
