// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/reading_page.h"

#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace attention {

ReadingPage::ReadingPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    const Metrics metrics;
    m_text->setObjectName(QStringLiteral("progressLabel"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(metrics.px(320));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelReadingButton"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ReadingPage::cancelled);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics.px(12));
    column->addStretch();
    column->addWidget(m_text);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(cancel, 0, Qt::AlignHCenter);
    column->addStretch();
}

void ReadingPage::showProgress(const QString &name, double share)
{
    m_bar->setValue(static_cast<int>(1000.0 * share));
    m_text->setText(tr("Reading %1, %2").arg(name, percentText(share, 0)));
}

} // namespace attention
