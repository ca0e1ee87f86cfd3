// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "core/training/config.h"

#include <QWidget>

#include <cstddef>

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

signals:
    void copyCodeRequested(attention::ScriptLanguage language);

private:
    QWidget *makeCodeRow();
    void refresh();
    /// Inputs and outputs of the network; none while a table is not read.
    struct Shape
    {
        std::size_t inputs = 0;
        std::size_t outputs = 1;
        bool operator==(const Shape &) const = default;
    };
    Shape shape() const;
    void copySummary() const;

    const RunModel &m_model;
    ModelConfig m_shownConfig;
    Shape m_shownShape;
    QLabel *m_total;
    QTreeWidget *m_layers;
};

} // namespace attention
