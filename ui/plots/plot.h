// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot_layout.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/qcustomplot.h"
#include "ui/plots/read_out.h"
#include "ui/plots/shared_cursor.h"
#include "ui/run_model.h"

#include <QElapsedTimer>
#include <QPointer>

#include <memory>
#include <optional>

namespace attention {

/// Base of the four plots. It draws what it last took over from the model, so it never shows parts of two
/// runs, and keeps the picture of the former run until the next one has an epoch; a hidden plot takes over
/// nothing. Left drag, wheel, + and − zoom, Shift, Ctrl or middle drag pans, a double click or F fits.
///
/// Unless zoomed, the epoch axis shows all planned epochs, so the newest one is always in view. The epochs
/// zoomed to are those of the shared cursor's window, the same in all its plots; they survive updates and new
/// runs of the same data. A window whose right edge is at the newest epoch follows it from then on, and the
/// values are fitted as it slides; any other window stays where it is.
class Plot : public QCustomPlot
{
    Q_OBJECT

public:
    /// Not owned; the plot follows it from now on.
    virtual void setModel(RunModel *model);
    /// Not owned; without one the plot has its own.
    void setSharedCursor(SharedCursor *cursor);
    /// Keeps this theme from now on; without it the plot follows its palette.
    void setTheme(const Theme &theme);
    /// A small window: shorter labels.
    void setCompact(bool compact);

    PlotKind kind() const { return m_kind; }
    /// "loss", "accuracy", "attention" or "attention-map": stable, also the stem of file names.
    QString plotName() const;
    /// As on its card; of a regression "Accuracy" is R².
    virtual QString title() const;
    /// The data behind the plot as CSV: C locale, numbers that read back the same, lines end in \n.
    virtual QString csv() const = 0;
    /// What is to be seen, in a sentence for screen readers.
    virtual QString description() const = 0;
    /// The values at the pointed epoch or row; none while nothing is pointed at.
    virtual std::optional<ReadOut> readOut() const = 0;
    virtual bool hasLogScale() const { return false; }
    virtual bool isLogScale() const { return false; }
    virtual void setLogScale(bool) {}

    void fit();
    bool isZoomed() const { return m_zoomed; }

    /// Takes over what the model has now and asks for a replot.
    void refresh();
    /// Takes over a model's state once, for a picture.
    void refreshFrom(const RunModel &model);
    /// Draws at `size` logical px, without pointer and zoom rectangle. The painter may be scaled.
    void paintTo(QCPPainter &painter, const QSize &size);
    /// Around the axis rectangle, and that rectangle, at the size last arranged for.
    QMargins margins() const { return m_margins; }
    QRectF plotRect() const { return m_plotRect; }

signals:
    void zoomedChanged(bool zoomed);
    void logScaleChanged(bool on);
    /// After new data or colours were taken over.
    void refreshed();

protected:
    Plot(PlotKind kind, QWidget *parent);

    /// Copies what is to be drawn; `model` may be null.
    virtual void takeOver(const RunModel *model) = 0;
    /// Sets margins, and ranges unless zoomed, for arrangedSize().
    virtual void arrange() = 0;
    /// Sets ticks and thins data for the ranges; called after arrange() and after a zoom.
    virtual void rangesChanged() = 0;
    virtual void styleChanged() = 0;
    virtual bool canZoom() const { return true; }
    virtual bool zoomsVertically() const { return false; }
    /// Where the epochs or shares of the horizontal axis end.
    virtual QCPRange fullRange() const { return m_epochRange; }
    virtual double leastSpan() const { return 1.0; }
    /// Fits the vertical range to the values within the horizontal one.
    virtual void fitValues() {}
    /// Whether the vertical range was chosen by hand.
    bool valuesZoomed() const { return m_valuesZoomed; }
    /// Fits them anew and keeps the horizontal range.
    void releaseValues();
    virtual bool hasEpochAxis() const { return true; }

    /// To be called at the end of a constructor.
    void applyStyle();
    const PlotStyle &style() const { return m_style; }
    bool compact() const { return m_compact; }
    QSize arrangedSize() const { return m_size; }
    void setPlotMargins(const QMargins &margins);
    /// The pointed epoch within 1 … the planned ones, 0 for none; never in a picture.
    qint64 pointedEpoch() const;
    /// Whether a picture is being made, without anything of the pointer or the keyboard.
    bool isPicture() const { return m_painting; }
    /// The mouse inside the axis rectangle, if it is there; never in a picture.
    std::optional<QPointF> pointer() const;
    /// ½ … n + ½ over the planned epochs, or those made where training stopped early.
    QCPRange epochRange() const { return m_epochRange; }
    void arrangeEpochAxis();
    /// The title centred under the horizontal axis.
    void paintAxisTitle(QPainter &painter, const QString &text) const;
    /// Quiet text in the middle of a rectangle.
    void paintEmpty(QPainter &painter, const QString &text, const QRectF &rect) const;
    /// A dotted line at `epoch`, and a thin one where the mouse points.
    void paintCursorLines(QPainter &painter, qint64 epoch, double top, const QColor &color) const;

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Pan
    {
        QPointF start;
        QCPRange x;
        QCPRange y;
    };

    void accept(const RunModel *model);
    void arrangeFor(const QSize &size);
    void setZoomed(bool zoomed);
    /// The horizontal range was chosen by hand: others follow, and it the newest epoch if that is its end.
    void zoomed();
    /// By a factor below 1 around a position, or out.
    void zoomAround(const QPointF &position, double factor);
    void takeWindow();
    void followNewest();
    void zoomTo(const QRectF &rect);
    void panTo(const QPointF &position);
    void setRange(QCPRange range);
    void movePointer(const QPointF &position);
    void paintOverlay(QPainter &painter) const;
    void describe(bool atOnce);
    void askForReplot();

    PlotKind m_kind;
    PlotStyle m_style;
    bool m_themePinned = false;
    bool m_compact = false;
    bool m_zoomed = false;
    bool m_valuesZoomed = false;
    bool m_valuesFollow = false; ///< the window has slid since: the values are fitted
    bool m_painting = false;
    bool m_hasPicture = false;
    QPointer<RunModel> m_model;
    QPointer<SharedCursor> m_cursor;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_zoomStart;
    std::optional<Pan> m_pan;
    QSize m_size{400, 240};
    QMargins m_margins;
    QRectF m_plotRect;
    QCPRange m_epochRange{0.5, 1.5};
    qint64 m_newest = 0;  ///< epoch
    std::string m_source; ///< of the run's data
    QElapsedTimer m_described;
};

} // namespace attention
