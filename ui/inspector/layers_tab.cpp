// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/layers_tab.h"

#include "core/explain/layer_sentences.h"
#include "ui/controls/quiet_label.h"
#include "ui/inspector/hint_note.h"
#include "ui/layers/layer_answers.h"
#include "ui/layers/layer_list.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t mostRows = 8;
constexpr int rowsWidth = 108;

enum RowsItem { Examples, Next, Previous };

QString rowNumbers(const LayersAtEpoch &layers)
{
    QStringList numbers;
    for (const LayerRow &row : layers.rows)
        numbers.append(row.row ? QString::number(*row.row) : QStringLiteral("–"));
    return numbers.join(QStringLiteral(", "));
}

} // namespace

LayersTab::LayersTab(LayerAnswers &answers, QWidget *parent)
    : QWidget(parent)
    , m_answers(&answers)
{
    setObjectName(QStringLiteral("layersTab"));
    const Metrics metrics;
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(16), metrics.px(12));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(makeHeader());
    layout->addWidget(makeSwitches());
    layout->addWidget(m_gradientRow);
    m_list = new LayerList;
    m_list->setObjectName(QStringLiteral("layerList"));
    m_area = new QScrollArea(page);
    m_area->setObjectName(QStringLiteral("layersArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false); // the panel's colour
    m_area->setWidget(m_list);
    m_list->setAutoFillBackground(false);
    layout->addWidget(m_area, 1);
    m_hint = new HintNote(tr("Turn on attention bias"), page);
    m_hint->setObjectName(QStringLiteral("layersHint"));
    m_hint->link()->setObjectName(QStringLiteral("layersBiasLink"));
    m_hint->hide();
    connect(m_hint->link(), &QAbstractButton::clicked, this, &LayersTab::attentionBiasRequested);
    layout->addWidget(m_hint);

    m_empty = quietLabel(tr("The layers come with the data."), this);
    m_empty->setObjectName(QStringLiteral("layersEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(metrics.px(24));
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    answers.addReader(this);
    connect(&answers, &LayerAnswers::changed, this, &LayersTab::refresh);
}

QWidget *LayersTab::makeHeader()
{
    const Metrics metrics;
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(8));
    auto *label = new QLabel(tr("Rows"), header);
    m_rows = new QComboBox(header);
    m_rows->setObjectName(QStringLiteral("layersRows"));
    m_rows->setEditable(true);
    m_rows->lineEdit()->setAccessibleName(label->text());
    m_rows->setInsertPolicy(QComboBox::NoInsert);
    m_rows->setCompleter(nullptr);
    m_rows->setFixedWidth(metrics.px(rowsWidth));
    m_rows->setToolTip(tr("Rows of the data, counted from 0. Type up to %1 numbers, or choose from the list.")
                           .arg(mostRows));
    m_rows->setAccessibleDescription(m_rows->toolTip());
    label->setBuddy(m_rows);
    connect(m_rows, &QComboBox::activated, this, &LayersTab::chooseRows);
    connect(m_rows->lineEdit(), &QLineEdit::editingFinished, this, &LayersTab::takeTypedRows);
    m_epoch = new ElidedLabel(header);
    m_epoch->setObjectName(QStringLiteral("layersEpoch"));
    row->addWidget(label);
    row->addWidget(m_rows);
    row->addWidget(m_epoch, 1);
    const auto button = [&](const QString &name, IconName iconName, const QString &help) {
        QToolButton *made = addIconButton(row, name, iconName, help);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setProperty("noMenuArrow", true);
        made->setMenu(new QMenu(made));
        return made;
    };
    auto *copy = button(QStringLiteral("layersCopyButton"), IconName::Copy, tr("Copy the numbers"));
    auto *save = button(QStringLiteral("layersSaveButton"), IconName::Save, tr("Save the numbers"));
    for (const bool json : {false, true}) {
        QAction *copies = copy->menu()->addAction(json ? tr("Copy as JSON") : tr("Copy as CSV"));
        copies->setObjectName(json ? QStringLiteral("layersCopyJson") : QStringLiteral("layersCopyCsv"));
        connect(copies, &QAction::triggered, this, [this, json] {
            QGuiApplication::clipboard()->setText(text(json));
            emit copied();
        });
        QAction *saves = save->menu()->addAction(json ? tr("Save as JSON…") : tr("Save as CSV…"));
        saves->setObjectName(json ? QStringLiteral("layersSaveJson") : QStringLiteral("layersSaveCsv"));
        connect(saves, &QAction::triggered, this,
                [this, json] { emit saveRequested(fileName(json), text(json)); });
    }
    return header;
}

QWidget *LayersTab::makeSwitches()
{
    const Metrics metrics;
    m_switch = new Segmented({tr("Outputs"), tr("Parameters"), tr("Gradients")}, this);
    m_switch->setObjectName(QStringLiteral("layersSwitch"));
    m_switch->setAccessibleName(tr("What is shown of the layers"));
    m_switch->setSegmentToolTip(0, tr("What each layer makes of the rows"));
    m_switch->setSegmentToolTip(1, tr("Kernels, inputs × outputs, and biases"));
    m_switch->setSegmentToolTip(2, tr("How the mean loss changes with each parameter"));
    m_gradientRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_gradientRow);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(8));
    auto *label = quietLabel(tr("of the mean loss of"), m_gradientRow);
    m_gradientOf = new QComboBox(m_gradientRow);
    m_gradientOf->setObjectName(QStringLiteral("layersGradientOf"));
    m_gradientOf->addItems({tr("these rows"), tr("the training rows")});
    label->setBuddy(m_gradientOf);
    row->addWidget(label);
    row->addWidget(m_gradientOf, 1);
    m_gradientRow->hide();
    const auto apply = [this] {
        m_gradientRow->setVisible(part() == LayerPart::Gradients);
        if (m_answers == nullptr)
            return;
        GradientRows rows = GradientRows::None;
        if (part() == LayerPart::Gradients)
            rows = m_gradientOf->currentIndex() == 0 ? GradientRows::Shown : GradientRows::Training;
        m_answers->setGradientRows(rows);
        refresh();
    };
    connect(m_switch, &Segmented::currentIndexChanged, this, apply);
    connect(m_gradientOf, &QComboBox::currentIndexChanged, this, apply);
    return m_switch;
}

