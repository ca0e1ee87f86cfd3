// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/source_shots.h"

#include "core/data/generators/generator.h"
#include "tests/ui/gallery/scenes.h"
#include "ui/rows/row_choice.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace attention::gallery {

namespace {

constexpr Look shots[]{{"window-light", {1440, 900}},
                       {"window-dark", {1440, 900}, ThemeChoice::Dark},
                       {"narrow-light", {1280, 800}},
                       {"small-light", {1024, 640}},
                       {"small-dark", {1024, 640}, ThemeChoice::Dark},
                       {"tiny-light", {960, 600}}};

TrainingConfig configFor(const std::string &source)
{
    TrainingConfig config = tableConfig(source);
    if (const Generator *generator = findGenerator(source)) {
        config.data.columns = generator->columns;
        config.epochs = generator->epochs;
        config.batchSize = 128;
    }
    return config;
}

QString viewOf(const QString &source)
{
    const QString view = source.section(u':', -1);
    const bool known =
        view == QLatin1String("classes") || view == QLatin1String("row") || view == QLatin1String("edited");
    return known ? view : QString();
}

void showView(Stage &stage, const QString &view)
{
    RunModel &model = stage.model();
    model.setAllLevelsShown(true);
    model.setAttentionRows(view.isEmpty()                     ? AttentionRows::All
                           : view == QLatin1String("classes") ? AttentionRows::ByClass
                                                              : AttentionRows::One);
    if (model.attentionRows() != AttentionRows::One)
        return;
    RowChoice &choice = model.rowChoice();
    const std::size_t row = model.run()->facts().trainRows + 12;
    choice.choose(row);
    if (view == QLatin1String("edited"))
        choice.setValue(row, 1, choice.value(row, 1) > 0.5 ? 0.0 : 1.0);
}

} // namespace

int drawSources(const QString &folder, const QStringList &sources)
{
    for (const QString &each : sources) {
        const QString view = viewOf(each);
        const QString source = view.isEmpty() ? each : each.chopped(view.size() + 1);
        QString prefix = QFileInfo(source).completeBaseName().section(u':', -1) + u'-';
        if (!view.isEmpty())
            prefix += view + u'-';
        for (const Look &look : shots) {
            Stage stage(look);
            stage.train(configFor(source.toStdString()));
            showView(stage, view);
            const QString path = QDir(folder).filePath(prefix + QLatin1String(look.name) + ".png");
            if (!stage.picture().save(path)) {
                std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
                return 1;
            }
        }
    }
    return 0;
}

} // namespace attention::gallery
