// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_pdf.h"

#include "ui/export/picture_texts.h"
#include "ui/theme/palette.h"
#include "ui/trust/report/report_html.h"
#include "ui/trust/report/report_picture.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace attention {

namespace {

constexpr int pdfDpi = 1200;
constexpr double screenDpi = 96.0;
constexpr double margin = 48.0; // px
constexpr double gap = 12.0;
constexpr double boxPadding = 12.0;
constexpr double boxRadius = 6.0;
constexpr double pairGap = 28.0;
constexpr double orderShare = 0.6;     // of the width; the rest has the controls
constexpr double leastPicture = 150.0; // height
constexpr double smallestText = 0.6;

constexpr const char *styles = "h1{font-size:21px;margin:0 0 4px 0}h2{font-size:12px;margin:0 0 3px 0}"
                               "h3{font-size:14px;margin:0 0 3px 0}p{margin:0 0 3px 0}"
                               ".quiet{color:%1;font-size:9px}th{font-weight:normal;color:%1}"
                               "td,th{border-bottom:1px solid %2}";

/// A piece of text in a width.
class Block
{
public:
    Block(const QString &html, double width)
    {
        const Theme &theme = lightTheme();
        QFont font = QGuiApplication::font();
        font.setPixelSize(11);
        m_document.setDefaultFont(font);
        m_document.setUseDesignMetrics(true);
        m_document.setDocumentMargin(0);
        m_document.setDefaultStyleSheet(
            QString::fromLatin1(styles).arg(theme.quietText.name(), theme.line.name()));
        m_document.setHtml(html);
        m_document.setTextWidth(width);
    }

    double height() const { return m_document.size().height(); }
    void paint(QPainter &painter, const QPointF &at)
    {
        painter.save();
        painter.translate(at);
        m_document.drawContents(&painter);
        painter.restore();
    }

private:
    QTextDocument m_document;
};

/// The page's pieces in a width, the picture apart.
class Page
{
public:
    Page(const ReportText &text, double width)
        : m_width(width)
        , m_heading(headingHtml(text), width)
        , m_verdict(verdictHtml(text), width - 2 * boxPadding)
        , m_picture(QStringLiteral("<h2>%1</h2>").arg(text.picture.toHtmlEscaped()), width)
        , m_order(tableHtml(text.order), orderShare * (width - pairGap))
        , m_controls(tableHtml(text.controls), (1.0 - orderShare) * (width - pairGap))
        , m_figures(tableHtml(text.figures), width)
        , m_method(QStringLiteral("<h2>%1</h2>%2").arg(text.methodTitle.toHtmlEscaped(), methodHtml(text)),
                   width)
        , m_colors(verdictColors(text.kind))
    {}

    double heightWithoutPicture() const
    {
        return m_heading.height() + m_verdict.height() + 2 * boxPadding + m_picture.height() + pairHeight() +
               m_figures.height() + m_method.height() + 5 * gap;
    }

    void paint(QPainter &painter, const ReportPicture &picture, double pictureHeight)
    {
        double y = 0.0;
        const auto place = [&](Block &block) {
            block.paint(painter, {0.0, y});
            y += block.height() + gap;
        };
        place(m_heading);
        paintVerdict(painter, y);
        y += m_verdict.height() + 2 * boxPadding + gap;
        m_picture.paint(painter, {0.0, y});
        y += m_picture.height();
        painter.save();
        painter.translate(0.0, y);
        picture.paint(painter, {m_width, pictureHeight});
        painter.restore();
        y += pictureHeight + gap;
        m_order.paint(painter, {0.0, y});
        m_controls.paint(painter, {orderShare * (m_width - pairGap) + pairGap, y});
        y += pairHeight() + gap;
        place(m_figures);
        place(m_method);
    }

private:
    double pairHeight() const { return std::max(m_order.height(), m_controls.height()); }
    void paintVerdict(QPainter &painter, double y)
    {
        painter.setPen(m_colors.line);
        painter.setBrush(m_colors.fill);
        painter.drawRoundedRect(QRectF(0.0, y, m_width, m_verdict.height() + 2 * boxPadding), boxRadius,
                                boxRadius);
        painter.setBrush(Qt::NoBrush);
        m_verdict.paint(painter, {boxPadding, y + boxPadding});
    }

    double m_width;
    Block m_heading;
    Block m_verdict;
    Block m_picture;
    Block m_order;
    Block m_controls;
    Block m_figures;
    Block m_method;
    const NoteColors &m_colors;
};

} // namespace

QSizeF reportPageSize()
{
    return QPageSize(QPageSize::A4).size(QPageSize::Inch) * screenDpi;
}

void paintReportPage(QPainter &painter, const ReportText &text, const ReportPicture &picture)
{
    const QSizeF size = reportPageSize() - QSizeF(2 * margin, 2 * margin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(margin, margin);
    for (double scale = 1.0;; scale -= 0.05) {
        Page page(text, size.width() / scale);
        const double left = size.height() / scale - page.heightWithoutPicture();
        if (left < leastPicture && scale > smallestText)
            continue;
        painter.scale(scale, scale);
        page.paint(painter, picture, picture.height(size.width() / scale, std::max(left, leastPicture)));
        return;
    }
}

QByteArray reportPdf(const ReportText &text, const ReportPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(text.title + QStringLiteral(" ") + text.experiment);
        writer.setCreator(programText());
        QPainter painter(&writer);
        painter.scale(pdfDpi / screenDpi, pdfDpi / screenDpi);
        paintReportPage(painter, text, picture);
    }
    return bytes;
}

} // namespace attention
