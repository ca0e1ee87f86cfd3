// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"
#include "ui/trust/report/report_actions.h"

#include <QPointer>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLayout;
class QScrollArea;
class QStackedLayout;

namespace attention {

class ControlScores;
class EvidenceCard;
class RunModel;
class TauTable;
class TrustHeader;
class TrustWork;
class VerdictCard;

/// Attention beside the evidence: verdict, bars, the order's agreement and controls. Gathers while it is
/// seen; evidence of a former run stays, greyed, until the present one has its own.
class TrustTab : public QWidget
{
    Q_OBJECT

public:
    TrustTab(TrustWork &work, RunModel &model, QWidget *parent = nullptr);

    /// Lends its line of progress and buttons to another place, or takes it back with null.
    void lendHeader(QLayout *place);
    /// From this width on there is room for it beside the tabs.
    static int wideWidth();

signals:
    /// The evidence as CSV or JSON, and a name for the file.
    void saveRequested(const QString &fileName, const QString &text);
    void reportRequested(attention::ReportFormat format);
    /// Something was put on the clipboard: what, as one sentence.
    void copied(const QString &what);
    void pictureSaved(const QString &path);
    /// What was asked for cannot be: one sentence.
    void refused(const QString &problem);
    void remedyRequested(const attention::Remedy &remedy);
    /// The page of the help with this name.
    void helpRequested(const QString &page);
    void spreadRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arrangement { None, Narrow, Medium, Wide };

    void addReports();
    void saveData();
    QWidget *makePage();
    QWidget *makeNote();
    void arrange();
    void fitEvidence();
    void refresh();
    void showFindings();
    void showNote(const TrustFindings &findings);
    QString emptyText() const;

    QPointer<TrustWork> m_work; ///< null once the window goes, whose widgets outlive what they show
    QPointer<RunModel> m_model;
    std::shared_ptr<const TrustFindings> m_shown;
    bool m_shownStale = false;
    std::optional<std::size_t> m_shownFound; ///< column that is marked
    Arrangement m_arrangement = Arrangement::None;
    TrustHeader *m_header;
    QHBoxLayout *m_headerPlace = nullptr;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QScrollArea *m_area = nullptr;
    QGridLayout *m_grid = nullptr;
    VerdictCard *m_verdict = nullptr;
    EvidenceCard *m_evidence = nullptr;
    TauTable *m_tau = nullptr;
    ControlScores *m_controls = nullptr;
    QWidget *m_note = nullptr;
    QLabel *m_noteText = nullptr;
};

} // namespace attention
