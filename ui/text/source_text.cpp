// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/source_text.h"

#include "core/data/generators/generator.h"
#include "core/data/samples.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace attention {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("sources", text);
}

const Sample *sampleOf(std::string_view source)
{
    return source.starts_with(samplePrefix) ? findSample(source.substr(samplePrefix.size())) : nullptr;
}

} // namespace

QString sourceTitle(const DataConfig &data)
{
    if (const Generator *generator = findGenerator(data.source))
        return translated(generator->title);
    if (const Sample *sample = sampleOf(data.source))
        return translated(sample->title);
    return QFileInfo(QString::fromStdString(data.source)).fileName();
}

QString sourceLine(const std::string &source)
{
    if (const Generator *generator = findGenerator(source))
        return translated(generator->line);
    if (const Sample *sample = sampleOf(source))
        return translated(sample->line);
    return {};
}

} // namespace attention
