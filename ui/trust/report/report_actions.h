// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace attention {

class RunNotes;

enum class ReportFormat { Pdf, Html };

/// Saves the report on whether attention can be believed, and says so or why not in the message bar.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    /// `notes` outlives it; `window` owns it.
    ReportActions(RunNotes &notes, QWidget *window);

    /// Asks where to. Of findings that are still on their way, what is there.
    void save(const std::shared_ptr<const TrustFindings> &findings, ReportFormat format);

    using ChooseFile = std::function<QString(const QString &suggestion, const QString &filter)>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }
    using ConfirmReplace = std::function<bool(const QString &path)>;
    void setConfirmReplace(ConfirmReplace confirmReplace) { m_confirmReplace = std::move(confirmReplace); }

private:
    RunNotes &m_notes;
    ChooseFile m_chooseFile;
    ConfirmReplace m_confirmReplace;
};

/// The report as a file's content. GUI thread.
QByteArray trustReport(const std::shared_ptr<const TrustFindings> &findings, ReportFormat format);

} // namespace attention
