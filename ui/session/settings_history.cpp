// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/settings_history.h"

#include "core/io/settings_json.h"
#include "ui/experiment.h"

#include <nlohmann/json.hpp>

#include <QApplication>
#include <QCoreApplication>
#include <QUndoCommand>

#include <algorithm>
#include <set>

namespace attention {

namespace {

constexpr int mostEntries = 200;
constexpr int settingsChange = 1; ///< QUndoCommand::id()

/// The names of the settings that differ.
std::set<std::string> difference(const TrainingConfig &before, const TrainingConfig &after)
{
    std::set<std::string> names;
    const Json first = settingsJson(before);
    const Json second = settingsJson(after);
    for (const Json &operation : Json::diff(first, second))
        names.insert(operation.at("path").get<std::string>());
    return names;
}

class SettingsChange : public QUndoCommand
{
public:
    SettingsChange(SettingsHistory &history, const TrainingConfig &before, const TrainingConfig &after,
                   bool joins)
        : m_history(history)
        , m_before(before)
        , m_after(after)
        , m_names(difference(before, after))
        , m_joins(joins)
    {
        setText(QCoreApplication::translate("SettingsHistory", "change of settings"));
    }

    int id() const override { return settingsChange; }
    void undo() override { m_history.apply(m_before); }
    void redo() override
    {
        // The first time it has been done already.
        if (m_done)
            m_history.apply(m_after);
        m_done = true;
    }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const SettingsChange *>(other);
        const bool same = std::any_of(m_names.begin(), m_names.end(), [next](const std::string &name) {
            return next->m_names.count(name) > 0;
        });
        if (!next->m_joins || !same)
            return false;
        m_after = next->m_after;
        m_names.insert(next->m_names.begin(), next->m_names.end());
        setObsolete(m_after == m_before);
        return true;
    }

private:
    SettingsHistory &m_history;
    TrainingConfig m_before;
    TrainingConfig m_after;
    std::set<std::string> m_names;
    bool m_joins;
    bool m_done = false;
};

} // namespace

SettingsHistory::SettingsHistory(Experiment &experiment, QObject *parent)
    : QUndoStack(parent)
    , m_experiment(experiment)
    , m_settings(experiment.settings())
{
    setUndoLimit(mostEntries);
    connect(&experiment, &Experiment::settingsChanged, this, &SettingsHistory::take);
    connect(&experiment, &Experiment::opened, this, &SettingsHistory::forget);
    connect(&experiment, &Experiment::dragEnded, this, &SettingsHistory::endEntry);
    connect(qApp, &QApplication::focusChanged, this, &SettingsHistory::endEntry);
}

void SettingsHistory::take()
{
    const TrainingConfig &settings = m_experiment.settings();
    if (!m_applying && settings != m_settings) {
        const int last = index();
        push(new SettingsChange(*this, m_settings, settings, m_open));
        m_open = index() >= last; // an entry that came to nothing has gone
    }
    m_settings = settings;
}

void SettingsHistory::forget()
{
    clear();
    m_settings = m_experiment.settings();
    m_open = false;
}

void SettingsHistory::apply(const TrainingConfig &settings)
{
    m_applying = true;
    const bool otherData = settings.data.source != m_settings.data.source;
    if (otherData) {
        // At once and back to the start, as when they were chosen.
        m_experiment.setSettings(settings);
        if (m_experiment.isWaiting())
            m_experiment.reset();
    } else {
        m_experiment.changeSettings(settings);
    }
    m_applying = false;
    m_open = false;
}

} // namespace attention
