// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_rail.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace attention {

namespace {

/// A title turned by a quarter.
class RailButton : public QAbstractButton
{
public:
    explicit RailButton(const QString &title, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const Metrics metrics;
        return {metrics.px(34), fontMetrics().horizontalAdvance(text()) + metrics.px(24)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Metrics metrics;
        const Theme &theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF inner =
            QRectF(rect()).adjusted(metrics.pxF(3), metrics.pxF(2), -metrics.pxF(3), -metrics.pxF(2));
        if (isChecked())
            drawRoundedRect(&painter, inner, metrics.pxF(6), theme.selection, {});
        else if (underMouse())
            drawRoundedRect(&painter, inner, metrics.pxF(6), theme.grid, {});
        if (hasFocus())
            drawFocusRing(&painter, inner, metrics.pxF(6), theme.accent, metrics.pxF(2));
        painter.translate(width(), 0);
        painter.rotate(90);
        painter.setPen(isChecked() ? theme.text : theme.quietText);
        painter.drawText(QRect(0, 0, height(), width()), Qt::AlignCenter, text());
    }
};

} // namespace

SideRail::SideRail(const QStringList &titles, Qt::Edge edge, QWidget *parent)
    : Panel(edge, parent)
    , m_buttons(new QButtonGroup(this))
{
    const Metrics metrics;
    setFixedWidth(metrics.px(34));
    m_buttons->setExclusive(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics.px(8), 0, metrics.px(8));
    layout->setSpacing(metrics.px(4));
    for (const QString &title : titles) {
        auto *button = new RailButton(title, this);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int index) {
        check(m_buttons->button(index)->isChecked() ? index : -1);
        emit openIndexChanged(openIndex());
    });
}

int SideRail::openIndex() const
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (button->isChecked())
            return m_buttons->id(button);
    }
    return -1;
}

void SideRail::setOpenIndex(int index)
{
    if (index == openIndex())
        return;
    check(index);
    emit openIndexChanged(index);
}

void SideRail::check(int index)
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == index);
}

QAbstractButton *SideRail::button(int index) const
{
    return m_buttons->button(index);
}

} // namespace attention
