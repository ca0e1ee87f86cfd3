// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/labelled_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/widgets/wrap_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace attention {

QComboBox *addLabelledList(QWidget *parent, WrapLayout *row, const QString &text, const char *name, int width)
{
    auto *pair = new QWidget(parent);
    auto *list = new QComboBox(pair);
    list->setObjectName(QLatin1String(name));
    list->setMinimumWidth(Metrics().px(width));
    guardWheel(list);
    auto *label = new QLabel(text, pair);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(list);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(list);
    pair->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(pair);
    return list;
}

} // namespace attention
