// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>
#include <string>

namespace attention {

/// The epochs zoomed to: the plots with an epoch axis show the same ones.
struct EpochWindow
{
    double lower = 0.5;
    double upper = 1.5;
    /// Its right edge was at the newest epoch when it was chosen, and stays there.
    bool follows = false;
    std::string source; ///< of the data, DataConfig::source; it lasts for runs of the same ones
    bool operator==(const EpochWindow &) const = default;
};

/// The epoch under the mouse and the epochs zoomed to, shared by all plots of a window so that each shows its
/// values there.
class SharedCursor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// 0 where nothing is pointed at; epochs count from 1.
    qint64 epoch() const { return m_epoch; }
    void setEpoch(qint64 epoch)
    {
        if (m_epoch == epoch)
            return;
        m_epoch = epoch;
        emit hovered(epoch);
    }

    /// None while every epoch is shown.
    const std::optional<EpochWindow> &window() const { return m_window; }
    void setWindow(const std::optional<EpochWindow> &window)
    {
        if (m_window == window)
            return;
        m_window = window;
        emit windowChanged();
    }
    /// Moves it along, as wide as it is.
    void slideWindow(double upper)
    {
        if (!m_window || m_window->upper == upper)
            return;
        m_window->lower += upper - m_window->upper;
        m_window->upper = upper;
        emit windowSlid();
    }

signals:
    void hovered(qint64 epoch);
    /// By hand, or back to all epochs.
    void windowChanged();
    void windowSlid();

private:
    qint64 m_epoch = 0;
    std::optional<EpochWindow> m_window;
};

} // namespace attention
