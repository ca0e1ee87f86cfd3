// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_tab.h"

#include "core/io/explain_csv.h"
#include "core/io/explain_json.h"
#include "ui/controls/quiet_label.h"
#include "ui/run_model.h"
#include "ui/text/core_text.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/trust/control_scores.h"
#include "ui/trust/evidence_card.h"
#include "ui/trust/tau_table.h"
#include "ui/trust/trust_header.h"
#include "ui/trust/trust_work.h"
#include "ui/trust/verdict_card.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_margin.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int wide = 860;
constexpr int mediumWidth = 560;
constexpr int sideWidth = 330;

double largestShare(const TrustFindings &findings)
{
    const Evidence *attention = findings.of(EvidenceKind::Attention);
    double largest = std::nan("");
    if (attention != nullptr) {
        for (const double share : attention->figures.mean)
            largest = std::isnan(largest) ? share : std::max(largest, share);
    }
    return largest;
}

} // namespace

TrustTab::TrustTab(TrustWork &work, RunModel &model, QWidget *parent)
    : QWidget(parent)
    , m_work(&work)
    , m_model(&model)
    , m_header(new TrustHeader(this))
    , m_empty(quietLabel(this))
{
    setObjectName(QStringLiteral("trustTab"));
    const Metrics metrics;
    m_empty->setObjectName(QStringLiteral("trustEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(metrics.px(24));
    auto *body = new QWidget(this);
    m_pages = new QStackedLayout(body);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_headerPlace = new QHBoxLayout;
    layout->addLayout(m_headerPlace);
    lendHeader(nullptr);
    layout->addWidget(body, 1);

    connect(m_header, &TrustHeader::seedsChanged, this,
            [this](std::int64_t seeds) { m_work->setSeeds(seeds); });
    connect(m_header, &TrustHeader::cancelRequested, this, [this] { m_work->cancel(); });
    connect(m_header, &TrustHeader::gatherRequested, this, [this] { m_work->gather(); });
    connect(m_header, &TrustHeader::spreadRequested, this, &TrustTab::spreadRequested);
    addReports();
    connect(m_evidence, &EvidenceCard::dataRequested, this, &TrustTab::saveData);
    connect(m_evidence, &EvidenceCard::copied, this, &TrustTab::copied);
    connect(m_evidence, &EvidenceCard::pictureSaved, this, &TrustTab::pictureSaved);
    connect(m_evidence, &EvidenceCard::pictureFailed, this, &TrustTab::refused);
    connect(m_evidence, &EvidenceCard::kindsChanged, this, &TrustTab::showFindings);
    connect(m_verdict, &VerdictCard::remedyRequested, this, &TrustTab::remedyRequested);
    connect(&work, &TrustWork::updated, this, &TrustTab::refresh);
    // What is said while there is no evidence depends on the run's state.
    connect(&model, &RunModel::updated, this, &TrustTab::refresh);
    refresh();
}

void TrustTab::addReports()
{
    const auto add = [this](const char *name, const QString &text, const auto &act) {
        connect(m_header->addReport(QString::fromLatin1(name), text), &QAction::triggered, this, act);
    };
    add("trustPdf", tr("Report as PDF…"), [this] { emit reportRequested(ReportFormat::Pdf); });
    add("trustHtml", tr("Report as web page…"), [this] { emit reportRequested(ReportFormat::Html); });
    add("trustCsv", tr("Data as CSV…"), [this] { saveData(); });
    add("trustJson", tr("Data as JSON…"), [this] {
        emit saveRequested(QStringLiteral("trust.json"),
                           QString::fromStdString(explainJson(*m_shown, verdictOf(*m_shown))));
    });
}

void TrustTab::saveData()
{
    emit saveRequested(QStringLiteral("trust.csv"), QString::fromStdString(explainCsv(*m_shown)));
}

int TrustTab::wideWidth()
{
    return Metrics().px(wide);
}

void TrustTab::lendHeader(QLayout *place)
{
    const Metrics metrics;
    const bool own = place == nullptr;
    if (m_header->parentWidget()->layout() != nullptr)
        m_header->parentWidget()->layout()->removeWidget(m_header);
    if (own)
        m_headerPlace->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(16), 0);
    else
        m_headerPlace->setContentsMargins({});
    (own ? m_headerPlace : place)->addWidget(m_header);
    m_header->show();
}

QWidget *TrustTab::makePage()
{
    const Metrics metrics;
    m_area = new QScrollArea(this);
    m_area->setObjectName(QStringLiteral("trustPage"));
    m_area->setAccessibleName(tr("Trust"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false); // the panel's colour
    auto *page = new QWidget(m_area);
    page->setAutoFillBackground(false);
    m_verdict = new VerdictCard(page);
    m_evidence = new EvidenceCard(page);
    m_tau = new TauTable(page);
    m_controls = new ControlScores(page);
    m_note = makeNote();
    m_grid = new QGridLayout(page);
    m_grid->setSpacing(metrics.px(12));
    m_area->setWidget(page);
    page->setAutoFillBackground(false);
    auto *margin = new ScrollMargin(m_area);
    margin->setMargins({metrics.px(16), metrics.px(12), metrics.px(16), metrics.px(16)});
    return m_area;
}

QWidget *TrustTab::makeNote()
{
    const Metrics metrics;
    auto *note = new QFrame(this);
    note->setObjectName(QStringLiteral("trustNote"));
    note->setFrameShape(QFrame::StyledPanel);
    note->setProperty("card", true);
    m_noteText = quietLabel(note);
    m_noteText->setObjectName(QStringLiteral("trustNoteText"));
    m_noteText->setTextFormat(Qt::RichText);
    m_noteText->setWordWrap(true);
    auto *link = new LinkButton(tr("How the verdict is made"), note);
    link->setObjectName(QStringLiteral("trustHelpLink"));
    link->setFont(metrics.font(TextRole::Sentence));
    connect(link, &QAbstractButton::clicked, this, [this] { emit helpRequested(QStringLiteral("trust")); });
    auto *layout = new QVBoxLayout(note);
    layout->setContentsMargins(metrics.px(14), metrics.px(10), metrics.px(14), metrics.px(10));
    layout->setSpacing(metrics.px(2));
    layout->addWidget(m_noteText);
    layout->addWidget(link, 0, Qt::AlignLeft);
    return note;
}

void TrustTab::arrange()
{
    const Metrics metrics;
    const Arrangement wanted = width() >= wideWidth()               ? Arrangement::Wide
                               : width() >= metrics.px(mediumWidth) ? Arrangement::Medium
                                                                    : Arrangement::Narrow;
    if (wanted == m_arrangement)
        return;
    m_arrangement = wanted;
    const bool beside = wanted == Arrangement::Wide;
    for (QWidget *each : {static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_evidence),
                          static_cast<QWidget *>(m_tau), static_cast<QWidget *>(m_controls), m_note}) {
        m_grid->removeWidget(each);
        const bool side = beside && each != m_verdict && each != m_evidence;
        each->setFixedWidth(QWIDGETSIZE_MAX);
        each->setMinimumWidth(side ? metrics.px(sideWidth) : 0);
        each->setMaximumWidth(side ? metrics.px(sideWidth) : QWIDGETSIZE_MAX);
    }
    const int columns = wanted == Arrangement::Narrow ? 1 : 2;
    m_grid->addWidget(m_verdict, 0, 0, 1, columns);
    for (int row = 0; row < 6; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wanted == Arrangement::Medium ? 1 : 0);
    if (beside) {
        m_grid->addWidget(m_evidence, 1, 0, 4, 1, Qt::AlignTop);
        m_grid->addWidget(m_tau, 1, 1);
        m_grid->addWidget(m_controls, 2, 1);
        m_grid->addWidget(m_note, 3, 1);
        m_grid->setRowStretch(4, 1);
    } else if (wanted == Arrangement::Medium) {
        m_grid->addWidget(m_evidence, 1, 0, 1, 2);
        m_grid->addWidget(m_tau, 2, 0, 2, 1);
        m_grid->addWidget(m_controls, 2, 1);
        m_grid->addWidget(m_note, 3, 1);
        m_grid->setRowStretch(4, 1);
    } else {
        m_grid->addWidget(m_evidence, 1, 0);
        m_grid->addWidget(m_tau, 2, 0);
        m_grid->addWidget(m_controls, 3, 0);
        m_grid->addWidget(m_note, 4, 0);
        m_grid->setRowStretch(5, 1);
    }
    m_evidence->setStacked(!beside);
}

void TrustTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    fitEvidence();
}

