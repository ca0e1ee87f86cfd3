// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/results.h"

#include <QStringList>
#include <QTreeWidget>

#include <vector>

namespace attention {

/// For each class how many of its rows were found, and of those said to be of it how many are right.
class ClassTable : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ClassTable(QWidget *parent = nullptr);

    /// In the order of the names.
    void setResults(const QStringList &names, const std::vector<ClassResult> &results);

    /// As high as its lines, up to a score of them.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace attention
