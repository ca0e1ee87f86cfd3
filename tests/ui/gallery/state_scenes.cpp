// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/scenes.h"

#include "ui/plot_grid.h"
#include "ui/plots/plot.h"
#include "ui/plots/plot_card.h"
#include "ui/rows/row_choice.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

namespace attention::gallery {

namespace {

const std::string breastCancer("sample:breast-cancer");

void waitForMessage(Stage &stage)
{
    stage.waitFor("a message", [&] { return stage.find<MessageBar>("messageBar")->isVisible(); });
}

void trainGenerator(Stage &stage, const std::string &name, std::int64_t columns)
{
    TrainingConfig config;
    config.data.source = name;
    config.data.columns = columns;
    config.model.attentionBias = true;
    config.learningRate = 0.003;
    stage.train(config);
}

void zoom(Stage &stage)
{
    stage.train();
    Plot *plot = stage.window().plots().card(QStringLiteral("loss"))->plot();
    const QRect rect = plot->plotRect().toRect();
    const QPoint from = rect.topLeft() + QPoint(rect.width() / 5, rect.height() / 5);
    const QPoint to = rect.topLeft() + QPoint(rect.width() * 3 / 5, rect.height() * 4 / 5);
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(plot, to);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot, &leave);
}

void readOut(Stage &stage)
{
    stage.train();
    Plot *plot = stage.window().plots().card(QStringLiteral("loss"))->plot();
    QTest::mouseMove(plot, plot->plotRect().center().toPoint());
}

void trainToo(Stage &stage, const char *source)
{
    stage.train(tableConfig(source));
}

} // namespace

std::vector<Scene> stateScenes()
{
    return {
        {"before", [](Stage &) {}},
        {"training",
         [](Stage &stage) {
             stage.experiment().setPace(10);
             stage.experiment().runOrPause();
             stage.waitFor("epoch 12", [&] { return stage.model().epochCount() >= 12; });
         }},
        {"past",
         [](Stage &stage) {
             stage.experiment().setPace(10);
             stage.experiment().runOrPause();
             stage.waitFor("epoch 12", [&] { return stage.model().epochCount() >= 12; });
             stage.model().showEpoch(5);
         }},
        {"finished", [](Stage &stage) { stage.train(); }},
        {"read-out", readOut},
        {"zoomed", zoom},
        {"smooth-log",
         [](Stage &stage) {
             stage.model().setSmoothing(0.9);
             stage.model().setLossLogarithmic(true);
             stage.train(tableConfig(breastCancer));
         }},
        {"waiting",
         [](Stage &stage) {
             stage.train();
             stage.find<QCheckBox>("retrainCheckBox")->click();
             stage.find<NumberRow>("hiddenUnits")->setValue(24);
             stage.find<NumberRow>("rows")->setValue(20'000);
         }},
        {"early-stopped",
         [](Stage &stage) {
             TrainingConfig config = tableConfig(breastCancer);
             config.earlyStopping = 10;
             stage.train(config);
             waitForMessage(stage);
         }},
        {"diverged",
         [](Stage &stage) {
             TrainingConfig config;
             config.learningRate = 1000;
             stage.train(config);
             waitForMessage(stage);
         }},
        {"learnt-nothing",
         [](Stage &stage) {
             TrainingConfig config;
             config.data.noise = 0.5;
             stage.train(config);
             waitForMessage(stage);
         }},
        {"failed",
         [](Stage &stage) {
             stage.train(tableConfig("/nowhere/table.csv"));
             waitForMessage(stage);
         }},
        {"many-columns",
         [](Stage &stage) {
             stage.train(tableConfig(breastCancer));
             stage.model().setAttentionRows(AttentionRows::All);
         }},
        {"by-class-many", [](Stage &stage) { trainToo(stage, "sample:breast-cancer"); }},
        {"column-found",
         [](Stage &stage) {
             stage.train(tableConfig(breastCancer));
             stage.model().setAttentionRows(AttentionRows::All);
             stage.find<QLineEdit>("attentionCardSearch")->setText(QStringLiteral("fractal_dimension_se"));
         }},
        {"column-not-found",
         [](Stage &stage) {
             stage.train(tableConfig(breastCancer));
             stage.model().setAttentionRows(AttentionRows::All);
             stage.find<QLineEdit>("attentionCardSearch")->setText(QStringLiteral("tex-"));
         }},
        {"one-row-empty",
         [](Stage &stage) {
             stage.train();
             stage.model().setAttentionRows(AttentionRows::One);
             stage.waitForRow();
         }},
        {"one-row",
         [](Stage &stage) {
             stage.train();
             stage.showRow(4);
         }},
        {"one-row-edited",
         [](Stage &stage) {
             stage.train();
             const std::size_t row = stage.model().run()->facts().trainRows + 4;
             stage.showRow(4);
             RowChoice &choice = stage.model().rowChoice();
             choice.setValue(row, 1, choice.value(row, 1) > 0.5 ? 0.0 : 1.0);
         }},
        {"one-row-many",
         [](Stage &stage) {
             stage.train(tableConfig(breastCancer));
             stage.showRow(12);
         }},
        {"categories",
         [](Stage &stage) {
             stage.train(tableConfig(stage.write(QStringLiteral("parts.csv"), smallTable()).toStdString()));
             stage.model().setAllLevelsShown(true);
         }},
        {"several-classes",
         [](Stage &stage) {
             stage.train(tableConfig("sample:iris"));
             stage.model().setAttentionRows(AttentionRows::ByClass);
         }},
        {"regression", [](Stage &stage) { trainGenerator(stage, "friedman1", 10); }},
    };
}

} // namespace attention::gallery
