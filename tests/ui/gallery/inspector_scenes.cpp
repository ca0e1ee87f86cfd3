// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/scenes.h"

#include "ui/inspector/inspector.h"
#include "ui/runs/run_table_view.h"
#include "ui/trust/evidence_bars.h"
#include "ui/trust/trust_work.h"
#include "ui/widgets/segmented.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

namespace attention::gallery {

namespace {

// From the left; from the right where more pages may come between.
constexpr int results = 0;
constexpr int layersBeforeRuns = 1;

int runs(Stage &stage)
{
    return stage.find<Inspector>("inspector")->runsIndex();
}
int layers(Stage &stage)
{
    return runs(stage) - layersBeforeRuns;
}
int model(Stage &stage)
{
    return runs(stage) + 1;
}
int log(Stage &stage)
{
    return runs(stage) + 2;
}

void showLayers(Stage &stage, int part)
{
    stage.train();
    stage.openTab(layers(stage));
    stage.find<Segmented>("layersSwitch")->setCurrentIndex(part);
}

/// Of a run like this, with all evidence there.
void showTrust(Stage &stage, const TrainingConfig &config = {})
{
    stage.train(config);
    stage.openTab(stage.find<Inspector>("inspector")->trustIndex());
    stage.waitFor("the evidence", [&] {
        const TrustWork &trust = stage.window().trust();
        return trust.findings() != nullptr && !trust.isStale() && !trust.isWorking();
    });
    stage.settle();
}

void spread(Stage &stage)
{
    emit stage.find<Inspector>("inspector")->spreadRequested();
}

TrainingConfig generated(const char *source, std::int64_t columns)
{
    TrainingConfig config;
    config.data.source = source;
    config.data.columns = columns;
    return config;
}

/// Five runs, each after another change; the second and fourth drawn beside the present one.
void keepRuns(Stage &stage)
{
    TrainingConfig config;
    stage.train(config);
    config.learningRate = 0.003;
    stage.train(config);
    config.model.attentionBias = true;
    stage.train(config);
    config.model.hiddenUnits = 8;
    config.model.hiddenAttention = false;
    stage.train(config);
    config.data.noise = 0.1;
    stage.train(config);
    stage.waitFor("five runs", [&] { return stage.window().runs().runs().size() == 5; });
    const std::vector<KeptRun> &kept = stage.window().runs().runs();
    stage.window().runs().setShown(kept[1].id, true);
    stage.window().runs().setShown(kept[3].id, true);
    stage.window().runs().setPinned(kept[1].id, true);
    stage.openTab(runs(stage));
}

void select(Stage &stage, std::initializer_list<int> rows)
{
    QAbstractItemView *table = stage.find<RunTableView>("runTable");
    table->selectionModel()->clearSelection();
    for (const int row : rows)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void scrollDown(Stage &stage, const char *area)
{
    stage.settle();
    QScrollBar *bar = stage.find<QScrollArea>(area)->verticalScrollBar();
    bar->setValue(bar->maximum());
}

} // namespace

std::vector<Scene> inspectorScenes()
{
    return {
        {"results",
         [](Stage &stage) {
             stage.train(tableConfig("sample:breast-cancer"));
             stage.openTab(results);
         }},
        {"results-empty", [](Stage &stage) { stage.openTab(results); }},
        {"results-several-classes",
         [](Stage &stage) {
             stage.train(tableConfig("sample:wine"));
             stage.openTab(results);
         }},
        {"results-regression",
         [](Stage &stage) {
             TrainingConfig config;
             config.data.source = "friedman1";
             config.data.columns = 10;
             config.learningRate = 0.003;
             stage.train(config);
             stage.openTab(results);
         }},
        {"trust", [](Stage &stage) { showTrust(stage); }},
        {"trust-end",
         [](Stage &stage) {
             showTrust(stage);
             scrollDown(stage, "trustPage");
         }},
        {"trust-spread",
         [](Stage &stage) {
             showTrust(stage);
             spread(stage);
         }},
        {"trust-detail",
         [](Stage &stage) {
             showTrust(stage);
             spread(stage);
             stage.settle();
             auto *bars = stage.find<EvidenceBars>("evidenceBars");
             bars->select(1);
             emit bars->detailRequested(1);
         }},
        {"trust-detail-narrow",
         [](Stage &stage) {
             showTrust(stage);
             auto *bars = stage.find<EvidenceBars>("evidenceBars");
             bars->select(1);
             emit bars->detailRequested(1);
             stage.settle();
             scrollDown(stage, "trustPage");
         }},
        {"trust-six-kinds",
         [](Stage &stage) {
             showTrust(stage);
             spread(stage);
             for (const char *kind : {"integrated_gradients", "gradient_input", "drop_column"})
                 stage.trigger(("evidenceKind:" + std::string(kind)).c_str());
         }},
        {"trust-empty",
         [](Stage &stage) { stage.openTab(stage.find<Inspector>("inspector")->trustIndex()); }},
        {"trust-working",
         [](Stage &stage) {
             stage.window().trust().setSeeds(1'000);
             stage.train();
             stage.openTab(stage.find<Inspector>("inspector")->trustIndex());
             spread(stage);
             if (stage.window().trust().offered())
                 stage.window().trust().gather();
             stage.waitFor("some seeds", [&] {
                 const TrustWork &trust = stage.window().trust();
                 return trust.findings() != nullptr && trust.findings()->seedsDone() > 12;
             });
         }},
        {"trust-stale",
         [](Stage &stage) {
             showTrust(stage);
             spread(stage);
             stage.experiment().reset();
         }},
        {"trust-not-learned",
         [](Stage &stage) {
             showTrust(stage, generated("noise", 4));
             spread(stage);
         }},
        {"trust-no-attention",
         [](Stage &stage) {
             TrainingConfig config;
             config.model.columnAttention = false;
             showTrust(stage, config);
             spread(stage);
         }},
        {"trust-many",
         [](Stage &stage) {
             showTrust(stage, tableConfig("sample:breast-cancer"));
             spread(stage);
         }},
        {"trust-several-classes",
         [](Stage &stage) {
             showTrust(stage, tableConfig("sample:wine"));
             spread(stage);
         }},
        {"trust-regression",
         [](Stage &stage) {
             TrainingConfig config = generated("friedman1", 10);
             config.learningRate = 0.003;
             showTrust(stage, config);
             spread(stage);
         }},
        {"trust-offered",
         [](Stage &stage) {
             stage.window().trust().setSeeds(1'000);
             stage.train(tableConfig("sample:breast-cancer"));
             stage.openTab(stage.find<Inspector>("inspector")->trustIndex());
         }},
        {"layers", [](Stage &stage) { showLayers(stage, 0); }},
        {"layers-parameters", [](Stage &stage) { showLayers(stage, 1); }},
        {"layers-gradients", [](Stage &stage) { showLayers(stage, 2); }},
        {"layers-empty", [](Stage &stage) { stage.openTab(layers(stage)); }},
        {"layers-many",
         [](Stage &stage) {
             stage.train(tableConfig("sample:breast-cancer"));
             stage.openTab(layers(stage));
         }},
        {"runs", [](Stage &stage) { keepRuns(stage); }},
        {"runs-one",
         [](Stage &stage) {
             keepRuns(stage);
             select(stage, {2});
         }},
        {"runs-compared",
         [](Stage &stage) {
             keepRuns(stage);
             select(stage, {0, 2});
         }},
        {"runs-empty", [](Stage &stage) { stage.openTab(runs(stage)); }},
        {"runs-spread",
         [](Stage &stage) {
             keepRuns(stage);
             select(stage, {0, 2});
             emit stage.find<Inspector>("inspector")->spreadRequested();
         }},
        {"compare-menu",
         [](Stage &stage) {
             keepRuns(stage);
             auto *menu = stage.find<QMenu>("compareMenu");
             auto *button = stage.find<QWidget>("compareButton");
             menu->popup(button->mapToGlobal(QPoint(0, button->height())));
         }},
        {"model",
         [](Stage &stage) {
             stage.train();
             stage.openTab(model(stage));
         }},
        {"model-end",
         [](Stage &stage) {
             stage.train();
             stage.openTab(model(stage));
             scrollDown(stage, "modelArea");
         }},
        {"layers-spread",
         [](Stage &stage) {
             showLayers(stage, 0);
             emit stage.find<Inspector>("inspector")->spreadRequested();
         }},
        {"log",
         [](Stage &stage) {
             stage.train();
             stage.openTab(log(stage));
         }},
    };
}

} // namespace attention::gallery
