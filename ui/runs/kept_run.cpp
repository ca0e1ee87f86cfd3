// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/kept_run.h"

#include "core/explain/settings_difference.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"

#include <QCoreApplication>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeptRun)
};

bool sameParameters(const KeptRun &a, const KeptRun &b)
{
    if (a.initialParameters == nullptr || b.initialParameters == nullptr)
        return a.initialParameters == b.initialParameters;
    return *a.initialParameters == *b.initialParameters;
}

} // namespace

SavedExperiment KeptRun::experiment() const
{
    SavedExperiment saved;
    saved.config = config;
    saved.epoch = epochs;
    saved.reason = reason;
    saved.dataHash = dataHash;
    if (initialParameters != nullptr)
        saved.initialParameters = *initialParameters;
    return saved;
}

bool KeptRun::repeats(const KeptRun &other) const
{
    return config == other.config && dataHash == other.dataHash && sameParameters(*this, other);
}

QString runTitle(const KeptRun &run)
{
    if (!run.name.isEmpty())
        return run.name;
    const RunName name = runName(run.former ? &*run.former : nullptr, run.config);
    const QString change = plainText(name.change);
    if (name.more == 0)
        return change;
    return Words::tr("%1, and %2 more").arg(change, countText(static_cast<std::int64_t>(name.more)));
}

QString reasonText(StopReason reason)
{
    switch (reason) {
    case StopReason::Completed:
        return Words::tr("finished");
    case StopReason::Diverged:
        return Words::tr("diverged");
    case StopReason::EarlyStopping:
        return Words::tr("stopped early");
    case StopReason::Failed:
        return Words::tr("failed");
    case StopReason::None:
    case StopReason::Stopped:
        break;
    }
    return Words::tr("stopped");
}

} // namespace attention