/// Beside the other cards the bars are as high as what is seen of the page.
void TrustTab::fitEvidence()
{
    if (m_arrangement != Arrangement::Wide) {
        m_evidence->setMinimumHeight(0);
        return;
    }
    const QMargins margins = m_grid->contentsMargins();
    const int verdict =
        m_verdict->heightForWidth(m_area->viewport()->width() - margins.left() - margins.right());
    m_evidence->setMinimumHeight(std::max(0, m_area->viewport()->height() - margins.top() - margins.bottom() -
                                                 verdict - m_grid->spacing()));
}

void TrustTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_work != nullptr)
        m_work->setWatched(true);
    refresh();
}

void TrustTab::hideEvent(QHideEvent *event)
{
    if (m_work != nullptr)
        m_work->setWatched(false);
    QWidget::hideEvent(event);
}

QString TrustTab::emptyText() const
{
    if (m_work->hasNothing())
        return tr("This run left nothing to explain.");
    if (m_work->offered()) {
        return tr("Evidence about this run takes about %1: other seeds are trained, and the network without "
                  "each column.")
            .arg(durationText(*m_work->offered()));
    }
    if (m_work->isWorking())
        return tr("Gathering evidence…");
    if (m_work->progress() != nullptr && m_work->progress()->state == TrustFindings::State::Failed)
        return coreText(m_work->progress()->error);
    return m_work->isRunComing() ? tr("Evidence comes when the run has finished.")
                                 : tr("Train first. Evidence comes from a finished run.");
}

