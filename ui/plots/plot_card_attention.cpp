// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the card of the attention bars has beside the others: rows, order and search.
#include "ui/plots/plot_card.h"

#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/column_search.h"
#include "ui/plots/legend_row.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/segmented.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace attention {

void PlotCard::addAttentionSwitch()
{
    m_switchRow = new QWidget(this);
    m_switch = new Segmented(m_switchRow);
    m_switch->setObjectName(objectName() + QStringLiteral("Rows"));
    m_keys = new LegendRow(m_switchRow);
    m_search = new ColumnSearch(m_switchRow);
    m_search->setObjectName(objectName() + QStringLiteral("Search"));
    m_search->setMinimumWidth(Metrics().px(80));
    m_order = new QToolButton(m_header);
    m_order->setObjectName(objectName() + QStringLiteral("Order"));
    m_order->setAutoRaise(true);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setMenu(new QMenu(m_order));
    m_order->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QComboBox(m_header);
    m_list->setObjectName(objectName() + QStringLiteral("RowsList"));
    m_switchRow->installEventFilter(this);
    m_switchLayout = new QHBoxLayout(m_switchRow);
    m_switchLayout->addWidget(m_switch);
    m_switchLayout->addStretch(0);
    m_switchLayout->addWidget(m_keys);
    m_scale = new ColorScale(m_switchRow);
    m_scale->setObjectName(objectName() + QStringLiteral("Scale"));
    m_scale->setCompact(true);
    m_switchLayout->addWidget(m_scale);
    m_headerRow->addWidget(m_list);
    m_headerRow->addWidget(m_order);
    connect(m_switch, &Segmented::currentIndexChanged, this, &PlotCard::chooseRows);
    connect(m_list, &QComboBox::activated, this, &PlotCard::chooseRows);
    connect(m_search, &ColumnSearch::problemChanged, this, [this] {
        showSentence();
        if (m_compact) // there is no sentence
            QToolTip::showText(m_search->mapToGlobal(QPoint(0, m_search->height())), m_search->problem(),
                               m_search);
    });
}

/// In a small window beside the list of rows.
void PlotCard::placeSearch()
{
    if (m_search == nullptr)
        return;
    if (m_compact)
        m_headerRow->insertWidget(m_headerRow->indexOf(m_order) + 1, m_search, 1);
    else
        m_switchLayout->insertWidget(1, m_search, 1);
}

void PlotCard::fillOrderMenu()
{
    QMenu *menu = m_order->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const bool byValue : {true, false}) {
        QAction *action = menu->addAction(byValue ? tr("by &value") : tr("&file order"));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(m_model && m_model->isByValue() == byValue);
        connect(action, &QAction::triggered, this, [this, byValue] {
            if (m_model)
                m_model->setByValue(byValue);
        });
    }
}

void PlotCard::retranslateSwitch()
{
    if (m_switch == nullptr)
        return;
    m_switch->setAccessibleName(tr("Rows the attention is taken over"));
    m_list->setAccessibleName(m_switch->accessibleName());
    m_order->setToolTip(tr("The order of the columns; it is kept while a run goes on"));
    m_order->setAccessibleName(tr("Order of the columns"));
    m_choices.clear(); // filled anew with the next look
}

void PlotCard::showSwitch()
{
    const auto *bars = qobject_cast<const AttentionPlot *>(m_plot);
    if (bars == nullptr)
        return;
    const AttentionView &view = bars->view();
    std::vector<AttentionRows> choices{AttentionRows::All, AttentionRows::ByClass, AttentionRows::One};
    if (view.classView() == ClassView::None)
        choices.erase(choices.begin() + 1);
    const QSignalBlocker quiet(m_switch);
    if (choices != m_choices) {
        m_choices = choices;
        QStringList texts;
        QStringList help;
        for (const AttentionRows each : choices) {
            texts += each == AttentionRows::All       ? tr("All rows")
                     : each == AttentionRows::ByClass ? tr("By class")
                                                      : tr("One row");
            help += each == AttentionRows::All       ? tr("The mean over all validation rows")
                    : each == AttentionRows::ByClass ? tr("The mean over the rows of each class")
                                                     : tr("A row chosen in the table below");
        }
        m_switch->setTexts(texts);
        m_list->clear();
        m_list->addItems(texts);
        for (int i = 0; i < help.size(); ++i)
            m_switch->setSegmentToolTip(i, help[i]);
    }
    const bool many = view.prepared && view.run->facts().columnNames.size() > AttentionView::fewColumns;
    const bool byValue = m_model && m_model->isByValue();
    m_switch->setEnabled(!view.switchedOff());
    m_list->setEnabled(!view.switchedOff());
    m_list->setVisible(m_compact);
    m_search->setVisible(many && !view.switchedOff());
    m_order->setVisible(many && !m_compact && !view.switchedOff());
    m_order->setText(byValue ? tr("by value") : tr("file order"));
    fillOrderMenu();
    if (m_byValue != nullptr)
        m_byValue->setChecked(byValue);
    m_keys->setLegend(bars->legend());
    placeKeys();
    const auto current = std::find(m_choices.begin(), m_choices.end(),
                                   m_model ? m_model->attentionRows() : AttentionRows::All);
    const int index = current == m_choices.end() ? 0 : static_cast<int>(current - m_choices.begin());
    m_switch->setCurrentIndex(index);
    m_list->setCurrentIndex(index);
}

/// Beside the switch where they fit whole; else below the bars, as where the search stands there.
void PlotCard::placeKeys()
{
    const int room = m_switchRow->width() - m_switch->sizeHint().width() - m_switchLayout->spacing();
    const bool below = !m_search->isHidden() || m_keys->sizeHint().width() > room;
    m_keys->setVisible(!below);
    static_cast<AttentionPlot *>(m_plot)->setKeysBelow(below);
}

void PlotCard::chooseRows(int index)
{
    if (m_model && index >= 0 && index < static_cast<int>(m_choices.size()))
        m_model->setAttentionRows(m_choices[static_cast<std::size_t>(index)]);
}

} // namespace attention
