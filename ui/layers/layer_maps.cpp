// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_maps.h"

#include "core/explain/classes.h"
#include "core/explain/layer_sentences.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t mostLabels = 64; ///< of a kernel's inputs

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Layers)
};

QString count(std::size_t number)
{
    return countText(static_cast<std::int64_t>(number));
}

/// "y = 1"; of a regression the number in the target's unit.
QString targetText(const RunFacts &facts, float target)
{
    if (facts.task == Task::Regression)
        return amountText(facts.targetScale.mean + facts.targetScale.deviation * static_cast<double>(target));
    return QString::fromStdString(classTitle(facts, static_cast<std::size_t>(target)));
}

QString handText()
{
    return Words::tr("by hand");
}

} // namespace

QStringList rowLabels(const Run &run, const std::vector<LayerRow> &rows)
{
    std::set<QString> seen;
    QStringList labels;
    bool different = true;
    for (const LayerRow &row : rows) {
        labels.append(row.row && row.target ? targetText(run.facts(), *row.target) : handText());
        different = seen.insert(labels.back()).second && different;
    }
    if (different)
        return labels;
    labels.clear();
    for (const LayerRow &row : rows)
        labels.append(row.row ? QString::number(*row.row) : handText());
    return labels;
}

QString rowTitle(const Run &run, const LayerRow &row)
{
    if (!row.row)
        return Words::tr("values set by hand");
    const QString target = row.target ? targetText(run.facts(), *row.target) : QStringLiteral("–");
    if (run.facts().task == Task::Regression)
        return Words::tr("row %1, %2 %3")
            .arg(QString::number(*row.row), QString::fromStdString(run.facts().targetName), target);
    return Words::tr("row %1, %2").arg(QString::number(*row.row), target);
}

LayerMaps::LayerMaps(std::shared_ptr<const Run> run, std::shared_ptr<const LayersAtEpoch> layers,
                     LayerPart part)
    : m_run(std::move(run))
    , m_layers(std::move(layers))
    , m_part(part)
{
    if (part == LayerPart::Gradients && m_layers->gradient.empty())
        return;
    for (std::size_t layer = 0; layer < m_layers->layers.size(); ++layer) {
        if (part == LayerPart::Outputs)
            m_maps.push_back(outputs(layer));
        else if (m_layers->layers[layer].layer.parameters > 0)
            m_maps.push_back(tensors(layer));
    }
}

LayerMap LayerMaps::outputs(std::size_t layer) const
{
    const LayerValues &values = m_layers->layers[layer];
    LayerMap map;
    map.layer = layer;
    map.name = QString::fromStdString(values.layer.name);
    map.words =
        QStringLiteral("%1 · %2").arg(count(values.layer.units), plainText(layerWords(*m_run, values.layer)));
    map.scale = scaleOf(values.outputs, false);
    if (values.layer.type == "Softmax" && map.scale.high > 0.0)
        map.scale.low = 0.0; // shares
    map.parts.push_back(
        {values.outputs, m_layers->rows.size(), values.layer.units, rowLabels(*m_run, m_layers->rows)});
    if (layer + 1 == m_layers->layers.size()) {
        // A probability's colours do not hang on which rows are shown.
        if (m_run->facts().task != Task::Regression && std::isfinite(map.scale.low + map.scale.high)) {
            map.scale.low = 0.0;
            map.scale.high = 1.0;
        }
        for (const double loss : m_layers->losses)
            map.notes.append(std::isnan(loss) ? QString() : Words::tr("loss %1").arg(lossText(loss)));
    }
    return map;
}

LayerMap LayerMaps::tensors(std::size_t layer) const
{
    const std::vector<float> &numbers =
        m_part == LayerPart::Gradients ? m_layers->gradient : m_layers->parameters;
    LayerMap map;
    map.layer = layer;
    const std::string &name = m_layers->layers[layer].layer.name;
    map.name = QString::fromStdString(name);
    std::size_t first = numbers.size();
    std::size_t last = 0;
    for (const ParameterInfo &tensor : m_layers->tensors) {
        if (tensor.name.compare(0, name.size() + 1, name + '/') != 0)
            continue;
        first = std::min(first, tensor.offset);
        last = std::max(last, tensor.offset + tensor.size());
        MapPart part{LayersAtEpoch::part(numbers, tensor), tensor.rows, tensor.columns, {}};
        if (tensor.isBias) {
            std::swap(part.rows, part.columns);
            part.labels.append(Words::tr("bias"));
        }
        map.parts.push_back(std::move(part));
    }
    const MapPart &kernel = map.parts.front();
    map.words = map.parts.size() > 1
                    ? Words::tr("%1 × %2, and a bias").arg(count(kernel.rows), count(kernel.columns))
                    : Words::tr("%1 × %2, no bias").arg(count(kernel.rows), count(kernel.columns));
    map.scale = scaleOf(std::span(numbers).subspan(first, last - first), true);
    if (kernel.rows <= mostLabels) {
        QStringList labels;
        for (std::size_t row = 0; row < kernel.rows; ++row)
            labels.append(inputName(map, row));
        map.parts.front().labels = labels;
    }
    return map;
}

QString LayerMaps::columnName(const LayerMap &map, std::size_t column) const
{
    return plainText(unitName(*m_run, m_layers->layers[map.layer].layer, column));
}

/// Of a kernel's row: the unit of the layer that is read.
QString LayerMaps::inputName(const LayerMap &map, std::size_t row) const
{
    const std::string &input = m_layers->layers[map.layer].layer.inputs.front();
    const auto read = std::find_if(m_layers->layers.begin(), m_layers->layers.end(),
                                   [&](const LayerValues &each) { return each.layer.name == input; });
    return plainText(unitName(*m_run, read->layer, row));
}

QString LayerMaps::describe(std::size_t index, std::size_t partIndex, const CellGrid::Place &place) const
{
    const LayerMap &map = m_maps[index];
    const MapPart &part = map.parts[partIndex];
    QString row;
    if (m_part == LayerPart::Outputs)
        row = rowTitle(*m_run, m_layers->rows[place.firstRow]);
    else if (partIndex > 0)
        row = Words::tr("bias");
    else if (place.firstRow == place.lastRow)
        row = inputName(map, place.firstRow);
    else
        row = Words::tr("%1 to %2").arg(inputName(map, place.firstRow), inputName(map, place.lastRow));
    QString column = columnName(map, place.firstColumn);
    if (place.firstColumn != place.lastColumn)
        column = Words::tr("%1 to %2").arg(column, columnName(map, place.lastColumn));
    double low = static_cast<double>(part.values[place.firstRow * part.columns + place.firstColumn]);
    double high = low;
    for (std::size_t r = place.firstRow; r <= place.lastRow; ++r) {
        for (std::size_t c = place.firstColumn; c <= place.lastColumn; ++c) {
            const auto value = static_cast<double>(part.values[r * part.columns + c]);
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    QString value = amountText(low);
    if (low != high)
        value = Words::tr("%1 … %2").arg(value, amountText(high));
    value.replace(u'-', u'−');
    if (m_part == LayerPart::Outputs)
        return Words::tr("%1, %2, %3: %4").arg(map.name, row, column, value);
    return Words::tr("%1, %2 → %3: %4").arg(map.name, row, column, value);
}

} // namespace attention
