// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "core/explain/trouble.h"
#include "ui/trust/report/report_actions.h"
#include "ui/widgets/panel.h"

#include <cstddef>

class QStackedWidget;
class QTabBar;

namespace attention {

class Experiment;
class LayerAnswers;
class RunKeeper;
class RunLibrary;
class TrustTab;
class TrustWork;

/// The pages about the run: a row of tabs and the page below.
class Inspector : public Panel
{
    Q_OBJECT

public:
    Inspector(Experiment &experiment, RunLibrary &runs, RunKeeper &keeper, TrustWork &trust,
              QWidget *parent = nullptr);

    int count() const;
    QString title(int index) const;
    int currentIndex() const;
    void setCurrentIndex(int index);
    /// Of the page of kept runs.
    int runsIndex() const;
    /// Of the page about attention and its evidence.
    int trustIndex() const;

signals:
    /// A page's data as CSV or JSON, and a name for the file.
    void saveRequested(const QString &fileName, const QString &text);
    /// A page put its data on the clipboard: what, as one sentence.
    void copied(const QString &what);
    /// What a page was asked for cannot be: one sentence.
    void refused(const QString &problem);
    void attentionBiasRequested();
    /// See TrustTab.
    void remedyRequested(const attention::Remedy &remedy);
    void reportRequested(attention::ReportFormat format);
    void helpRequested(const QString &page);
    void pictureSaved(const QString &path);
    /// A page asks for the one about attention and its evidence.
    void trustRequested();
    /// A double-click on a tab: over the plots and back.
    void spreadRequested();
    /// See ResultsTab.
    void rowRequested(std::size_t row);
    void wrongRowsRequested();
    /// Runs were deleted: which, in one line.
    void runsRemoved(const QString &message);
    void copyCodeRequested(attention::ScriptLanguage language);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeTrustHeader();
    int addPage(const QString &title, QWidget *page);

    LayerAnswers *m_answers;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QWidget *m_runs;
    TrustTab *m_trust;
    QWidget *m_besideTabs; ///< at the right end of their row
};

} // namespace attention
