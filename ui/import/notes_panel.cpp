// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/notes_panel.h"

#include "ui/import/import_text.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr int linesInView = 4;
constexpr int lineHeight = 25;

/// The icon of a line, in the colours of the theme that is on.
class NoteSign : public QWidget
{
public:
    NoteSign(bool warning, QWidget *parent)
        : QWidget(parent)
        , m_warning(warning)
    {
        setFixedSize(Metrics().px(16), Metrics().px(lineHeight));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon(m_warning ? IconName::Warning : IconName::Info, m_warning ? IconRole::Warning : IconRole::Accent)
            .paint(&painter, QRect(0, (height() - width()) / 2, width(), width()));
    }

private:
    bool m_warning;
};

} // namespace

NotesPanel::NotesPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_area(new QScrollArea(this))
{
    const Metrics metrics;
    setCardBackground(this);
    m_title->setObjectName(QStringLiteral("notesTitle"));
    m_title->setFont(metrics.font(TextRole::Title));
    m_area->setObjectName(QStringLiteral("notesArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, metrics.px(8), 0);
    m_lines->setSpacing(0);
    m_area->setWidget(content);
    setCardBackground(content);
    setCardBackground(m_area->viewport());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(12), metrics.px(8));
    column->setSpacing(metrics.px(4));
    column->addWidget(m_title);
    column->addWidget(m_area);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setNotes({});
}

void NotesPanel::setNotes(const std::vector<ImportNote> &notes)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a click on its link may be what called for other notes
        delete item;
    }
    const std::size_t shown = std::min(notes.size(), mostShown);
    for (std::size_t index = 0; index < shown; ++index)
        m_lines->addWidget(makeLine(notes[index], index));
    if (shown < notes.size()) {
        ImportNote rest;
        rest.warning = false;
        rest.text = tr("and %1 more.").arg(countText(static_cast<std::int64_t>(notes.size() - shown)));
        m_lines->addWidget(makeLine(rest, shown));
    }
    const auto count = static_cast<std::int64_t>(notes.size());
    m_title->setText(count == 0   ? tr("Nothing odd was found")
                     : count == 1 ? tr("One thing to know")
                                  : tr("%1 things to know").arg(smallCountText(count)));
    m_area->setVisible(count > 0);
    fitHeight();
}

QWidget *NotesPanel::makeLine(const ImportNote &note, std::size_t number)
{
    const Metrics metrics;
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("note%1").arg(number));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(8));
    row->addWidget(new NoteSign(note.warning, line), 0, Qt::AlignTop);
    auto *text = new QLabel(note.text, line);
    text->setObjectName(QStringLiteral("noteText%1").arg(number));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setFont(metrics.font(TextRole::Sentence));
    const QString plain = QTextDocumentFragment::fromHtml(note.text).toPlainText();
    text->setAccessibleName(note.warning ? tr("Warning: %1").arg(plain) : plain);
    const int around = std::max(0, metrics.px(lineHeight) - QFontMetrics(text->font()).height()) / 2;
    text->setContentsMargins(0, around, 0, around);
    row->addWidget(text, 1, Qt::AlignTop);
    if (note.action != ImportNote::Action::None) {
        auto *link = new LinkButton(actionText(note.action), line);
        link->setObjectName(QStringLiteral("noteLink%1").arg(number));
        link->setFont(metrics.font(TextRole::Sentence));
        link->setFixedHeight(metrics.px(lineHeight));
        link->setAccessibleDescription(plain);
        row->addWidget(link, 0, Qt::AlignTop);
        connect(link, &LinkButton::clicked, this, [this, note] { emit actionWanted(note); });
    }
    line->setMinimumHeight(metrics.px(lineHeight));
    return line;
}

// As high as the notes need, at most some lines; the rest scrolls.
void NotesPanel::fitHeight()
{
    const Metrics metrics;
    QWidget *content = m_area->widget();
    const int width = std::max(m_area->viewport()->width(), metrics.px(300));
    const int needed = m_lines->count() == 0          ? 0
                       : m_lines->hasHeightForWidth() ? m_lines->heightForWidth(width)
                                                      : content->sizeHint().height();
    m_area->setFixedHeight(std::min(needed, metrics.px(linesInView * lineHeight)));
}

void NotesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace attention
