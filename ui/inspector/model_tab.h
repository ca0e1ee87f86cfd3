// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace attention {

class RunModel;

/// The layer table of the run shown, with Keras' names.
class ModelTab : public QWidget
{
    Q_OBJECT

public:
    explicit ModelTab(const RunModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void copySummary() const;

    const RunModel &m_model;
    ModelConfig m_shownConfig;
    std::int64_t m_shownColumns = 0;
    QLabel *m_total;
    QTreeWidget *m_layers;
};

} // namespace attention