LayerPart LayersTab::part() const
{
    return std::array{LayerPart::Outputs, LayerPart::Parameters,
                      LayerPart::Gradients}[static_cast<std::size_t>(m_switch->currentIndex())];
}

void LayersTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_answers == nullptr)
        return;
    m_answers->ask();
    refresh();
}

void LayersTab::chooseRows(int item)
{
    if (m_answers == nullptr)
        return;
    const std::size_t turn = m_answers->turn();
    if (item == Next)
        m_answers->showExamples(turn + 1);
    else if (item == Previous)
        m_answers->showExamples(turn > 0 ? turn - 1 : 0);
    else
        m_answers->showExamples(0);
    refreshChoices();
}

void LayersTab::takeTypedRows()
{
    if (m_answers == nullptr || m_answers->layers() == nullptr)
        return;
    const QString typed = m_rows->lineEdit()->text().trimmed();
    if (typed == rowNumbers(*m_answers->layers()))
        return;
    m_rows->lineEdit()->setModified(false);
    const std::size_t all = m_answers->run()->facts().data->rows;
    std::vector<std::size_t> rows;
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    for (const QString &word : typed.split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qulonglong number = word.toULongLong(&isNumber);
        if (!isNumber || number >= all) {
            emit refused(tr("There is no row “%1”: rows are 0 to %2.")
                             .arg(word, countText(static_cast<std::int64_t>(all) - 1)));
            refreshChoices();
            return;
        }
        rows.push_back(static_cast<std::size_t>(number));
    }
    if (rows.size() > mostRows) {
        emit refused(tr("Only the first %1 of these rows are shown.").arg(mostRows));
        rows.resize(mostRows);
    }
    if (rows.empty())
        refreshChoices();
    else
        m_answers->setRows(std::move(rows));
}

void LayersTab::refresh()
{
    if (m_answers == nullptr || m_answers->layers() == nullptr)
        return;
    m_pages->setCurrentIndex(1);
    if (!isVisible())
        return;
    const LayersAtEpoch &layers = *m_answers->layers();
    const Run &run = *m_answers->run();
    m_epoch->setText(tr("at epoch %1").arg(countText(layers.epoch)));
    refreshChoices();
    const bool hinted = part() == LayerPart::Outputs && hasAttentionWithoutBias(run, layers.epoch);
    if (hinted)
        m_hint->setText(plainText(zeroValueSentence(run.facts())));
    m_hint->setVisible(hinted);
    const std::size_t trained = run.facts().trainRows;
    const bool all = layers.gradientRows == trained || m_answers->gradientRows() != GradientRows::Training;
    m_gradientOf->setItemText(1, all ? tr("the training rows")
                                     : tr("%1 of %2 training rows")
                                           .arg(countText(static_cast<std::int64_t>(layers.gradientRows)),
                                                countText(static_cast<std::int64_t>(trained))));
    if (part() == LayerPart::Gradients && layers.gradient.empty())
        return; // the former page stays until they come
    m_list->setMaps(LayerMaps(m_answers->run(), m_answers->layers(), part()));
    if (!m_wantedLayer.isEmpty())
        m_list->showLayer(std::exchange(m_wantedLayer, QString()));
}

void LayersTab::refreshChoices()
{
    const bool numbers = m_answers->run()->facts().task == Task::Regression;
    const QStringList items{numbers ? tr("Low, middle and high target") : tr("One of each class"),
                            tr("The next ones"), tr("The ones before")};
    for (int item = 0; item < items.size(); ++item) {
        if (item == m_rows->count())
            m_rows->addItem(items[item]);
        else
            m_rows->setItemText(item, items[item]);
    }
    const int wide = m_rows->view()->sizeHintForColumn(0) + Metrics().px(24);
    m_rows->view()->setMinimumWidth(std::max(wide, m_rows->width()));
    if (m_rows->lineEdit()->isModified() && m_rows->lineEdit()->hasFocus())
        return; // something is being typed
    m_rows->setEditText(rowNumbers(*m_answers->layers()));
    m_rows->lineEdit()->setCursorPosition(0);
}

void LayersTab::showLayer(const QString &name)
{
    m_wantedLayer = name;
    m_switch->setCurrentIndex(0);
    m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

QString LayersTab::text(bool json) const
{
    if (m_answers == nullptr || m_answers->layers() == nullptr)
        return {};
    const LayersAtEpoch &layers = *m_answers->layers();
    if (json)
        return QString::fromStdString(layersJson(layers, part()));
    std::vector<std::string> names;
    for (const LayerRow &row : layers.rows)
        names.push_back(row.row ? "row " + std::to_string(*row.row) : std::string("by hand"));
    return QString::fromStdString(layersCsv(layers, part(), names));
}

QString LayersTab::fileName(bool json) const
{
    const QString stem = std::array{QStringLiteral("layers"), QStringLiteral("parameters"),
                                    QStringLiteral("gradients")}[static_cast<std::size_t>(part())];
    return stem + (json ? QStringLiteral(".json") : QStringLiteral(".csv"));
}

} // namespace attention
