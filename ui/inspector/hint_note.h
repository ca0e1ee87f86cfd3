// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace attention {

class LinkButton;

/// A short text with an icon on the hint's ground and a link below it.
class HintNote : public QFrame
{
    Q_OBJECT

public:
    explicit HintNote(const QString &link, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    LinkButton *link() const { return m_link; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    LinkButton *m_link;
};

} // namespace attention
