// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/class_table.h"

#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>

#include <algorithm>

namespace attention {

namespace {

enum Column { Name, Found, RightWhenSaid, columns };
constexpr int mostLines = 20;

QString ofText(std::size_t part, std::size_t whole)
{
    return ClassTable::tr("%1 of %2")
        .arg(countText(static_cast<std::int64_t>(part)), countText(static_cast<std::int64_t>(whole)));
}

QString shareText(std::size_t part, std::size_t whole)
{
    return whole == 0 ? QString() : percentText(static_cast<double>(part) / static_cast<double>(whole), 1);
}

} // namespace

ClassTable::ClassTable(QWidget *parent)
    : QTreeWidget(parent)
{
    const Metrics metrics;
    setAccessibleName(tr("Found and right when said, by class"));
    setColumnCount(columns);
    setHeaderLabels({tr("class"), tr("found"), tr("right when said")});
    headerItem()->setToolTip(Found, tr("Of the rows of the class, how many the model found (recall)"));
    headerItem()->setToolTip(RightWhenSaid,
                             tr("Of the rows the model said to be of it, how many are (precision)"));
    for (const int column : {int(Found), int(RightWhenSaid)})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false); // the panel's colour
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setFont(metrics.font(TextRole::Sentence));
    header()->setFont(metrics.font(TextRole::Sentence));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Found, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(RightWhenSaid, QHeaderView::ResizeToContents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassTable::setResults(const QStringList &names, const std::vector<ClassResult> &results)
{
    const bool resized = topLevelItemCount() != names.size();
    while (topLevelItemCount() > names.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    for (int each = 0; each < static_cast<int>(names.size()); ++each) {
        const ClassResult &result = results[static_cast<std::size_t>(each)];
        QTreeWidgetItem *item = each < topLevelItemCount() ? topLevelItem(each) : new QTreeWidgetItem(this);
        item->setText(Name, names[each]);
        item->setToolTip(Name, names[each]);
        item->setText(Found, ofText(result.found, result.rows));
        item->setToolTip(Found, shareText(result.found, result.rows));
        item->setText(RightWhenSaid, ofText(result.found, result.said));
        item->setToolTip(RightWhenSaid, shareText(result.found, result.said));
        for (const int column : {int(Found), int(RightWhenSaid)})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (resized)
        updateGeometry();
}

QSize ClassTable::sizeHint() const
{
    const int lines = std::clamp(topLevelItemCount(), 1, mostLines);
    const int line = std::max(sizeHintForRow(0), fontMetrics().height());
    return {Metrics().px(200), header()->sizeHint().height() + lines * line + 2};
}

} // namespace attention
