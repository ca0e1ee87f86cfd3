// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace attention {

/// One line of text that is shortened at its right end and never asks its layout for room, so that a text
/// changed several times a second moves nothing. The whole text is its tool tip and accessible name.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Plain text in which <b>…</b> marks semi-bold words and &lt; &gt; &amp; stand for < > &.
    void setText(const QString &text);
    QString plainText() const;

    /// A link behind the text, for example "Why?"; it is never shortened. Tab reaches it, Enter and Space
    /// follow it. Empty takes it away.
    void setLink(const QString &link);
    QString link() const { return m_link; }

    /// Sentence (quiet) at first.
    void setTextRole(TextRole role);
    /// Quiet text with semi-bold words in the text's colour, or all of it in the text's colour.
    void setQuiet(bool quiet);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Run
    {
        QString text;
        bool bold = false;
    };

    QFont runFont(bool bold) const;
    double runsWidth() const;
    double linkWidth() const;
    double gap() const;
    /// Where the link is drawn; empty without one.
    QRectF linkRect() const;
    void describe();

    QString m_source;
    QList<Run> m_runs;
    QString m_link;
    TextRole m_role = TextRole::Sentence;
    bool m_quiet = true;
};

} // namespace attention
