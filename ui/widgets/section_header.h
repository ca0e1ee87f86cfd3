// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/section.h"

#include <QAbstractButton>

namespace attention {

/// The clickable heading of a Section; checked means open.
class SectionHeader : public QAbstractButton
{
    Q_OBJECT

public:
    SectionHeader(Section::Heading heading, QWidget *parent);

    void setSummary(const QString &summary);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool summaryShown() const { return !isChecked() && !m_summary.isEmpty(); }
    QFont titleFont() const;

    Section::Heading m_heading;
    QString m_summary;
};

} // namespace attention
