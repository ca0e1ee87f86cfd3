// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "core/training/config.h"

#include <QPointer>
#include <QWidget>

#include <cstddef>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace attention {

class ElidedLabel;
class LayerAnswers;
class NetworkView;
class RunModel;

/// The network of the run shown as a drawing that carries one of the chosen rows, and as a table, with Keras'
/// names.
class ModelTab : public QWidget
{
    Q_OBJECT

public:
    /// `answers` may go before the tab.
    ModelTab(const RunModel &model, LayerAnswers &answers, QWidget *parent = nullptr);

signals:
    /// A box of the drawing was pressed.
    void layerRequested(const QString &layer);
    void copyCodeRequested(attention::ScriptLanguage language);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCodeRow();
    QWidget *makeRowChoice();
    void makeTable();
    void refresh();
    void refreshDrawing();
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
    QPointer<LayerAnswers> m_answers;
    QLabel *m_total;
    QWidget *m_rowChoice = nullptr;
    QComboBox *m_row = nullptr;
    ElidedLabel *m_epoch = nullptr;
    NetworkView *m_network;
    QTreeWidget *m_layers;
};

} // namespace attention
