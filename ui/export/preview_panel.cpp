// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/preview_panel.h"

#include "ui/export/figure_preview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace attention {

namespace {

constexpr int estimateDelay = 400; // ms after the last change of a setting

} // namespace

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics;
    auto *heading = new QLabel(tr("Preview"), this);
    heading->setFont(metrics.font(TextRole::Title));
    const auto makeQuietLabel = [this, &metrics](const char *name) {
        auto *label = new QLabel(this);
        label->setObjectName(QLatin1String(name));
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(metrics.font(TextRole::Sentence));
        return label;
    };
    m_size = makeQuietLabel("sizeLabel");
    m_hint = makeQuietLabel("hintLabel");
    m_hint->setWordWrap(true);
    m_preview = new FigurePreview(this);
    m_preview->setObjectName(QStringLiteral("figurePreview"));
    m_preview->setAccessibleName(tr("Preview of the picture"));
    auto *zoom = new Segmented({tr("F&it"), tr("&100 %")}, this);
    zoom->setObjectName(QStringLiteral("zoomSegmented"));
    zoom->setAccessibleName(tr("Size of the preview"));
    connect(zoom, &Segmented::currentIndexChanged, m_preview, [this](int index) {
        m_preview->setZoom(index == 0 ? FigurePreview::Zoom::Fit : FigurePreview::Zoom::Actual);
    });

    auto *top = new QHBoxLayout;
    top->addWidget(heading);
    top->addStretch();
    top->addWidget(m_size);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics.px(12));
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(zoom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    column->setSpacing(metrics.px(10));
    column->addLayout(top);
    column->addWidget(m_preview, 1);
    column->addLayout(bottom);

    m_estimateTimer.setSingleShot(true);
    m_estimateTimer.setInterval(estimateDelay);
    connect(&m_estimateTimer, &QTimer::timeout, this, &PreviewPanel::estimate);
}

void PreviewPanel::setPicture(const Picture &picture, ImageFormat format, const QString &hint)
{
    m_picture = picture;
    m_format = format;
    m_bytes = 0;
    m_hint->setText(hint);
    m_preview->setPicture(picture, isVector(format));
    showSize();
    if (format == ImageFormat::Gif)
        m_estimateTimer.stop(); // its frames would all have to be made
    else
        m_estimateTimer.start();
}

void PreviewPanel::contentChanged()
{
    m_preview->contentChanged();
}

void PreviewPanel::frameChanged()
{
    m_preview->frameChanged();
}

void PreviewPanel::showSize()
{
    const QString lengths = isVector(m_format) ? millimetresText(m_picture.size.millimetres())
                                               : pixelsText(m_picture.size.pixels());
    const QString bytes = QLocale().formattedDataSize(m_bytes, 0, QLocale::DataSizeSIFormat);
    m_size->setText(m_bytes == 0 ? lengths : tr("%1, about %2").arg(lengths, bytes));
}

void PreviewPanel::estimate()
{
    if (!isVisible())
        return;
    m_bytes = estimatedBytes(m_picture, m_format);
    showSize();
}

} // namespace attention