void TrustTab::refresh()
{
    if (m_work == nullptr || !isVisible())
        return;
    m_header->showWork(*m_work);
    const bool any = m_work->findings() != nullptr;
    m_header->setReportEnabled(any);
    m_pages->setCurrentIndex(any ? 1 : 0);
    if (!any) {
        m_empty->setText(emptyText());
        return;
    }
    const bool stale = m_work->isStale();
    const std::optional<std::size_t> found = stale ? std::nullopt : m_model->foundColumn();
    if (m_work->findings() == m_shown && stale == m_shownStale && found == m_shownFound)
        return;
    m_shown = m_work->findings();
    m_shownStale = stale;
    m_shownFound = found;
    showFindings();
}

void TrustTab::showFindings()
{
    if (m_shown == nullptr)
        return;
    const TrustFindings &findings = *m_shown;
    const Verdict verdict = verdictOf(findings);
    const bool waiting = findings.state == TrustFindings::State::Working && findings.agreement.empty() &&
                         verdict.kind == VerdictKind::Undefined;
    if (findings.state == TrustFindings::State::Failed && !findings.error.empty())
        m_verdict->setWaiting(coreText(findings.error));
    else if (waiting)
        m_verdict->setWaiting(tr("Gathering evidence…"));
    else
        m_verdict->setVerdict(verdict);
    m_verdict->setStale(m_shownStale);
    const bool grey = m_shownStale || verdict.kind == VerdictKind::NotLearned;
    m_evidence->setGrey(grey);
    m_evidence->setFindings(m_shown, m_shownFound);
    m_tau->setGrey(grey);
    m_tau->setView(tauView(findings, verdict, m_evidence->kinds()));
    m_controls->setStale(m_shownStale);
    m_controls->setFindings(findings, verdict);
    showNote(findings);
    fitEvidence();
}

void TrustTab::showNote(const TrustFindings &findings)
{
    QString text = tr("<b>Ranks, not amounts.</b>");
    if (const double share = largestShare(findings); std::isfinite(share)) {
        const QString percent = percentText(share, 0);
        text += u' ' + tr("A share of %1 does not mean %1 of the effect.").arg(percent);
    }
    if (findings.groups() > 1)
        text += u' ' + tr("Gradient × input is left out: it is 0 wherever a value is 0.");
    m_noteText->setText(text);
}

} // namespace attention
