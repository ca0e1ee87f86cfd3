// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace attention {

namespace {

QString unescaped(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_source == text)
        return;
    m_source = text;
    m_runs.clear();
    bool bold = false;
    qsizetype from = 0;
    while (from < text.size()) {
        const QLatin1String mark = bold ? QLatin1String("</b>") : QLatin1String("<b>");
        qsizetype to = text.indexOf(mark, from);
        const qsizetype end = to < 0 ? text.size() : to;
        if (end > from)
            m_runs.append({unescaped(text.mid(from, end - from)), bold});
        if (to < 0)
            break;
        from = to + mark.size();
        bold = !bold;
    }
    describe();
    update();
}

QString ElidedLabel::plainText() const
{
    QString text;
    for (const Run &run : m_runs)
        text += run.text;
    return text;
}

void ElidedLabel::setLink(const QString &link)
{
    if (m_link == link)
        return;
    m_link = link;
    setFocusPolicy(link.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    unsetCursor();
    describe();
    update();
}

void ElidedLabel::setTextRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void ElidedLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

bool ElidedLabel::isElided() const
{
    return std::ceil(runsWidth()) > width() - linkWidth() - gap();
}

QSize ElidedLabel::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(200), metrics.lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const Metrics metrics;
    return {metrics.px(40), metrics.lineHeight(m_role)};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const double room = width() - linkWidth() - gap();
    const double baseline =
        (height() + QFontMetricsF(runFont(false)).ascent() - QFontMetricsF(runFont(false)).descent()) / 2.0;
    const bool elided = isElided();
    double x = 0.0;
    for (qsizetype i = 0; i < m_runs.size() && x < room; ++i) {
        const Run &run = m_runs.at(i);
        const QFont font = runFont(run.bold);
        const QFontMetricsF fontMetrics(font);
        double width = fontMetrics.horizontalAdvance(run.text);
        QString text = run.text;
        const double left = room - x;
        bool last = false;
        if (elided) {
            const double ellipsis = fontMetrics.horizontalAdvance(QChar(0x2026));
            const bool moreBehind = i + 1 < m_runs.size();
            if (width > left || (moreBehind && width + ellipsis > left)) {
                text = width > left ? fontMetrics.elidedText(text, Qt::ElideRight, left)
                                    : fontMetrics.elidedText(text + QString(3, QLatin1Char('m')),
                                                             Qt::ElideRight, left);
                last = true;
            }
        }
        painter.setFont(font);
        painter.setPen(!isEnabled() ? theme.disabled : m_quiet && !run.bold ? theme.quietText : theme.text);
        painter.drawText(QPointF(x, baseline), text);
        x += width;
        if (last)
            break;
    }
    if (m_link.isEmpty())
        return;
    const QRectF link = linkRect();
    painter.setFont(runFont(false));
    painter.setPen(isEnabled() ? theme.accent : theme.disabled);
    painter.drawText(QPointF(link.left(), baseline), m_link);
    if (hasFocus()) {
        const double line = Metrics().pxF(1.5);
        painter.fillRect(QRectF(link.left(), baseline + line, link.width(), line), theme.accent);
        drawFocusRing(&painter, link.adjusted(-3, 0, 3, 0), 3, theme.accent, line);
    }
}

void ElidedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ElidedLabel::mouseMoveEvent(QMouseEvent *event)
{
    if (linkRect().contains(event->position()))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    QWidget::mouseMoveEvent(event);
}

void ElidedLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && linkRect().contains(event->position()))
        emit linkActivated();
    else
        QWidget::mouseReleaseEvent(event);
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    const bool follows =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (follows && !m_link.isEmpty())
        emit linkActivated();
    else
        QWidget::keyPressEvent(event);
}

QFont ElidedLabel::runFont(bool bold) const
{
    QFont font = Metrics().font(m_role);
    if (bold)
        font.setWeight(strongWeight());
    return font;
}

double ElidedLabel::runsWidth() const
{
    double width = 0.0;
    for (const Run &run : m_runs)
        width += QFontMetricsF(runFont(run.bold)).horizontalAdvance(run.text);
    return width;
}

double ElidedLabel::linkWidth() const
{
    return m_link.isEmpty() ? 0.0 : QFontMetricsF(runFont(false)).horizontalAdvance(m_link);
}

double ElidedLabel::gap() const
{
    // Room for the ring around the link.
    return m_link.isEmpty() ? 0.0 : Metrics().pxF(4) + 3.0;
}

QRectF ElidedLabel::linkRect() const
{
    if (m_link.isEmpty())
        return {};
    const double space = Metrics().pxF(4);
    const double left = std::min(runsWidth() + space, width() - linkWidth() - 3.0);
    return {left, 0.0, linkWidth(), static_cast<double>(height())};
}

void ElidedLabel::describe()
{
    const QString plain = plainText();
    setToolTip(plain);
    setAccessibleName(m_link.isEmpty() ? plain : plain + QLatin1Char(' ') + m_link);
    setAccessibleDescription(plain);
}

} // namespace attention
