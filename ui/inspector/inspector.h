// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

#include <cstddef>

class QStackedWidget;
class QTabBar;

namespace attention {

class Experiment;

/// The pages about the run: a row of tabs and the page below.
class Inspector : public Panel
{
    Q_OBJECT

public:
    explicit Inspector(Experiment &experiment, QWidget *parent = nullptr);

    int count() const;
    QString title(int index) const;
    int currentIndex() const;
    void setCurrentIndex(int index);

signals:
    /// A page's data as CSV, and a name for the file.
    void saveRequested(const QString &fileName, const QString &csv);
    /// A page put its data on the clipboard.
    void copied();
    /// See ResultsTab.
    void rowRequested(std::size_t row);
    void wrongRowsRequested();

private:
    void addPage(const QString &title, QWidget *page);

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace attention
