// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_html.h"

#include "ui/trust/report/report_picture.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace attention {

namespace {

constexpr double pictureWidth = 840.0; // px
constexpr double pictureMost = 4000.0;
constexpr double pictureScale = 2.0; // for screens with fine pixels and for paper

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString element(const char *tag, const QString &content)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(tag), content);
}

QString line(const QStringList &cells, const char *tag)
{
    QString html = QStringLiteral("<tr>");
    for (qsizetype cell = 0; cell < cells.size(); ++cell) {
        html += QStringLiteral("<%1 class=\"%2\" align=\"%3\">%4</%1>")
                    .arg(QLatin1String(tag), cell == 0 ? QLatin1String("name") : QLatin1String("figure"),
                         cell == 0 ? QLatin1String("left") : QLatin1String("right"), escaped(cells[cell]));
    }
    return html + QStringLiteral("</tr>\n");
}

QString embedded(const ReportPicture &picture)
{
    const double height = std::ceil(picture.height(pictureWidth, pictureMost));
    const QSizeF size(pictureWidth, height);
    QImage image((size * pictureScale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(pictureScale, pictureScale);
        picture.paint(painter, size);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("<img width=\"%1\" alt=\"%2\" src=\"data:image/png;base64,%3\">\n")
        .arg(QString::number(pictureWidth), escaped(picture.text()), QString::fromLatin1(bytes.toBase64()));
}

constexpr const char *styles =
    "body{margin:0;background:#fff;color:#1b1f24;font:15px/1.5 Inter,\"Noto Sans SC\",system-ui,sans-serif}"
    "main{max-width:840px;margin:0 auto;padding:32px 24px}"
    "h1{font-size:26px;line-height:1.2;margin:0 0 6px}h2{font-size:16px;margin:28px 0 8px}"
    "h3{font-size:19px;line-height:1.3;margin:0 0 6px}p{margin:0 0 6px}"
    ".quiet{color:#57606a;font-size:13px}img{max-width:100%;height:auto}"
    ".verdict{border:1px solid;border-radius:8px;padding:14px 18px;margin:18px 0}"
    ".pair{display:grid;grid-template-columns:3fr 2fr;gap:32px}"
    "table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}"
    "th,td{padding:4px 6px;border-bottom:1px solid #e4e8ec;vertical-align:bottom}"
    "th{font-weight:500;color:#57606a}.figure{text-align:right;white-space:nowrap}th.figure{white-space:"
    "normal}"
    ".name{text-align:left;padding-left:0;overflow-wrap:anywhere}"
    "@media(max-width:640px){.pair{grid-template-columns:1fr}}"
    "@media print{main{padding:0}h2{break-after:avoid}table,img{break-inside:avoid}}";

} // namespace

const NoteColors &verdictColors(VerdictKind kind)
{
    const Theme &theme = lightTheme();
    switch (kind) {
    case VerdictKind::Agrees:
        return theme.good;
    case VerdictKind::Disagrees:
        return theme.error;
    case VerdictKind::Mixed:
    case VerdictKind::Unstable:
        return theme.warning;
    case VerdictKind::NotLearned:
    case VerdictKind::Undefined:
        break;
    }
    return theme.hint;
}

QString headingHtml(const ReportText &text)
{
    return element("h1", escaped(text.title)) + QStringLiteral("<p class=\"quiet\">%1<br>%2</p>\n")
                                                    .arg(escaped(text.experiment), escaped(text.model));
}

QString verdictHtml(const ReportText &text)
{
    QString html = element("h3", escaped(text.verdict));
    for (const QString &reason : text.reasons)
        html += element("p", reason);
    if (!text.need.isEmpty())
        html += element("p", text.need);
    return html;
}

QString tableHtml(const ReportTable &table)
{
    QString html = element("h2", escaped(table.title));
    if (!table.lines.isEmpty()) {
        html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">\n");
        if (!table.head.isEmpty())
            html += line(table.head, "th");
        for (const QStringList &cells : table.lines)
            html += line(cells, "td");
        html += QStringLiteral("</table>\n");
    }
    if (!table.note.isEmpty())
        html += QStringLiteral("<p class=\"quiet\">%1</p>\n").arg(escaped(table.note));
    return html;
}

QString methodHtml(const ReportText &text)
{
    QString html = element("p", text.ranks);
    for (const QString &sentence : text.method)
        html += QStringLiteral("<p class=\"quiet\">%1</p>\n").arg(escaped(sentence));
    QStringList sources;
    for (const QString &source : text.sources)
        sources << escaped(source);
    return html + QStringLiteral("<p class=\"quiet\">%1.</p>\n").arg(sources.join(QStringLiteral(". ")));
}

QByteArray reportHtml(const ReportText &text, const ReportPicture &picture)
{
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n"
                       "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n")
            .arg(QLocale().bcp47Name(), escaped(text.title + QStringLiteral(" ") + text.experiment),
                 QLatin1String(styles));
    html += headingHtml(text);
    const NoteColors &colors = verdictColors(text.kind);
    html += QStringLiteral("<div class=\"verdict\" style=\"background:%1;border-color:%2\">\n%3</div>\n")
                .arg(colors.fill.name(), colors.line.name(), verdictHtml(text));
    html += element("h2", escaped(text.picture));
    html += embedded(picture);
    html += QStringLiteral("<div class=\"pair\">\n<div>\n%1</div>\n<div>\n%2</div>\n</div>\n")
                .arg(tableHtml(text.order), tableHtml(text.controls));
    html += tableHtml(text.figures);
    html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(text.methodTitle));
    html += methodHtml(text);
    return (html + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
}

} // namespace attention
