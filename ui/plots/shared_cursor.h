// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace attention {

/// The epoch under the mouse, shared by all plots of a window so that each shows its values there.
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

signals:
    void hovered(qint64 epoch);

private:
    qint64 m_epoch = 0;
};

} // namespace attention
