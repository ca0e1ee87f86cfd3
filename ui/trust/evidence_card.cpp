// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/evidence_card.h"

#include "core/io/explain_figures.h"
#include "ui/export/figure_picture.h"
#include "ui/export/file_questions.h"
#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/trust/column_detail.h"
#include "ui/trust/evidence_bars.h"
#include "ui/trust/trust_text.h"
#include "ui/widgets/icon_button.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int padding = 14;
constexpr int buttonsWidth = 360;
constexpr std::size_t stackedRows = 14;
constexpr std::size_t leastRows = 5;
constexpr std::size_t roomyColumns = 6;
constexpr double roominess = 0.45; // of rows that are few
constexpr std::size_t mostPictureRows = 60;
constexpr double pictureScale = 2.0;

bool contains(const std::vector<EvidenceKind> &kinds, EvidenceKind kind)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

EvidenceCard::EvidenceCard(QWidget *parent)
    : QFrame(parent)
    , m_bars(new EvidenceBars(this))
    , m_detail(new ColumnDetail(this))
{
    setObjectName(QStringLiteral("evidenceCard"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("card", true);
    const Metrics metrics;
    m_bars->setObjectName(QStringLiteral("evidenceBars"));
    m_detail->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(padding), metrics.px(8), metrics.px(padding), metrics.px(10));
    layout->setSpacing(metrics.px(4));
    layout->addWidget(makeHeader());
    layout->addWidget(m_single, 0, Qt::AlignLeft);
    layout->addWidget(m_bars, 1);
    layout->addWidget(m_detail);
    connect(m_bars, &EvidenceBars::orderRequested, this, &EvidenceCard::orderBy);
    connect(m_bars, &EvidenceBars::detailRequested, this, &EvidenceCard::showDetail);
    connect(m_detail, &ColumnDetail::closed, this, &EvidenceCard::closeDetail);
    setExportsEnabled(false);
}

void EvidenceCard::setExportsEnabled(bool enabled)
{
    m_save->setEnabled(enabled);
    m_copy->setEnabled(enabled);
    for (QAction *action : m_more->menu()->actions())
        action->setEnabled(enabled);
}

QWidget *EvidenceCard::makeHeader()
{
    const Metrics metrics;
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(4));
    auto *title = new QLabel(tr("Evidence per column"), header);
    title->setFont(metrics.font(TextRole::Title));
    title->setMinimumWidth(1); // it gives way first
    setAccessibleName(title->text());
    m_kindsButton = new QToolButton(header);
    m_kindsButton->setObjectName(QStringLiteral("evidenceKinds"));
    m_kindsButton->setToolTip(tr("Which kinds of evidence are shown"));
    m_kindsButton->setFont(metrics.font(TextRole::Sentence));
    m_kindsButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_kindsButton->setProperty("quiet", true);
    m_kindsButton->setAutoRaise(true);
    m_kindsButton->setPopupMode(QToolButton::InstantPopup);
    makeKindsMenu();
    row->addWidget(title);
    row->addWidget(m_kindsButton);
    row->addStretch(1);
    m_save = addIconButton(row, QStringLiteral("evidenceSave"), IconName::Save, tr("Save the picture…"));
    connect(m_save, &QToolButton::clicked, this, &EvidenceCard::savePicture);
    m_copy = addIconButton(row, QStringLiteral("evidenceCopy"), IconName::Copy, tr("Copy the picture"));
    connect(m_copy, &QToolButton::clicked, this, &EvidenceCard::copy);
    m_more =
        addIconButton(row, QStringLiteral("evidenceMore"), IconName::More, tr("More about the evidence"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setProperty("noMenuArrow", true);
    makeMoreMenu();
    m_single = new QComboBox(this);
    m_single->setObjectName(QStringLiteral("evidenceKind"));
    m_single->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_single->setAccessibleName(tr("The kind of evidence that is shown"));
    connect(m_single, &QComboBox::activated, this, [this] { refresh(); });
    return header;
}

void EvidenceCard::makeKindsMenu()
{
    m_kindsMenu = new QMenu(m_kindsButton);
    m_kindsMenu->setToolTipsVisible(true);
    for (const EvidenceKind kind : offeredKinds) {
        QAction *action = m_kindsMenu->addAction(kindTitle(kind));
        action->setObjectName(QStringLiteral("evidenceKind:") + QString::fromLatin1(fileKey(kind).data()));
        action->setToolTip(kindHelp(kind));
        action->setCheckable(true);
        action->setChecked(contains(m_choice.kinds, kind));
        connect(action, &QAction::triggered, this, [this, kind](bool on) { chooseKind(kind, on); });
        m_kindActions.push_back(action);
    }
    m_kindsButton->setMenu(m_kindsMenu);
}

void EvidenceCard::makeMoreMenu()
{
    auto *menu = new QMenu(m_more);
    QMenu *order = menu->addMenu(tr("Order of the columns"));
    m_orders = new QActionGroup(this);
    const auto add = [&](const QString &name, const QString &text, EvidenceChoice::Order by,
                         EvidenceKind kind) {
        QAction *action = order->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, by, kind] {
            m_choice.order = by;
            m_choice.orderKind = kind;
            refresh();
        });
        m_orderActions.push_back(action);
    };
    add(QStringLiteral("evidenceOrder:file"), tr("As in the file"), EvidenceChoice::Order::File,
        EvidenceKind::Attention);
    for (const EvidenceKind kind : offeredKinds)
        add(QStringLiteral("evidenceOrder:") + QString::fromLatin1(fileKey(kind).data()),
            tr("By %1").arg(kindName(kind)), EvidenceChoice::Order::Kind, kind);
    menu->addSeparator();
    menu->addAction(tr("Save the picture…"), this, &EvidenceCard::savePicture);
    menu->addAction(tr("Copy the picture"), this, &EvidenceCard::copy);
    menu->addAction(tr("Save the data as CSV…"), this, &EvidenceCard::dataRequested)
        ->setObjectName(QStringLiteral("evidenceSaveCsv"));
    m_more->setMenu(menu);
}

