// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/source_gallery.h"

#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/training/config.h"
#include "ui/controls/source_card.h"
#include "ui/text/run_text.h"
#include "ui/text/source_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace attention {

namespace {

constexpr int cardsInRow = 2;

} // namespace

SourceGallery::SourceGallery(const std::string &current, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_current(current)
{
    const Metrics metrics;
    setObjectName(QStringLiteral("sourceGallery"));
    setAccessibleName(tr("Data to choose from"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *groups = new QVBoxLayout(content);
    groups->setContentsMargins({});
    groups->setSpacing(metrics.px(4));
    QGridLayout *generated = addGroup(groups, tr("Made up, so that the truth is known"));
    for (const Generator &generator : generators())
        addCard(generated, std::string(generator.name));
    groups->addSpacing(metrics.px(8));
    QGridLayout *tables = addGroup(groups, tr("Sample tables"));
    for (const Sample &sample : samples())
        addCard(tables, std::string(samplePrefix).append(sample.name));

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    setCardBackground(content);
    setCardBackground(area->viewport());
    area->setMinimumWidth(content->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    auto *open = new QPushButton(tr("&Open table…"), this);
    open->setObjectName(QStringLiteral("openTableButton"));
    open->setIcon(icon(IconName::Folder));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this] {
        leave();
        emit openTableRequested();
    });
    auto *hint = new QLabel(tr("or drop a CSV file onto the window"), this);
    hint->setFont(metrics.font(TextRole::Sentence));
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *own = new QHBoxLayout;
    own->setSpacing(metrics.px(12));
    own->addWidget(open);
    own->addWidget(hint, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(12), metrics.px(12), metrics.px(4), metrics.px(12));
    column->setSpacing(metrics.px(12));
    column->addWidget(area, 1);
    column->addLayout(own);
    resize(sizeHint().width(), content->sizeHint().height() + own->sizeHint().height() + metrics.px(38));
}

QGridLayout *SourceGallery::addGroup(QVBoxLayout *layout, const QString &title)
{
    const Metrics metrics;
    auto *label = new QLabel(title);
    label->setFont(metrics.font(TextRole::Title));
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics.px(4));
    layout->addLayout(grid);
    return grid;
}

void SourceGallery::addCard(QGridLayout *grid, const std::string &source)
{
    DataConfig config;
    config.source = source;
    auto *card = new SourceCard(SourceCard::Kind::Choice);
    card->setObjectName(QString::fromStdString("source:" + source));
    card->setSource(source, sourceText(config), sourceLine(source));
    card->setCurrent(source == m_current);
    if (source == m_current)
        m_currentCard = card;
    const int count = grid->count();
    grid->addWidget(card, count / cardsInRow, count % cardsInRow);
    connect(card, &SourceCard::clicked, this, [this, source] {
        leave();
        emit chosen(QString::fromStdString(source));
    });
}

void SourceGallery::leave()
{
    hide();
    deleteLater();
}

void SourceGallery::openBelow(const QWidget &anchor)
{
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + Metrics().px(4)));
    const QSize size(std::min(width(), screen.width()), std::min(height(), screen.height()));
    const int left = std::clamp(corner.x(), screen.left(), screen.right() + 1 - size.width());
    const int top = std::clamp(corner.y(), screen.top(), screen.bottom() + 1 - size.height());
    setGeometry(QRect(QPoint(left, top), size));
    show();
    SourceCard *first = m_currentCard != nullptr ? m_currentCard : findChild<SourceCard *>();
    first->setFocus(Qt::PopupFocusReason);
}

void SourceGallery::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    drawRoundedRect(&painter, rect(), 0, QColor(), theme.fieldEdge);
}

} // namespace attention
