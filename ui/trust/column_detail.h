// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/latest_task.h"
#include "ui/trust/detail_pictures.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;

namespace attention {

class ColumnPicture;

/// What is told of one column: how its attention is spread over the rows, what the network says where it has
/// other values, and every repeat of its permutation. The second is worked out in a thread of its own.
class ColumnDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnDetail(QWidget *parent = nullptr);

    void setColumn(std::shared_ptr<const TrustFindings> findings, std::size_t column);
    const ColumnPictures &pictures() const { return m_pictures; }

signals:
    void closed();

private:
    void ask();
    void take();

    std::shared_ptr<const TrustFindings> m_findings;
    std::size_t m_column = 0;
    ColumnPictures m_pictures;
    std::shared_ptr<const Explained> m_asked; ///< whose partial dependence was asked for
    std::size_t m_askedColumn = 0;
    QLabel *m_title;
    ColumnPicture *m_view;
    QTimer m_timer; ///< while it is worked out
    LatestTask<PartialDependence> m_task;
};

/// Draws them.
class ColumnPicture : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPicture(QWidget *parent = nullptr);

    void setPictures(const ColumnPictures &pictures);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    ColumnPictures m_pictures;
};

} // namespace attention
