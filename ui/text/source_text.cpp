// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/source_text.h"

#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/training/config.h"

#include <QCoreApplication>

#include <string_view>

namespace attention {

QString sourceLine(const std::string &source)
{
    if (const Generator *generator = findGenerator(source))
        return QCoreApplication::translate("attention", generator->line);
    const Sample *sample = source.starts_with(samplePrefix)
                               ? findSample(std::string_view(source).substr(samplePrefix.size()))
                               : nullptr;
    return sample == nullptr ? QString() : QCoreApplication::translate("attention", sample->line);
}

} // namespace attention
