// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/image_writer.h"

#include "ui/export/file_writer.h"
#include "ui/export/picture_texts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace attention {

namespace {

constexpr int jpegQuality = 95;
constexpr int pdfDpi = 1200;
constexpr double smallPicture = 1e6; // pixels that are drawn and packed in a moment
constexpr double growth = 1.3;       // exponent, measured over the plots

void paintInto(QPaintDevice *device, const Picture &picture, const QSizeF &size, double scale)
{
    QPainter painter(device);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), size), picture.background);
    picture.paint(painter, size);
}

QByteArray encodedRaster(const Picture &picture, ImageFormat format)
{
    QImage image = rasterised(picture);
    if (image.isNull())
        return {};
    // Not through QImageWriter::setText(), which takes line ends and double spaces away.
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Software"), programText());
    if (!picture.settings.isEmpty())
        image.setText(QStringLiteral("Settings"), picture.settings);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, formatName(format).toLatin1());
    if (format == ImageFormat::Jpeg) {
        writer.setQuality(jpegQuality);
        writer.setOptimizedWrite(true);
    }
    return writer.write(image) ? bytes : QByteArray();
}

// QSvgGenerator knows one family only; elsewhere it may be missing.
void addFontFallback(QByteArray &svg)
{
    static const QByteArray attribute("font-family=\"");
    for (qsizetype at = svg.indexOf(attribute); at >= 0; at = svg.indexOf(attribute, at + 1)) {
        const qsizetype end = svg.indexOf('"', at + attribute.size());
        if (end > 0)
            svg.insert(end, ", sans-serif");
    }
}

QByteArray encodedSvg(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF logical = picture.size.logical();
    {
        // One user unit is a logical px. Hundredths of a mm as device units give the exact size on paper;
        // fonts are sized in px and do not look at the device's resolution.
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(2540);
        generator.setSize((picture.size.millimetres() * 100).toSize());
        generator.setViewBox(QRectF(QPointF(), logical));
        generator.setTitle(picture.title.toHtmlEscaped());
        generator.setDescription(picture.settings.toHtmlEscaped());
        paintInto(&generator, picture, logical, 1.0);
    }
    addFontFallback(bytes);
    return bytes;
}

QByteArray xmpMetadata(const Picture &picture)
{
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
               "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt>"
               "</dc:description>\n"
               "<xmp:CreatorTool>%3</xmp:CreatorTool>\n"
               "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n")
        .arg(picture.title.toHtmlEscaped(), picture.settings.toHtmlEscaped(), programText().toHtmlEscaped())
        .toUtf8();
}

QByteArray encodedPdf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDpi);
        writer.setPageSize(QPageSize(picture.size.millimetres(), QPageSize::Millimeter,
                                     QStringLiteral("figure"), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(picture.title);
        writer.setCreator(programText());
        writer.setDocumentXmpMetadata(xmpMetadata(picture));
        // Pages have whole points; what is drawn fills the page there is.
        const double scale = pdfDpi / 96.0;
        paintInto(&writer, picture, QSizeF(writer.width() / scale, writer.height() / scale), scale);
    }
    return bytes;
}

} // namespace

QImage rasterised(const Picture &picture)
{
    QImage image(picture.size.pixels(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const int dotsPerMetre = static_cast<int>(std::lround(picture.size.dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(picture.background);
    const double scale = picture.size.dpi / 96.0;
    paintInto(&image, picture, QSizeF(image.size()) / scale, scale);
    return image;
}

QByteArray encoded(const Picture &picture, ImageFormat format)
{
    switch (format) {
    case ImageFormat::Svg:
        return encodedSvg(picture);
    case ImageFormat::Pdf:
        return encodedPdf(picture);
    case ImageFormat::Png:
    case ImageFormat::Jpeg:
    case ImageFormat::Gif:
        break;
    }
    return encodedRaster(picture, format);
}

qint64 estimatedBytes(const Picture &picture, ImageFormat format)
{
    const QSize px = picture.size.pixels();
    const double share = smallPicture / (static_cast<double>(px.width()) * px.height());
    if (isVector(format) || share >= 1)
        return encoded(picture, format).size();
    // Smaller pixels of the same picture: bytes grow with the outlines rather than with the area.
    Picture small = picture;
    small.size = picture.size.in(LengthUnit::Millimetres);
    small.size.dpi = std::max(1, static_cast<int>(std::lround(picture.size.dpi * std::sqrt(share))));
    const double ratio = static_cast<double>(picture.size.dpi) / small.size.dpi;
    return std::llround(static_cast<double>(encoded(small, format).size()) * std::pow(ratio, growth));
}

std::optional<QString> saveImage(const Picture &picture, ImageFormat format, const QString &path)
{
    if (!isVector(format)) {
        if (const QString problem = rasterSizeProblem(picture.size); !problem.isEmpty())
            return QCoreApplication::translate("ImageWriter", "Not saved. %1").arg(problem);
    }
    const QByteArray bytes = encoded(picture, format);
    if (bytes.isEmpty())
        return QCoreApplication::translate("ImageWriter", "Not saved: not enough memory for %1.")
            .arg(pixelsText(picture.size.pixels()));
    return saveFile(path, bytes);
}

} // namespace attention
