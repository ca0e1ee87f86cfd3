// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/smoothing.h"
#include "ui/plots/decimated_curve.h"
#include "ui/plots/legend.h"
#include "ui/plots/plot.h"

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace attention {

/// A figure over the epochs: training solid, validation dashed; the published log and the band of 200
/// reference runs while the model gives them, both of the training figure; best epoch, shown epoch, changes
/// of the learning rate. With RunModel::smoothing() the curves are moving averages, taken over every epoch,
/// and the figures themselves lie faint behind; the validation figures of overlaid runs are faint too. Long
/// runs are thinned to the axis' pixels (see DecimatedCurve).
class CurvePlot : public Plot
{
    Q_OBJECT

public:
    QString csv() const override;
    QString description() const override;
    std::optional<ReadOut> readOut() const override;

    Legend legend() const;
    /// The points handed to the painter, as they are after thinning, smoothed where the model says so.
    const QCPGraph *trainingGraph() const { return m_graphs[0]; }
    const QCPGraph *validationGraph() const { return m_graphs[1]; }
    /// The figures behind smoothed curves; empty without smoothing.
    const QCPGraph *rawTrainingGraph() const { return m_graphs[2]; }
    const QCPGraph *rawValidationGraph() const { return m_graphs[3]; }
    bool showsPublished() const { return m_published != nullptr; }
    /// Overlaid runs whose figures are of this plot's kind.
    const OverlayCurves &overlays() const { return m_overlays; }
    /// Epoch of the lowest validation loss; 0 before the first.
    qint64 bestEpoch() const { return m_bestEpoch; }

protected:
    CurvePlot(PlotKind kind, QWidget *parent);

    struct Figures
    {
        double training;
        double validation;
    };
    virtual Figures figuresOf(const EpochRecord &record) const = 0;
    virtual Figures figuresOf(const PublishedEpoch &epoch) const = 0;
    virtual Band bandOf(const EnvelopeEpoch &epoch) const = 0;
    virtual QString valueText(double value) const = 0;
    /// The vertical axis' title, and a shorter one.
    virtual QStringList axisTitles() const = 0;
    virtual QString csvName() const = 0;
    /// Sets the vertical range for the data.
    virtual void arrangeValues() = 0;
    virtual void arrangeValueTicks() = 0;
    /// A line to compare with, above the curves and below the legend.
    virtual void paintBaseline(QPainter &) const {}
    /// Where the legend may lie, best first.
    virtual std::vector<QRectF> legendSpots(const QSizeF &size) const = 0;

    void takeOver(const RunModel *model) override;
    void arrange() override;
    void rangesChanged() override;
    void styleChanged() override;
    bool zoomsVertically() const override { return true; }
    void fitValues() override;
    bool event(QEvent *event) override;

    /// Lowest and highest finite figure of the run so far and of what is laid over it; low > high where there
    /// is none.
    double low() const;
    double high() const;
    double leastPositive() const;
    const PublishedExperiment *published() const { return m_published; }
    const Run *run() const { return m_run.get(); }
    bool prepared() const { return m_prepared; }
    /// Binary until a run is prepared.
    Task task() const { return m_prepared ? m_run->facts().task : Task::Binary; }
    /// Empty where there is no room.
    const QRectF &legendRect() const { return m_legendRect; }
    /// What lies lower is not shown: curves are cut there.
    virtual double leastShown() const { return -std::numeric_limits<double>::infinity(); }

private:
    struct View
    {
        std::int64_t first = 0; ///< epochs held by the graphs
        std::int64_t last = -1;
        std::int64_t binWidth = 1;
        double least = -std::numeric_limits<double>::infinity();
        bool operator==(const View &) const = default;
    };
    struct Span
    {
        double low = std::numeric_limits<double>::infinity();
        double high = -std::numeric_limits<double>::infinity();
        double leastPositive = std::numeric_limits<double>::infinity();
        void add(double value);
    };
    struct RateChange
    {
        double epoch; ///< where it lies on the axis
        double from;
        double to;
    };

    View neededView() const;
    void feed();
    void setSmoothing(double weight);
    bool isSmooth() const { return m_smoothing > 0.0; }
    double figure(std::size_t index, std::size_t curve) const;
    /// As drawn: the averages of the first `index` + 1 epochs with smoothing, else the epoch's.
    Figures drawnFigures(std::size_t index) const;
    void showPublished(const PublishedExperiment *published);
    void arrangeBand();
    void takeRateChanges();
    void takeOverlays(const RunModel *model);
    QString overlayNames() const;
    QPen overlayPen(double opacity) const;
    void paintOverlays(QPainter &painter) const;
    void addOverlays(ReadOut &values, qint64 epoch) const;
    void paintMarks(QPainter &painter) const;
    void paintBest(QPainter &painter) const;
    void paintRateChanges(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void placeLegend();
    QString hint() const;
    QSizeF hintSize() const;
    void paintLegendAndHint(QPainter &painter) const;
    bool showsHint() const;
    int coverage(const QRectF &rect) const;

    std::array<QCPGraph *, 4> m_graphs{}; ///< training, validation; behind them the same, not smoothed
    QCPGraph *m_publishedGraph;
    QCPGraph *m_bandLow;
    QCPGraph *m_bandHigh;
    std::array<DecimatedCurve, 4> m_curves;    ///< of the graphs
    std::array<std::size_t, 4> m_handedOver{}; ///< settled points in the graphs
    double m_smoothing = 0.0;
    std::array<SmoothedSeries, 2> m_series;    ///< of every epoch
    std::array<DebiasedAverage, 2> m_averages; ///< at m_fed
    View m_view;
    std::int64_t m_fed = 0; ///< last epoch in the curves

    std::shared_ptr<const Run> m_run;
    std::size_t m_count = 0;
    qint64 m_shown = 0; ///< the epoch the marks stand at
    RunState m_state = RunState::Preparing;
    bool m_prepared = false;
    const PublishedExperiment *m_published = nullptr;
    std::vector<RateChange> m_rateChanges;
    OverlayCurves m_overlays;
    Span m_overlaySpan;
    Span m_span; ///< of the run
    double m_bestLoss = std::numeric_limits<double>::infinity();
    qint64 m_bestEpoch = 0;
    std::size_t m_legendSpot = 0;
    QRectF m_legendRect;
};

} // namespace attention
