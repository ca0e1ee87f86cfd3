// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace attention {

/// Where the data come from: thumbnail, name and one line.
class SourceCard : public QFrame
{
    Q_OBJECT

public:
    SourceCard(const QString &name, const QString &line, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF thumbnailRect() const;
};

} // namespace attention
