// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place that includes QCustomPlot, which is not clean under this project's warnings.
#pragma GCC system_header
#include <qcustomplot.h>
