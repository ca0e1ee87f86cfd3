// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layers/network_picture.h"

#include <QWidget>

#include <cstddef>
#include <optional>

namespace attention {

/// A drawn network. A click on a box opens its layer; with the keyboard the arrows choose a box and Enter
/// opens it.
class NetworkView : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkView(QWidget *parent = nullptr);

    void setPicture(NetworkPicture picture);
    const NetworkPicture &picture() const { return m_picture; }
    const NetworkPlaces &places() const { return m_places; }

signals:
    void layerRequested(const QString &layer);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void relayout();
    void setHovered(std::optional<std::size_t> box);
    void choose(std::size_t box);
    void describe();

    NetworkPicture m_picture;
    NetworkPlaces m_places;
    std::optional<std::size_t> m_hovered;
    std::size_t m_chosen = 0;
};

} // namespace attention
