// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs a person's time: opening, the longest moment without an answer while a run streams,
// drawing a frame, and closing in the middle of training. Runs offscreen as well as on a display.
#include "ui/main_window.h"
#include "ui/plots/plot.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace attention;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// One turn of the event loop at a time until `done`. \return the longest turn in ms.
template <class Done>
double turnUntil(Done done)
{
    double worst = 0.0;
    QElapsedTimer timer;
    while (!done()) {
        timer.start();
        QApplication::processEvents(QEventLoop::AllEvents);
        worst = std::max(worst, milliseconds(timer));
    }
    return worst;
}

TrainingConfig tinyEpochs()
{
    TrainingConfig config;
    config.data.rows = 10;
    config.data.columns = 1;
    config.data.labelColumn = 0;
    config.model.hiddenUnits = 1;
    config.batchSize = 8;
    config.epochs = 100'000;
    return config;
}

void openToFirstFrame(benchmark::State &state)
{
    ThemeManager theme;
    theme.install();
    for ([[maybe_unused]] auto turn : state) {
        MainWindow window(theme);
        window.show();
        turnUntil([&window] { return window.experiment().model().prepared(); });
        benchmark::DoNotOptimize(window.grab());
    }
}

void stream(benchmark::State &state, const TrainingConfig &config)
{
    ThemeManager theme;
    theme.install();
    double worst = 0.0;
    for ([[maybe_unused]] auto turn : state) {
        MainWindow window(theme);
        window.resize(1440, 900);
        window.show();
        window.experiment().setSettings(config);
        window.experiment().setPace(0);
        turnUntil([&window] { return window.experiment().model().prepared(); });
        window.experiment().runOrPause();
        const RunModel &model = window.experiment().model();
        worst = std::max(worst, turnUntil([&model] { return model.state() == RunState::Finished; }));
        state.counters["epochs"] = static_cast<double>(model.epochCount());
    }
    state.counters["worst_gap_ms"] = worst;
}

void streamPublishedExperiment(benchmark::State &state)
{
    stream(state, {});
}

void streamHundredThousandEpochs(benchmark::State &state)
{
    stream(state, tinyEpochs());
}

/// All four plots take over a finished run of so many epochs and are drawn, as in each frame of a run.
void drawFrame(benchmark::State &state)
{
    ThemeManager theme;
    theme.install();
    MainWindow window(theme);
    window.resize(1440, 900);
    window.show();
    TrainingConfig config = tinyEpochs();
    config.data.columns = 4;
    config.epochs = state.range(0);
    window.experiment().setSettings(config);
    window.experiment().setPace(0);
    turnUntil([&window] { return window.experiment().model().prepared(); });
    window.experiment().runOrPause();
    turnUntil([&window] { return window.experiment().model().state() == RunState::Finished; });
    const QList<Plot *> plots = window.findChildren<Plot *>();
    qsizetype drawn = 0;
    for (const Plot *plot : plots)
        QObject::connect(plot, &Plot::afterReplot, &window, [&drawn] { ++drawn; });
    for ([[maybe_unused]] auto turn : state) {
        drawn = 0;
        for (Plot *plot : plots)
            plot->refresh();
        turnUntil([&] { return drawn >= plots.size(); });
    }
}

void closeWhileTraining(benchmark::State &state)
{
    ThemeManager theme;
    theme.install();
    double worst = 0.0;
    for ([[maybe_unused]] auto turn : state) {
        state.PauseTiming();
        auto window = std::make_unique<MainWindow>(theme);
        TrainingConfig config;
        config.data.rows = 100'000;
        config.epochs = 100'000;
        window->experiment().setSettings(config);
        window->experiment().setPace(0);
        window->show();
        window->experiment().runOrPause();
        turnUntil([&window] { return window->experiment().model().run()->step() > 0; });
        state.ResumeTiming();
        QElapsedTimer timer;
        timer.start();
        window->close();
        window.reset();
        worst = std::max(worst, milliseconds(timer));
    }
    state.counters["worst_ms"] = worst;
}

} // namespace

BENCHMARK(openToFirstFrame)
    ->Name("Window/OpensToItsFirstFrame")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(streamPublishedExperiment)
    ->Name("Window/StreamsThePublishedExperiment")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(streamHundredThousandEpochs)
    ->Name("Window/StreamsHundredThousandEpochs")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(drawFrame)
    ->Name("Window/DrawsAFrame")
    ->ArgName("epochs")
    ->Arg(20)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(closeWhileTraining)
    ->Name("Window/ClosesWhileTraining")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(20);

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir memory; // the user's own settings stay as they are
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, memory.path());
    QApplication::setFont(applicationFont());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
