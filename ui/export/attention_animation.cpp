// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/attention_animation.h"

#include "ui/export/picture_texts.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/figure.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"

#include <QCoreApplication>

namespace attention {

namespace {

std::vector<qint64> keptEpochs(const RunModel &model)
{
    std::vector<qint64> epochs;
    for (const AttentionLog::Record &record : model.attention())
        epochs.push_back(record->epoch);
    const AttentionStatistics *newest = model.newestAttention();
    const qint64 last = newest != nullptr ? newest->epoch : 0;
    if (last > 0 && (epochs.empty() || epochs.back() < last))
        epochs.push_back(last);
    return last > 0 ? epochs : std::vector<qint64>();
}

QString epochText(qint64 epoch, qint64 epochs)
{
    return QCoreApplication::translate("AttentionAnimation", "epoch %1 of %2")
        .arg(countText(epoch), countText(epochs));
}

} // namespace

std::vector<qint64> evenlyPicked(const std::vector<qint64> &epochs, std::size_t most)
{
    if (epochs.size() <= most)
        return epochs;
    std::vector<qint64> picked;
    for (std::size_t i = 0; i < most; ++i)
        picked.push_back(epochs[(i * (epochs.size() - 1) + (most - 1) / 2) / (most - 1)]);
    return picked;
}

AttentionAnimation::AttentionAnimation(const RunModel &model, const FigureSize &size, const FigureLook &look)
    : m_size(size)
    , m_look(look)
    , m_run(model.run())
    , m_plot(std::make_unique<AttentionPlot>())
    , m_frames(evenlyPicked(keptEpochs(model), mostFrames))
{
    m_plot->refreshFrom(model);
    if (look.settings && !m_frames.empty())
        m_settings = pictureSettings(*m_run, static_cast<std::size_t>(m_frames.back()));
}

AttentionAnimation::~AttentionAnimation() = default;

Picture AttentionAnimation::picture(std::size_t frame) const
{
    const qint64 epoch = m_frames[frame];
    FigureOptions options;
    options.theme = m_look.theme;
    options.titles = m_look.titles;
    options.sentence = [this, epoch](const QString &) { return epochText(epoch, m_run->config.epochs); };
    options.footer = pictureTitle(m_run.get(), static_cast<std::size_t>(epoch));
    Picture picture;
    picture.size = m_size;
    picture.background = m_look.theme.card;
    picture.title = options.footer;
    picture.paint = [this, epoch, options](QPainter &painter, const QSizeF &area) {
        m_plot->showEpoch(epoch);
        paintPlotLegibly(painter, *m_plot, area, options);
    };
    return picture;
}

} // namespace attention
