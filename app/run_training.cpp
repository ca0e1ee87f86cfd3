// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_training.h"

#include <chrono>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

void finishRun(Trainer &trainer, Run &run, TrainingReport &report, double seconds)
{
    if (trainer.quantiles(run.quantiles.back()))
        run.quantiles.publish();
    RunEnd end;
    if (trainer.evaluation(run.evaluation.back())) {
        end.auc = run.evaluation.back().auc;
        run.evaluation.publish();
    }
    run.setLearningRateChanges(trainer.learningRateChanges());
    run.finish(trainer.finished() ? trainer.reason() : StopReason::Stopped, trainer.divergence());
    end.reason = run.reason();
    end.seconds = seconds;
    end.samplesPerSecond = run.rowsPerSecond();
    report.end(end);
}

} // namespace

std::vector<float> trainRun(Trainer &trainer, Run &run, TrainingReport &report,
                            const Trainer::StopRequested &stop, bool keepsWeights)
{
    const auto weights = [&trainer] {
        const std::span<const float> now = trainer.network().parameters();
        return std::vector<float>(now.begin(), now.end());
    };
    std::vector<float> parameters = weights();
    const std::int64_t batches = trainer.batchesPerEpoch();
    double seconds = 0.0;
    report.begin(run);
    run.setState(RunState::Running);
    while (!trainer.finished() && !stop()) {
        const Clock::time_point begun = Clock::now();
        const auto elapsed = [begun] { return std::chrono::duration<double>(Clock::now() - begun).count(); };
        while (!trainer.epochTrained() && !stop()) {
            if (!trainer.trainBatch(stop))
                break;
            report.batch(trainer.step() - trainer.epoch() * batches, trainer.runningLoss(), elapsed());
        }
        std::optional<EpochResult> result;
        if (trainer.epochTrained())
            result = trainer.finishEpoch(stop);
        if (!result)
            break;
        const double epochSeconds = elapsed();
        seconds += epochSeconds;
        run.setProgress(trainer.step(), result->record.loss);
        run.setSeconds(seconds, seconds);
        if (keepsWeights)
            parameters = weights();
        report.epoch(*result, epochSeconds);
        run.append(std::move(*result));
    }
    finishRun(trainer, run, report, seconds);
    return parameters;
}

std::string divergenceLine(const Run &run)
{
    const EpochRecord &last = run.epochs.back();
    const std::string seen = run.divergence() == Divergence::NotFinite
                                 ? std::string("its loss or weights are no longer numbers")
                                 : "its loss is " + shortNumber(std::round(last.loss * 1e4) / 1e4);
    return "the run diverged in epoch " + std::to_string(last.epoch) + ", " + seen +
           "; lower the learning rate, --learning-rate " + shortNumber(run.config.learningRate) +
           " is too high";
}

} // namespace attention
