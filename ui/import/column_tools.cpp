// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_tools.h"

#include "ui/controls/quiet_label.h"
#include "ui/import/import_text.h"
#include "ui/import/labelled_list.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/wrap_layout.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace attention {

namespace {

constexpr int listWidth = 96;

} // namespace

ColumnTools::ColumnTools(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_switch(new Segmented({tr("Columns"), tr("Rows")}, this))
    , m_selected(new QLabel(this))
{
    const Metrics metrics;
    setCardBackground(this);
    auto *row = new WrapLayout(this);
    row->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), metrics.px(8));
    row->setSpacing(metrics.px(12));
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search, IconRole::Quiet), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(metrics.px(190));
    m_search->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_switch->setObjectName(QStringLiteral("columnsOrRows"));
    m_switch->setAccessibleName(tr("What the table shows"));
    row->addWidget(m_search);
    row->addWidget(m_switch);
    m_show = addLabelledList(this, row, tr("S&how"), "showComboBox", listWidth);
    row->addStretch();
    m_selected->setObjectName(QStringLiteral("selectedLabel"));
    m_selected->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_selected);
    m_role = addLabelledList(this, row, tr("&Role"), "roleComboBox", listWidth);
    m_type = addLabelledList(this, row, tr("&Type"), "typeComboBox", listWidth);
    for (const DraftRole role : {DraftRole::Input, DraftRole::Target, DraftRole::Ignore})
        m_role->addItem(roleText(role), static_cast<int>(role));
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Boolean,
                                  ColumnType::DateTime, ColumnType::Text})
        m_type->addItem(typeText(type), static_cast<int>(type));

    connect(m_search, &QLineEdit::textChanged, this, &ColumnTools::searchChanged);
    connect(m_switch, &Segmented::currentIndexChanged, this,
            [this](int index) { emit rowsWanted(index == 1); });
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { emit showChosen(static_cast<ColumnFilter::Show>(index)); });
    connect(m_role, &QComboBox::activated, this,
            [this] { emit roleChosen(static_cast<DraftRole>(m_role->currentData().toInt())); });
    connect(m_type, &QComboBox::activated, this,
            [this] { emit typeChosen(static_cast<ColumnType>(m_type->currentData().toInt())); });
}

void ColumnTools::showCounts(const ColumnFilter &columns)
{
    const QSignalBlocker blocker(m_show);
    const auto count = [&](ColumnFilter::Show show) { return countText(columns.count(show)); };
    const QStringList texts{tr("all %1").arg(count(ColumnFilter::Show::All)),
                            tr("inputs (%1)").arg(count(ColumnFilter::Show::Inputs)),
                            tr("ignored (%1)").arg(count(ColumnFilter::Show::Ignored)),
                            tr("with missing (%1)").arg(count(ColumnFilter::Show::WithMissing))};
    for (int index = 0; index < texts.size(); ++index) {
        if (index < m_show->count())
            m_show->setItemText(index, texts[index]);
        else
            m_show->addItem(texts[index]);
    }
    m_show->setCurrentIndex(static_cast<int>(columns.show()));
}

void ColumnTools::showSelection(const TableDraft &draft, const std::vector<std::size_t> &columns)
{
    const bool any = !columns.empty();
    m_selected->setText(any ? tr("%1 selected:").arg(countText(static_cast<std::int64_t>(columns.size())))
                            : tr("None selected:"));
    for (QComboBox *list : {m_role, m_type}) {
        list->setEnabled(any);
        list->setPlaceholderText(any ? tr("mixed") : QString());
    }
    // One column only can be the target.
    const auto *roles = qobject_cast<QStandardItemModel *>(m_role->model());
    roles->item(m_role->findData(static_cast<int>(DraftRole::Target)))->setEnabled(columns.size() == 1);
    const auto same = [&](const auto &valueOf) {
        return any && std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
                   return valueOf(column) == valueOf(columns.front());
               });
    };
    const auto roleOf = [&](std::size_t column) { return draft.role(column); };
    const auto typeOf = [&](std::size_t column) { return draft.file()->table.columns[column].type; };
    m_role->setCurrentIndex(same(roleOf) ? m_role->findData(static_cast<int>(roleOf(columns.front()))) : -1);
    m_type->setCurrentIndex(same(typeOf) ? m_type->findData(static_cast<int>(typeOf(columns.front()))) : -1);
}

void ColumnTools::setRowsShown(bool rows)
{
    const QSignalBlocker blocker(m_switch);
    m_switch->setCurrentIndex(rows ? 1 : 0);
}

void ColumnTools::clearSearch()
{
    m_search->clear();
    m_show->setCurrentIndex(0);
    emit showChosen(ColumnFilter::Show::All);
}

} // namespace attention
