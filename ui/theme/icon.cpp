// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initializeIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace attention {

namespace {

const char *fileName(IconName name)
{
    switch (name) {
    case IconName::Reset:
        return "reset";
    case IconName::Play:
        return "play";
    case IconName::Pause:
        return "pause";
    case IconName::Step:
        return "step";
    case IconName::Save:
        return "save";
    case IconName::Copy:
        return "copy";
    case IconName::More:
        return "more";
    case IconName::Image:
        return "image";
    case IconName::Compare:
        return "compare";
    case IconName::Dice:
        return "dice";
    case IconName::ChevronDown:
        return "chevron-down";
    case IconName::ChevronUp:
        return "chevron-up";
    case IconName::ChevronRight:
        return "chevron-right";
    case IconName::Close:
        return "close";
    case IconName::Warning:
        return "warning";
    case IconName::Error:
        return "error";
    case IconName::Good:
        return "good";
    case IconName::Check:
        return "check";
    case IconName::Info:
        return "info";
    case IconName::Table:
        return "table";
    case IconName::Search:
        return "search";
    case IconName::Folder:
        return "folder";
    case IconName::Fit:
        return "fit";
    case IconName::LogScale:
        return "log-scale";
    case IconName::File:
        return "file";
    case IconName::Target:
        return "target";
    case IconName::Reload:
        return "reload";
    case IconName::Pin:
        return "pin";
    case IconName::Mixed:
        return "mixed";
    case IconName::Spread:
        return "spread";
    }
    return "";
}

// `size` in device px.
QPixmap rendered(IconName name, const QColor &color, const QSize &size)
{
    const QString key = QStringLiteral("attention-icon/%1/%2/%3x%4")
                            .arg(QLatin1String(fileName(name)), color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    initializeIconResource();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileName(name))));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(IconName name, IconRole role, std::optional<QColor> color)
        : m_name(name)
        , m_role(role)
        , m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(m_name, color(mode), (QSizeF(rect.size()) * ratio).toSize()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, color(mode), size);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Theme &theme = themeOf(QApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.disabled;
        return m_color.value_or(iconColor(m_role, theme));
    }

    IconName m_name;
    IconRole m_role;
    std::optional<QColor> m_color;
};

} // namespace

QColor iconColor(IconRole role, const Theme &theme)
{
    switch (role) {
    case IconRole::Text:
        return theme.text;
    case IconRole::Quiet:
        return theme.quietText;
    case IconRole::Accent:
        return theme.accent;
    case IconRole::AccentText:
        return theme.accentText;
    case IconRole::Warning:
        return theme.warning.text;
    case IconRole::Error:
        return theme.error.text;
    case IconRole::Good:
        return theme.good.text;
    }
    return theme.text;
}

QIcon icon(IconName name, IconRole role)
{
    return QIcon(new ThemedIconEngine(name, role, std::nullopt));
}

QIcon icon(IconName name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, IconRole::Text, color));
}

QPixmap iconPixmap(IconName name, const QColor &color, int size, double devicePixelRatio)
{
    const int deviceSize = static_cast<int>(std::lround(size * devicePixelRatio));
    QPixmap pixmap = rendered(name, color, QSize(deviceSize, deviceSize));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    initializeIconResource();
    return QIcon(QStringLiteral(":/icons/org.attentionlab.AttentionLab.svg"));
}

} // namespace attention
