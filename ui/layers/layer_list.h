// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layers/layer_maps.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace attention {

class Metrics;

/// Where a layer and its maps are drawn.
struct LayerPlace
{
    QRectF title;
    std::vector<CellGrid> grids; ///< of its parts
};

/// \param height that is there; the rows of the data take what is left of it within their bounds.
/// \param labelWidth of the rows' names, with the gap behind them.
std::vector<LayerPlace> placeLayers(const LayerMaps &maps, double width, double height, double labelWidth);

/// The layers in order, each with name, words, scale and its maps. Values are read by hovering, or with the
/// keyboard: arrows go from cell to cell and on to the next layer, Page Up and Page Down by layer. Lies in a
/// scroll area.
class LayerList : public QWidget
{
    Q_OBJECT

public:
    explicit LayerList(QWidget *parent = nullptr);

    void setMaps(LayerMaps maps);
    const LayerMaps &maps() const { return m_maps; }
    const std::vector<LayerPlace> &places() const { return m_places; }
    /// Puts the keyboard's mark on the layer and scrolls there.
    void showLayer(const QString &name);
    /// The layer that showLayer() or the keyboard is at; empty at first.
    QString currentLayer() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A place in a part of a map.
    struct Mark
    {
        std::size_t map = 0;
        std::size_t part = 0;
        std::size_t down = 0;
        std::size_t across = 0;
    };

    void relayout();
    void paintAll(QPainter &painter) const;
    void paintTitle(QPainter &painter, const LayerMap &map, const QRectF &rect) const;
    void paintNotes(QPainter &painter, const LayerMap &map, const CellGrid &grid) const;
    void moveMark(int down, int across);
    void setMark(const Mark &mark);
    void describe();
    QRectF markRect() const;

    LayerMaps m_maps;
    std::vector<LayerPlace> m_places;
    double m_labelWidth = 0.0;
    QPixmap m_picture; ///< null until it is painted
    std::optional<Mark> m_mark;
};

} // namespace attention
