// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace attention {

/// A switch of a few choices side by side, one of them set. Tab goes to the set one, the arrow keys,
/// Home and End move along; screen readers see a group of radio buttons.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);
    explicit Segmented(const QStringList &texts, QWidget *parent = nullptr);

    /// The first one becomes current. A text may hold a mnemonic.
    void setTexts(const QStringList &texts);
    int count() const { return static_cast<int>(m_buttons.size()); }
    int currentIndex() const { return m_current; } // -1 without segments
    QAbstractButton *button(int index) const;
    void setSegmentEnabled(int index, bool enabled);
    void setSegmentToolTip(int index, const QString &toolTip);

public slots:
    void setCurrentIndex(int index);

signals:
    void currentIndexChanged(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int from, int step);

    QList<QAbstractButton *> m_buttons;
    int m_current = -1;
};

} // namespace attention
