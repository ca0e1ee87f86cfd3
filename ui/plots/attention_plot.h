// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/attention_base.h"
#include "ui/plots/class_matrix.h"
#include "ui/plots/legend.h"

namespace attention {

/// Mean attention of each column over the validation rows as horizontal bars, with the middle 80 % of rows as
/// a line; by class, class 1 filled above class 0 hollow, a third hatched; more classes as a map of columns ×
/// classes. Grey where it means nothing. While an epoch is pointed at, its bars are shown.
class AttentionPlot : public AttentionBase
{
    Q_OBJECT

public:
    explicit AttentionPlot(QWidget *parent = nullptr);

    void setModel(RunModel *model) override;
    QString csv() const override;
    QString description() const override;
    std::optional<ReadOut> readOut() const override;
    /// Keys of the classes; none while all rows are shown as one. And of informative columns where rows are
    /// too low for words.
    Legend legend() const;
    /// Shows that epoch from now on, or the last one kept before it, in place of the newest and the pointed
    /// one; for a picture. The line of the middle rows, which is known of the newest only, goes.
    void showEpoch(qint64 epoch);
    /// The share that the map's brightest colour stands for.
    double matrixMaximum() const;

protected:
    void takeOver(const RunModel *model) override;
    void arrange() override;
    void rangesChanged() override;
    QCPRange fullRange() const override { return {0.0, 1.0}; }
    bool canZoom() const override { return !view().isMatrix(); }
    double leastSpan() const override { return 0.001; }
    bool hasEpochAxis() const override { return false; }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    const AttentionStatistics &shown() const;
    /// Whether the quantiles belong to these statistics.
    bool hasSpread(const AttentionStatistics &attention) const;
    ClassMatrix matrix() const;
    void paintMatrix(QPainter &painter) const;
    void paintEqualShare(QPainter &painter) const;
    void paintEqualShares(QPainter &painter, const QPen &pen) const;
    void paintBars(QPainter &painter) const;
    void paintBar(QPainter &painter, const QRectF &lane, std::size_t group, double share,
                  const AttentionRow &row) const;
    void paintWhisker(QPainter &painter, const QRectF &lane, double low, double high) const;
    void paintValues(QPainter &painter) const;
    void paintTitle(QPainter &painter) const;

    qint64 m_epoch = 0; ///< 0: the newest or the pointed one
};

} // namespace attention
