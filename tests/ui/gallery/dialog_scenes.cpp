// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/scenes.h"

#include "ui/data_actions.h"
#include "ui/dialogs/window_dialogs.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QRadioButton>

namespace attention::gallery {

namespace {

void saveImages(Stage &stage, const char *radio)
{
    stage.train();
    stage.window().saveImages();
    stage.find<QRadioButton>(radio)->click();
}

void openTable(Stage &stage, const QString &source)
{
    stage.window().data().chooseSource(source);
    stage.window().data().editColumns();
    stage.waitFor("the columns", [&] { return stage.find<QPushButton>("importButton")->isEnabled(); });
    stage.settle();
}

void openSmallTable(Stage &stage)
{
    stage.window().data().openFile(stage.write(QStringLiteral("parts.csv"), smallTable()));
    stage.waitFor("the columns", [&] { return stage.find<QPushButton>("importButton")->isEnabled(); });
    stage.settle();
}

} // namespace

std::vector<Scene> dialogScenes()
{
    return {
        {"images-sheet", [](Stage &stage) { saveImages(stage, "sheetRadio"); }},
        {"images-one-plot", [](Stage &stage) { saveImages(stage, "onePlotRadio"); }},
        {"images-window", [](Stage &stage) { saveImages(stage, "wholeWindowRadio"); }},
        {"images-animation", [](Stage &stage) { saveImages(stage, "animationRadio"); }},
        {"table-breast-cancer",
         [](Stage &stage) {
             openTable(stage, QStringLiteral("sample:breast-cancer"));
             auto *columns = stage.find<QAbstractItemView>("columnView");
             for (const int row : {6, 7})
                 columns->selectionModel()->select(columns->model()->index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
         }},
        {"table-small", openSmallTable},
        {"table-rows",
         [](Stage &stage) {
             openSmallTable(stage);
             stage.find<Segmented>("columnsOrRows")->setCurrentIndex(1);
         }},
        {"preferences", [](Stage &stage) { stage.window().dialogs().showPreferences(); }},
        {"keys", [](Stage &stage) { stage.window().dialogs().showKeys(); }},
        {"help", [](Stage &stage) { stage.window().dialogs().showHelp(); }},
        {"sources", [](Stage &stage) { stage.click("sourceCard"); }},
    };
}

} // namespace attention::gallery
