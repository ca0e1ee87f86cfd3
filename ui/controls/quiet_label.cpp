// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/quiet_label.h"

#include "ui/theme/metrics.h"

#include <QLabel>

namespace attention {

QLabel *quietLabel(QWidget *parent)
{
    return quietLabel(QString(), parent);
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(Metrics().font(TextRole::Sentence));
    return label;
}

} // namespace attention
