// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_actions.h"

#include "core/trust/verdict.h"
#include "ui/export/file_questions.h"
#include "ui/export/file_writer.h"
#include "ui/export/picture_texts.h"
#include "ui/run_notes.h"
#include "ui/trust/report/report_html.h"
#include "ui/trust/report/report_pdf.h"
#include "ui/trust/report/report_picture.h"

#include <QFileInfo>
#include <QWidget>

#include <optional>

namespace attention {

ReportActions::ReportActions(RunNotes &notes, QWidget *window)
    : QObject(window)
    , m_notes(notes)
    , m_chooseFile([window](const QString &suggestion, const QString &filter) {
        return askWhereToSave(window, tr("Save report"), suggestion, filter);
    })
    , m_confirmReplace([window](const QString &path) { return askToReplace(window, path); })
{}

void ReportActions::save(const std::shared_ptr<const TrustFindings> &findings, ReportFormat format)
{
    const bool pdf = format == ReportFormat::Pdf;
    const QString suffix = pdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
    const QString suggestion = pictureFileStem(findings->run.get(), static_cast<std::size_t>(findings->epoch),
                                               QStringLiteral("trust")) +
                               suffix;
    QString path = m_chooseFile(suggestion, pdf ? tr("PDF (%1)").arg(QStringLiteral("*.pdf"))
                                                : tr("Web page (%1)").arg(QStringLiteral("*.html")));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += suffix;
    if (QFileInfo::exists(path) && !m_confirmReplace(path))
        return;
    if (const std::optional<QString> problem = saveFile(path, trustReport(findings, format)))
        m_notes.showError(*problem);
    else
        m_notes.showSaved(path);
}

QByteArray trustReport(const std::shared_ptr<const TrustFindings> &findings, ReportFormat format)
{
    const ReportText text = reportText(*findings, verdictOf(*findings));
    const ReportPicture picture(findings);
    return format == ReportFormat::Pdf ? reportPdf(text, picture) : reportHtml(text, picture);
}

} // namespace attention
