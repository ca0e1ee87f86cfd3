// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/column_detail.h"

#include "ui/plots/plot_style.h"
#include "ui/text/core_text.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace attention {

namespace {

constexpr std::size_t curvePoints = 40;
constexpr int takeMilliseconds = 20;

} // namespace

ColumnDetail::ColumnDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_view(new ColumnPicture(this))
{
    setObjectName(QStringLiteral("columnDetail"));
    const Metrics metrics;
    m_title->setObjectName(QStringLiteral("columnDetailTitle"));
    m_title->setFont(metrics.font(TextRole::Title));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setObjectName(QStringLiteral("columnPicture"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("columnDetailClose"));
    close->setIcon(icon(IconName::Close, IconRole::Quiet));
    close->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the column’s detail"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins({});
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics.px(4), 0, 0);
    layout->setSpacing(metrics.px(4));
    layout->addLayout(head);
    layout->addWidget(m_view);
    m_timer.setInterval(takeMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ColumnDetail::take);
    connect(close, &QToolButton::clicked, this, &ColumnDetail::closed);
}

void ColumnDetail::setColumn(std::shared_ptr<const TrustFindings> findings, std::size_t column)
{
    std::optional<PartialDependence> known;
    if (m_asked == findings->subject && m_askedColumn == column)
        known = m_pictures.dependence;
    const QString note = m_pictures.dependenceNote;
    m_findings = std::move(findings);
    m_column = column;
    m_pictures = columnPictures(*m_findings, column);
    if (known)
        m_pictures.outputName = outputName(m_findings->run->facts(), known->outputClass);
    m_pictures.dependence = std::move(known);
    m_pictures.dependenceNote = note;
    m_title->setText(m_pictures.column);
    m_title->setToolTip(m_pictures.column);
    ask();
    m_view->setPictures(m_pictures);
}

void ColumnDetail::ask()
{
    if (m_asked == m_findings->subject && m_askedColumn == m_column)
        return;
    m_asked = m_findings->subject;
    m_askedColumn = m_column;
    m_pictures.dependenceNote = tr("Being worked out…");
    m_task.cancel();
    m_task.ask([subject = m_asked, column = m_column](const LatestTask<PartialDependence>::Stop &stop) {
        return partialDependence(*subject, column, curvePoints, stop);
    });
    m_timer.start();
}

void ColumnDetail::take()
{
    if (auto answer = m_task.take(); answer && answer->column == m_column) {
        m_pictures.dependence = std::move(answer);
        m_pictures.outputName = outputName(m_findings->run->facts(), m_pictures.dependence->outputClass);
        m_pictures.dependenceNote.clear();
        m_view->setPictures(m_pictures);
    }
    if (m_task.isBusy())
        return;
    m_timer.stop();
    if (!m_pictures.dependence) {
        const std::string problem = m_task.takeError();
        m_pictures.dependenceNote = problem.empty() ? tr("There is none.") : coreText(problem);
        m_view->setPictures(m_pictures);
    }
}

ColumnPicture::ColumnPicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The column’s detail"));
}

void ColumnPicture::setPictures(const ColumnPictures &pictures)
{
    m_pictures = pictures;
    setAccessibleDescription(pictures.text());
    fit();
    update();
}

void ColumnPicture::fit()
{
    setFixedHeight(static_cast<int>(
        std::ceil(detailHeight(width(), pictureCount(m_pictures), PlotStyle(themeOf(palette()))))));
}

void ColumnPicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void ColumnPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintColumnPictures(painter, m_pictures, QSizeF(size()), PlotStyle(themeOf(palette())));
}

} // namespace attention
