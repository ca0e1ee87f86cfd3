// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QWidget>

class QVBoxLayout;

namespace attention {

/// What a table's reader and its encoding noted, a line each, and the way to the evidence about attention.
class ThingsToKnow : public QWidget
{
    Q_OBJECT

public:
    explicit ThingsToKnow(QWidget *parent = nullptr);

    void setFacts(const RunFacts &facts);
    int count() const { return m_count; }

signals:
    void trustRequested();

private:
    void add(bool warning, const QString &text, const QString &toolTip);

    QVBoxLayout *m_lines;
    QWidget *m_trust;
    int m_count = 0;
};

} // namespace attention
