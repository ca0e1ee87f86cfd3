// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_settings.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QXmlStreamReader>

#include <gif_lib.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace attention {

namespace {

constexpr qint64 mostBytes = 64'000'000;

using Settings = std::optional<QByteArray>;

Settings orNothing(const QByteArray &text)
{
    return text.isEmpty() ? Settings() : text;
}

/// Only the head of the picture is read.
Settings rasterText(const QByteArray &bytes, const char *format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    return orNothing(reader.text(QStringLiteral("Settings")).toUtf8());
}

/// The text of the first element of this name.
Settings xmlText(const QByteArray &bytes, QLatin1String element)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element) {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            return xml.hasError() ? Settings() : orNothing(text.trimmed().toUtf8());
        }
    }
    return std::nullopt;
}

/// XMP stands in a PDF as it is.
Settings pdfText(const QByteArray &bytes)
{
    const qsizetype begin = bytes.indexOf("<x:xmpmeta");
    const QByteArrayView end("</x:xmpmeta>");
    const qsizetype last = begin < 0 ? -1 : bytes.indexOf(end, begin);
    if (last < 0)
        return std::nullopt;
    return xmlText(bytes.mid(begin, last - begin + end.size()), QLatin1String("description"));
}

struct CloseGif
{
    void operator()(GifFileType *gif) const { DGifCloseFile(gif, nullptr); }
};

int readBytes(GifFileType *gif, GifByteType *to, int count)
{
    return static_cast<int>(static_cast<QBuffer *>(gif->UserData)->read(reinterpret_cast<char *>(to), count));
}

/// Comments before the first frame.
Settings gifText(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const std::unique_ptr<GifFileType, CloseGif> gif(DGifOpen(&buffer, readBytes, nullptr));
    QByteArray text;
    GifRecordType type = UNDEFINED_RECORD_TYPE;
    while (gif != nullptr && DGifGetRecordType(gif.get(), &type) == GIF_OK && type == EXTENSION_RECORD_TYPE) {
        int code = 0;
        GifByteType *block = nullptr; // its length and then so many bytes
        if (DGifGetExtension(gif.get(), &code, &block) != GIF_OK)
            return std::nullopt;
        while (block != nullptr) {
            if (code == COMMENT_EXT_FUNC_CODE)
                text.append(reinterpret_cast<const char *>(block) + 1, block[0]);
            if (DGifGetExtensionNext(gif.get(), &block) != GIF_OK)
                return std::nullopt;
        }
    }
    return orNothing(text);
}

} // namespace

bool isPicture(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    return std::any_of(std::begin(pictureSuffixes), std::end(pictureSuffixes), [&suffix](const char *each) {
        return suffix.compare(QLatin1String(each), Qt::CaseInsensitive) == 0;
    });
}

std::optional<QByteArray> embeddedSettings(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    // By content: a picture may have been given another's suffix.
    if (bytes.startsWith("\x89PNG"))
        return rasterText(bytes, "png");
    if (bytes.startsWith("\xff\xd8"))
        return rasterText(bytes, "jpeg");
    if (bytes.startsWith("GIF8"))
        return gifText(bytes);
    if (bytes.startsWith("%PDF"))
        return pdfText(bytes);
    return xmlText(bytes, QLatin1String("desc"));
}

} // namespace attention