void EvidenceCard::chooseKind(EvidenceKind kind, bool shown)
{
    std::vector<EvidenceKind> kinds;
    for (const EvidenceKind each : offeredKinds) {
        if (each == kind ? shown : contains(m_choice.kinds, each))
            kinds.push_back(each);
    }
    if (!kinds.empty()) // one stays
        m_choice.kinds = std::move(kinds);
    refresh();
    emit kindsChanged();
}

void EvidenceCard::orderBy(EvidenceKind kind)
{
    m_choice.order = EvidenceChoice::Order::Kind;
    m_choice.orderKind = kind;
    refresh();
}

void EvidenceCard::setFindings(std::shared_ptr<const TrustFindings> findings,
                               std::optional<std::size_t> found)
{
    const bool otherRun = m_findings == nullptr || m_findings->run != findings->run;
    m_findings = std::move(findings);
    m_choice.found = found;
    setExportsEnabled(true);
    if (otherRun && !m_detail->isHidden()) {
        const std::vector<std::string> &names = m_findings->run->facts().columnNames;
        const std::string name = m_detail->pictures().column.toStdString();
        const auto place = std::find(names.begin(), names.end(), name);
        if (place == names.end())
            closeDetail();
        else
            m_bars->select(static_cast<std::size_t>(place - names.begin()));
    }
    refresh();
    if (!m_detail->isHidden() && m_bars->selected())
        m_detail->setColumn(m_findings, *m_bars->selected());
}

void EvidenceCard::setGrey(bool grey)
{
    m_bars->setGrey(grey);
}

void EvidenceCard::setStacked(bool stacked)
{
    m_stacked = stacked;
    refresh();
}

void EvidenceCard::refresh()
{
    if (m_findings == nullptr)
        return;
    const PlotStyle style(themeOf(palette()));
    const int room = width() - 2 * Metrics().px(padding);
    EvidenceChoice choice = m_choice;
    const bool single = choice.kinds.size() > 1 && room < evidenceWidth(choice.kinds.size(), style);
    m_single->setVisible(single);
    const bool buttons = room >= Metrics().px(buttonsWidth); // they are in the menu too
    m_save->setVisible(buttons);
    m_copy->setVisible(buttons);
    if (single) {
        const QVariant before = m_single->currentData();
        const QSignalBlocker blocker(m_single);
        m_single->clear();
        for (const EvidenceKind kind : choice.kinds)
            m_single->addItem(kindTitle(kind), static_cast<int>(kind));
        m_single->setCurrentIndex(std::max(0, m_single->findData(before)));
        choice.kinds = {static_cast<EvidenceKind>(m_single->currentData().toInt())};
    }
    EvidenceTable table(m_findings, choice);
    const std::size_t columns = table.columns().size();
    const double height = evidenceHeight(table, room, style, m_stacked ? stackedRows : leastRows,
                                         m_stacked && columns <= roomyColumns ? roominess : 0.0);
    m_bars->setMinimumHeight(static_cast<int>(height));
    m_bars->setMaximumHeight(m_stacked ? static_cast<int>(height) : QWIDGETSIZE_MAX);
    m_bars->setTable(std::move(table));
    refreshMenus();
}

