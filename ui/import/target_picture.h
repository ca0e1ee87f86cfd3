// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

namespace attention {

/// What is predicted, as a picture: one bar shared among the classes with their rows below, or how the values
/// of a number are spread.
class TargetPicture : public QWidget
{
    Q_OBJECT

public:
    explicit TargetPicture(QWidget *parent = nullptr);

    /// \param marked the class y = 1; -1 where there are more
    void setClasses(const QStringList &names, const QList<double> &rows, qsizetype marked);
    void setNumber(const QList<double> &heights);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintClasses(QPainter &painter) const;

    QStringList m_names; ///< empty: a number
    QList<double> m_values;
    qsizetype m_marked = -1;
};

} // namespace attention
