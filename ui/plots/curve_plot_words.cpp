// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/csv_text.h"
#include "ui/plots/curve_plot.h"
#include "ui/text/run_text.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace attention {

std::optional<ReadOut> CurvePlot::readOut() const
{
    const qint64 epoch = pointedEpoch();
    if (epoch < 1)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(epoch - 1);
    ReadOut values{(epoch == m_bestEpoch ? tr("epoch %1, the best") : tr("epoch %1")).arg(countText(epoch)),
                   {}};
    if (index < m_count) {
        const Figures figures = figuresOf(m_run->epochs[index]);
        values.lines.push_back({tr("training"), valueText(figures.training), style().theme.training});
        values.lines.push_back({tr("validation"), valueText(figures.validation), style().theme.validation});
        if (isSmooth()) {
            const Figures smooth = drawnFigures(index);
            values.lines.push_back({tr("training, smoothed"), valueText(smooth.training), {}});
            values.lines.push_back({tr("validation, smoothed"), valueText(smooth.validation), {}});
        }
    }
    if (m_published != nullptr && index < m_published->log.size() && index < m_published->envelope.size()) {
        const Band band = bandOf(m_published->envelope[index]);
        values.lines.push_back({tr("published log"), valueText(figuresOf(m_published->log[index]).training),
                                style().theme.published});
        values.lines.push_back({tr("95 % of 200 runs"),
                                tr("%1 to %2").arg(valueText(band.low), valueText(band.high)),
                                mixed(style().theme.band, style().theme.published, 0.25)});
    }
    addOverlays(values, epoch);
    for (const RateChange &change : m_rateChanges) {
        if (std::llround(change.epoch) == epoch) {
            values.lines.push_back({tr("learning rate"),
                                    QStringLiteral("%1 → %2").arg(QLocale().toString(change.from, 'g', 4),
                                                                  QLocale().toString(change.to, 'g', 4)),
                                    {}});
        }
    }
    if (values.lines.empty())
        return std::nullopt;
    return values;
}

QString CurvePlot::csv() const
{
    const QString name = csvName();
    QString text = QStringLiteral("epoch,%1,val_%1").arg(name);
    if (m_published != nullptr)
        text += QStringLiteral(",published_%1,runs_%1_p2.5,runs_%1_p97.5").arg(name);
    if (isSmooth())
        text += QStringLiteral(",smoothed_%1,smoothed_val_%1").arg(name);
    text += u'\n';
    std::array averages{DebiasedAverage(m_smoothing), DebiasedAverage(m_smoothing)};
    const std::size_t published = m_published != nullptr ? m_published->log.size() : 0;
    for (std::size_t i = 0; i < std::max(m_count, published); ++i) {
        text += QString::number(i + 1);
        const Figures figures =
            i < m_count ? figuresOf(m_run->epochs[i]) : Figures{std::nan(""), std::nan("")};
        text += u',' + csvNumber(figures.training) + u',' + csvNumber(figures.validation);
        if (m_published != nullptr) {
            const bool given = i < published && i < m_published->envelope.size();
            const double nothing = std::nan("");
            const Band band = given ? bandOf(m_published->envelope[i]) : Band{nothing, nothing, nothing};
            text += u',' + csvNumber(given ? figuresOf(m_published->log[i]).training : nothing) + u',' +
                    csvNumber(band.low) + u',' + csvNumber(band.high);
        }
        if (isSmooth()) {
            averages[0].add(figures.training);
            averages[1].add(figures.validation);
            const double nothing = std::nan("");
            text += u',' + csvNumber(std::isfinite(figures.training) ? averages[0].value() : nothing) + u',' +
                    csvNumber(std::isfinite(figures.validation) ? averages[1].value() : nothing);
        }
        text += u'\n';
    }
    return text;
}

QString CurvePlot::description() const
{
    if (m_count == 0)
        return tr("No epoch yet.");
    const Figures shown = figuresOf(m_run->epochs[static_cast<std::size_t>(m_shown - 1)]);
    QString words = tr("Epoch %1: training %2, validation %3.")
                        .arg(countText(m_shown), valueText(shown.training), valueText(shown.validation));
    if (m_bestEpoch > 0)
        words += u' ' + tr("Best epoch so far: %1.").arg(countText(m_bestEpoch));
    if (!m_overlays.empty())
        words += u' ' + tr("Beside it: %1.").arg(overlayNames());
    return words;
}

bool CurvePlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (m_published != nullptr && m_legendRect.contains(help->pos())) {
            QToolTip::showText(
                help->globalPos(),
                tr("Published log and band: the training figure of the publication's run and the "
                   "middle 95 % of 200 reference runs."),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Plot::event(event);
}

} // namespace attention
