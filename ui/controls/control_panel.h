// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/widgets/number_scale.h"

#include <QScrollArea>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace attention {

class CheckRow;
class ChoiceRow;
class Experiment;
class NumberRow;
class OptionalNumberRow;
class ScrollMargin;
class Section;
class Separator;
class SourceCard;

/// Every setting of the experiment, in the groups Data, Model and Training. Shows the settings whoever
/// changes them, and beside each that waits for the next start the value that is running.
class ControlPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ControlPanel(Experiment &experiment, QWidget *parent = nullptr);

    enum class Group { Data, Model, Training };
    /// In a small window Data is closed to its summary.
    void setCompact(bool compact);
    /// Opens the group and brings it into view.
    void showGroup(Group group);

signals:
    /// Another generator or sample, as DataConfig::source.
    void sourceChosen(const QString &source);
    void openTableRequested();
    /// What the table's columns are for.
    void columnsRequested();
    void reloadRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How one control follows the settings.
    struct Binding
    {
        std::function<void(const TrainingConfig &)> show;
        /// The value in words, to compare and to show as the running one.
        std::function<QString(const TrainingConfig &)> text;
        std::function<void(const QString &)> setNote;
        std::function<QString(const TrainingConfig &)>
            quietNote; ///< stands where nothing waits; may be empty
        QWidget *row = nullptr;
        std::function<bool(const TrainingConfig &)> isShown; ///< whether the data have it; empty: always
        /// Takes this one setting over from others.
        std::function<void(TrainingConfig &, const TrainingConfig &)> copy;
        std::function<void(const TrainingConfig &)> showDefault; ///< may be empty
    };
    using GetNumber = std::function<double(const TrainingConfig &)>;
    using SetNumber = std::function<void(TrainingConfig &, double)>;

    NumberRow *addNumber(QVBoxLayout *layout, const QString &label, const char *name, const NumberSpec &spec,
                         const GetNumber &get, const SetNumber &set, const QString &help);
    ChoiceRow *addChoice(QVBoxLayout *layout, const QString &label, const char *name,
                         const QStringList &choices, const std::function<int(const TrainingConfig &)> &get,
                         const std::function<void(TrainingConfig &, int)> &set, const QString &help);
    CheckRow *addCheck(QVBoxLayout *layout, const QString &label, const char *name,
                       const std::function<bool(const TrainingConfig &)> &get,
                       const std::function<void(TrainingConfig &, bool)> &set, const QString &help);
    void addData(QVBoxLayout *layout);
    void addSource(QVBoxLayout *layout);
    void addGenerated(QVBoxLayout *layout);
    void addSplit(QVBoxLayout *layout);
    void addSeed(QVBoxLayout *layout);
    void openGallery();
    void showSource();
    void addModel(QVBoxLayout *layout);
    void addTraining(QVBoxLayout *layout);
    void addRareTraining(QVBoxLayout *layout);
    void addEarlyStopping(QVBoxLayout *layout);
    void change(const std::function<void(TrainingConfig &)> &edit);
    /// "suggested for own data", where a number has the value that suits the table.
    QString suggestion(const TrainingConfig &settings, const GetNumber &get) const;
    /// The last binding's row gets the menu that brings its default back.
    void offerDefault();
    /// What the rows go back to; nothing while a table is not known.
    std::optional<TrainingConfig> defaults() const;
    /// Training rows of these settings' table; nothing while they are not known.
    std::optional<std::int64_t> trainRows(const TrainingConfig &settings) const;
    void showSettings();
    void showWaiting();

    Experiment &m_experiment;
    std::vector<Binding> m_bindings;
    SourceCard *m_source = nullptr;
    QWidget *m_tableButtons = nullptr;
    QPushButton *m_reload = nullptr;
    Section *m_data;
    Section *m_model;
    Section *m_training;
    Section *m_more = nullptr;
    ScrollMargin *m_margin = nullptr;
    Separator *m_edge = nullptr;
    OptionalNumberRow *m_earlyStopping = nullptr;
    bool m_compact = false;
    bool m_showing = false;       ///< the controls follow the settings
    bool m_waitsForReset = false; ///< as last shown; else for the next Run
    bool m_prepared = false;      ///< as last shown
};

} // namespace attention
