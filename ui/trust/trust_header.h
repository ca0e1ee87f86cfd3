// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace attention {

class NumberSpinBox;
class TrustWork;

/// The line above the evidence: how far it is, a way out, how many seeds, and the ways to take it along.
class TrustHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TrustHeader(QWidget *parent = nullptr);

    void showWork(const TrustWork &work);
    /// An entry of the menu "Report".
    QAction *addReport(const QString &name, const QString &text);
    void setReportEnabled(bool enabled);

signals:
    void seedsChanged(std::int64_t seeds);
    void cancelRequested();
    void gatherRequested();
    void spreadRequested();

private:
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_gather;
    NumberSpinBox *m_seeds;
    QToolButton *m_report;
    QMenu *m_menu;
};

} // namespace attention
