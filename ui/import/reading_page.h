// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace attention {

/// "Reading breast.csv, 42 %" with Cancel.
class ReadingPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPage(QWidget *parent = nullptr);

    /// \param share of the file, 0 … 1
    void showProgress(const QString &name, double share);

signals:
    void cancelled();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace attention
