// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/column_search.h"

#include "ui/run_model.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QKeyEvent>

#include <array>

namespace attention {

ColumnSearch::ColumnSearch(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(IconName::Search, IconRole::Quiet), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &ColumnSearch::find);
    retranslate();
}

void ColumnSearch::retranslate()
{
    setPlaceholderText(tr("Find a column"));
    setAccessibleName(placeholderText());
    setToolTip(tr("A part of a column's name; Return goes to the next one"));
}

void ColumnSearch::setModel(RunModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model != nullptr)
        connect(model, &RunModel::factsKnown, this, &ColumnSearch::mark);
}

std::vector<std::string> ColumnSearch::matches() const
{
    std::array<std::vector<std::string>, 3> found;
    const QString wanted = text().trimmed();
    if (wanted.isEmpty() || !m_model || !m_model->prepared())
        return {};
    for (const std::string &name : m_model->run()->facts().columnNames) {
        const QString each = QString::fromStdString(name);
        if (each.compare(wanted, Qt::CaseInsensitive) == 0)
            found[0].push_back(name);
        else if (each.startsWith(wanted, Qt::CaseInsensitive))
            found[1].push_back(name);
        else if (each.contains(wanted, Qt::CaseInsensitive))
            found[2].push_back(name);
    }
    std::vector<std::string> all;
    for (const std::vector<std::string> &part : found)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

void ColumnSearch::find()
{
    m_match = 0;
    mark();
}

void ColumnSearch::mark()
{
    if (!m_model)
        return;
    const std::vector<std::string> all = matches();
    m_model->setFoundColumn(all.empty() ? std::string() : all[m_match % all.size()]);
    const bool none = all.empty() && !text().trimmed().isEmpty() && m_model->prepared();
    const QString problem = none ? tr("No column is called “%1”.").arg(text().trimmed()) : QString();
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    emit problemChanged();
}

void ColumnSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        ++m_match;
        mark();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void ColumnSearch::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace attention
