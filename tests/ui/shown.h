// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QCoreApplication>
#include <QTest>
#include <QWidget>

namespace attention::testing {

/// On the screen, at this size.
inline void show(QWidget &widget, QSize size = QSize(384, 320))
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
}

/// A plot in the light theme.
template <class PlotType, class Model>
void show(PlotType &plot, Model &model, QSize size = QSize(384, 320))
{
    plot.setTheme(lightTheme());
    plot.setModel(&model);
    show(static_cast<QWidget &>(plot), size);
}

} // namespace attention::testing
