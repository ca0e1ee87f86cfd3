// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/scenes.h"

namespace attention::gallery {

TrainingConfig tableConfig(const std::string &source)
{
    TrainingConfig config;
    config.data.source = source;
    config.model.attentionBias = true;
    config.epochs = 60;
    config.batchSize = 32;
    config.learningRate = 0.003;
    return config;
}

QByteArray smallTable()
{
    static constexpr std::array colours{"red", "blue", "green"};
    static constexpr std::array makers{"north", "south"};
    QByteArray text("size,colour,maker,made,weight,lasts\n");
    for (int row = 0; row < 240; ++row) {
        const int size = row * row % 17 + row % 5;
        const int colour = row * 7 % 3;
        const bool lasts = (size > 9) != (colour == 1 && row % 4 != 0);
        text += QByteArray::number(size) + ',' + colours[static_cast<std::size_t>(colour)] + ',' +
                makers[static_cast<std::size_t>(row / 3 % 2)] + ",2023-" +
                QByteArray::number(row % 12 + 1).rightJustified(2, '0') + "-14," +
                (row % 19 == 3 ? QByteArray() : QByteArray::number(0.5 + row * 31 % 40 / 10.0)) + ',' +
                (lasts ? "yes" : "no") + '\n';
    }
    return text;
}

} // namespace attention::gallery
