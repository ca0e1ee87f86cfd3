// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/wrong_rows.h"

#include "core/explain/row_sentences.h"
#include "ui/controls/quiet_label.h"
#include "ui/rows/row_choice.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_button.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

WrongRows::WrongRows(RunModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(&model)
    , m_title(new QLabel(this))
    , m_note(quietLabel(tr("Those the model is most certain of:"), this))
    , m_grid(new QGridLayout)
    , m_all(new LinkButton(QString(), this))
{
    const Metrics metrics;
    setObjectName(QStringLiteral("wrongRows"));
    m_title->setObjectName(QStringLiteral("wrongRowsTitle"));
    m_title->setFont(metrics.font(TextRole::Title));
    m_all->setObjectName(QStringLiteral("wrongRowsAll"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    m_grid->setHorizontalSpacing(metrics.px(8));
    m_grid->setVerticalSpacing(metrics.px(4));
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &LinkButton::clicked, this, &WrongRows::allRequested);
    connect(&model.rowChoice(), &RowChoice::figuresChanged, this, &WrongRows::refresh);
    refresh();
}

void WrongRows::addLine()
{
    const auto place = static_cast<int>(m_lines.size());
    Line line{new QLabel(this), quietLabel(this), new LinkButton(tr("Show"), this), 0};
    line.number->setFont(Metrics().font(TextRole::Sentence));
    line.number->setObjectName(QStringLiteral("wrongRow%1").arg(place));
    line.words->setObjectName(QStringLiteral("wrongRowWords%1").arg(place));
    line.show->setObjectName(QStringLiteral("wrongRowShow%1").arg(place));
    line.words->setTextFormat(Qt::PlainText);
    line.words->setWordWrap(true);
    m_grid->addWidget(line.number, place, 0);
    m_grid->addWidget(line.words, place, 1);
    m_grid->addWidget(line.show, place, 2);
    const std::size_t index = m_lines.size();
    connect(line.show, &LinkButton::clicked, this, [this, index] { emit rowRequested(m_lines[index].row); });
    m_lines.push_back(line);
}

void WrongRows::refresh()
{
    const std::shared_ptr<const RowFigures> figures = m_model->rowChoice().figures();
    const bool known = figures != nullptr && figures->epoch > 0 && m_model->prepared() &&
                       m_model->run()->facts().data == figures->data;
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_note, m_all})
        part->setVisible(known);
    std::vector<std::size_t> worst = known ? worstRows(*figures, mostListed) : std::vector<std::size_t>();
    const std::size_t wrong = known ? wrongRows(*figures) : 0;
    if (known && !figures->isRegression()) {
        std::sort(worst.begin(), worst.end(), [&](std::size_t a, std::size_t b) {
            return rowNumber(*figures->data, figures->rows[a]) < rowNumber(*figures->data, figures->rows[b]);
        });
    }
    while (m_lines.size() < worst.size())
        addLine();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        const bool used = i < worst.size();
        for (QWidget *part : std::initializer_list<QWidget *>{line.number, line.words, line.show})
            part->setVisible(used);
        if (!used)
            continue;
        line.row = figures->rows[worst[i]];
        const QString number = tr("Row %1").arg(rowNumber(*figures->data, line.row));
        line.number->setText(number);
        line.words->setText(plainText(wrongRowSentence(m_model->run()->facts(), *figures, worst[i])));
        line.show->setAccessibleName(tr("Show %1 in the plots").arg(number));
    }
    if (!known)
        return;
    m_title->setText(plainText(wrongRowsTitle(*figures)));
    m_note->setVisible(wrong > mostListed);
    m_all->setVisible(wrong > mostListed || figures->isRegression());
    m_all->setText(figures->isRegression()
                       ? tr("All rows in the table")
                       : tr("All %1 in the table").arg(countText(static_cast<std::int64_t>(wrong))));
}

void WrongRows::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->rowChoice().setWanted(this, true);
}

void WrongRows::hideEvent(QHideEvent *event)
{
    if (m_model != nullptr)
        m_model->rowChoice().setWanted(this, false);
    QWidget::hideEvent(event);
}

} // namespace attention