void EvidenceCard::refreshMenus()
{
    m_kindsButton->setText(tr("%1 of %2 kinds").arg(m_choice.kinds.size()).arg(evidenceKinds));
    for (std::size_t i = 0; i < offeredKinds.size(); ++i) {
        const EvidenceKind kind = offeredKinds[i];
        const bool leftOut = m_bars->table().isLeftOut(kind);
        m_kindActions[i]->setChecked(contains(m_choice.kinds, kind));
        m_kindActions[i]->setText(leftOut ? tr("%1 (not for this run)").arg(kindTitle(kind))
                                          : kindTitle(kind));
        m_orderActions[i + 1]->setEnabled(!leftOut);
    }
    const std::optional<EvidenceKind> by = m_bars->table().orderKind();
    m_orderActions[by ? 1 + static_cast<std::size_t>(
                                std::find(offeredKinds.begin(), offeredKinds.end(), *by) -
                                offeredKinds.begin())
                      : 0]
        ->setChecked(true);
}

void EvidenceCard::showDetail(std::size_t column)
{
    m_detail->setColumn(m_findings, column);
    m_detail->show();
}

void EvidenceCard::closeDetail()
{
    m_detail->hide();
    m_bars->select({});
    m_bars->setFocus(Qt::OtherFocusReason);
}

// Esc closes the detail before it does anything else in the window.
bool EvidenceCard::event(QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_detail->isHidden()) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            closeDetail();
        return true;
    }
    return QFrame::event(event);
}

void EvidenceCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    refresh();
}

Picture EvidenceCard::picture() const
{
    const PlotStyle style(lightTheme());
    const EvidenceTable table = m_bars->table();
    const double margin = style.px(12);
    const double width = std::max(style.px(320), static_cast<double>(m_bars->viewport()->width()));
    const double height = std::max(evidenceHeight(table, width, style, mostPictureRows),
                                   std::min(static_cast<double>(m_bars->viewport()->height()),
                                            evidenceHeight(table, width, style, mostPictureRows, 1.0)));
    const double title = std::ceil(QFontMetricsF(style.title).height()) + style.px(6);
    Picture picture;
    picture.size = {std::round((width + 2 * margin) * pictureScale),
                    std::round((height + 2 * margin + title) * pictureScale), LengthUnit::Pixels,
                    static_cast<int>(96 * pictureScale)};
    picture.background = style.theme.card;
    picture.title = tr("Evidence per column, %1").arg(experimentText(m_findings->run->config));
    picture.paint = [table, margin, title, heading = picture.title](QPainter &painter, const QSizeF &size) {
        const PlotStyle light(lightTheme());
        painter.translate(margin, margin);
        painter.setFont(light.title);
        painter.setPen(light.theme.text);
        painter.drawText(QRectF(0, 0, size.width() - 2 * margin, title), Qt::AlignLeft | Qt::AlignTop,
                         heading);
        painter.translate(0, title);
        const QSizeF room(size.width() - 2 * margin, size.height() - 2 * margin - title);
        paintEvidence(painter, table, layoutEvidence(table, room, light), light);
    };
    return picture;
}

void EvidenceCard::savePicture()
{
    QStringList filters;
    for (const ImageFormat format : imageFormats)
        filters.append(formatFilter(format));
    QString path = askWhereToSave(this, tr("Save the picture"), QStringLiteral("trust.png"),
                                  filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return;
    const ImageFormat format = formatFromWord(QFileInfo(path).suffix()).value_or(ImageFormat::Png);
    path = withSuffix(path, format);
    if (QFileInfo::exists(path) && !askToReplace(this, path))
        return;
    if (const auto problem = saveImage(picture(), format, path))
        emit pictureFailed(*problem);
    else
        emit pictureSaved(path);
}

void EvidenceCard::copy()
{
    copyPicture(picture(), true);
    emit copied(tr("The picture is on the clipboard."));
}

} // namespace attention
