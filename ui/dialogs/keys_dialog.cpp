// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keys_dialog.h"

#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

KeysDialog::KeysDialog(const std::vector<KeyLine> &lines, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    auto *search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("keysSearch"));
    search->setPlaceholderText(tr("Search keys and what they do"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);

    const Metrics metrics;
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setAccessibleName(tr("Keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    QTreeWidgetItem *place = nullptr;
    int keysWidth = 0;
    for (const KeyLine &line : lines) {
        if (place == nullptr || place->text(0) != line.place) {
            place = new QTreeWidgetItem(m_list, {line.place});
            place->setFirstColumnSpanned(true);
            place->setFont(0, metrics.font(TextRole::Title));
            place->setFlags(Qt::ItemIsEnabled);
            place->setSizeHint(0, {0, metrics.px(34)});
            place->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
        }
        auto *item = new QTreeWidgetItem(place, {line.keys, line.action});
        item->setSizeHint(0, {0, metrics.px(26)});
        keysWidth = std::max(keysWidth, m_list->fontMetrics().horizontalAdvance(line.keys));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_list->header()->resizeSection(0, keysWidth + metrics.px(24));
    m_list->expandAll();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(16), metrics.px(16), metrics.px(16));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(search);
    layout->addWidget(m_list, 1);
    resize(metrics.px(460), metrics.px(540));
    search->setFocus();
    connect(search, &QLineEdit::textChanged, this, &KeysDialog::search);
}

void KeysDialog::search(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int group = 0; group < m_list->topLevelItemCount(); ++group) {
        QTreeWidgetItem *place = m_list->topLevelItem(group);
        bool any = false;
        for (int row = 0; row < place->childCount(); ++row) {
            QTreeWidgetItem *item = place->child(row);
            const bool has = item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                             item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!has);
            any = any || has;
        }
        place->setHidden(!any);
    }
}

} // namespace attention
