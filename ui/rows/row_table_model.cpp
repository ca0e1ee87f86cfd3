// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows/row_table_model.h"

#include "core/explain/classes.h"
#include "ui/rows/row_choice.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace attention {

namespace {

/// With a minus sign instead of a hyphen.
QString signedText(double amount)
{
    return amountText(amount).replace(u'-', u'\u2212');
}

} // namespace

RowTableModel::RowTableModel(RunModel &model, QObject *parent)
    : QAbstractTableModel(parent)
    , m_model(&model)
{
    connect(&choice(), &RowChoice::figuresChanged, this, &RowTableModel::takeFigures);
    connect(&choice(), &RowChoice::changed, this, &RowTableModel::refreshCells);
    connect(&model, &RunModel::updated, this, [this] {
        if (choice().hasEdits())
            refreshCells();
    });
    takeFigures();
}

RowChoice &RowTableModel::choice() const
{
    return m_model->rowChoice();
}

void RowTableModel::takeFigures()
{
    const std::shared_ptr<const RowFigures> figures = choice().figures();
    const bool sameShape = m_figures != nullptr && figures != nullptr && m_figures->data == figures->data &&
                           m_figures->columns == figures->columns;
    if (!sameShape) {
        beginResetModel();
        m_figures = figures;
        m_meanShares = m_figures != nullptr ? m_figures->meanShares() : std::vector<double>();
        m_columns = m_figures != nullptr ? m_figures->data->sources.size() : 0;
        m_filter = AllRows;
        if (m_sorted >= columnCount())
            m_sorted = Number;
        m_order = ordered();
        endResetModel();
        emit dataReplaced();
        return;
    }
    m_figures = figures;
    m_meanShares = m_figures->meanShares();
    const bool still = m_model->state() != RunState::Running || !m_model->isLive();
    if (still || m_filter != AllRows)
        setOrder(ordered());
    refreshCells();
}

void RowTableModel::refreshCells()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool RowTableModel::passes(std::size_t index) const
{
    switch (m_filter) {
    case AllRows:
        return true;
    case Wrong:
        return !m_figures->isRight(index);
    case Right:
        return m_figures->isRight(index);
    default:
        return m_figures->truth[index] == static_cast<float>(m_filter - FirstClass);
    }
}

double RowTableModel::key(std::size_t index, int section) const
{
    const RowFigures &figures = *m_figures;
    switch (section) {
    case Number:
        return static_cast<double>(choice().number(figures.rows[index]));
    case Truth:
        return static_cast<double>(figures.truth[index]);
    case Prediction:
        return static_cast<double>(figures.predicted[index]);
    case Probability:
        return static_cast<double>(figures.isRegression() ? std::abs(figures.errorOf(index))
                                                          : figures.probability[index]);
    case Unlikeness:
        return hasAttention() ? static_cast<double>(figures.unlikeness[index]) : 0.0;
    default:
        break;
    }
    if (const auto column = shareColumn(section))
        return static_cast<double>(figures.shareOf(index, *column));
    return valueOf(choice().columns()[*valueColumn(section)], figures.data->row(figures.rows[index]));
}

std::vector<std::uint32_t> RowTableModel::ordered() const
{
    std::vector<std::uint32_t> order;
    if (m_figures == nullptr)
        return order;
    std::vector<double> keys(m_figures->size());
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (!passes(index))
            continue;
        order.push_back(static_cast<std::uint32_t>(index));
        const double value = key(index, m_sorted);
        const double sign = m_direction == Qt::AscendingOrder ? 1.0 : -1.0;
        keys[index] = std::isnan(value) ? std::numeric_limits<double>::infinity() : sign * value;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    return order;
}

void RowTableModel::setOrder(std::vector<std::uint32_t> order)
{
    if (order == m_order)
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> rows;
    for (const QModelIndex &each : before)
        rows.push_back(m_order[static_cast<std::size_t>(each.row())]);
    m_order = std::move(order);
    std::vector<int> places;
    if (!before.isEmpty()) {
        places.assign(m_figures->size(), -1);
        for (std::size_t place = 0; place < m_order.size(); ++place)
            places[m_order[place]] = static_cast<int>(place);
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = places[rows[static_cast<std::size_t>(i)]];
        after.append(place < 0 ? QModelIndex() : index(place, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void RowTableModel::sort(int section, Qt::SortOrder order)
{
    if (section < 0 || section >= columnCount())
        return;
    m_sorted = section;
    m_direction = order;
    setOrder(ordered());
}

void RowTableModel::setFilter(int filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    setOrder(ordered());
}

int RowTableModel::placeOf(std::size_t row) const
{
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        if (m_figures->rows[m_order[place]] == row)
            return static_cast<int>(place);
    }
    return -1;
}

std::optional<std::size_t> RowTableModel::mostUnlike() const
{
    if (!hasAttention() || m_figures->size() == 0)
        return std::nullopt;
    const auto most = std::max_element(m_figures->unlikeness.begin(), m_figures->unlikeness.end());
    return m_figures->rows[static_cast<std::size_t>(most - m_figures->unlikeness.begin())];
}

std::optional<std::size_t> RowTableModel::worst() const
{
    const std::vector<std::size_t> first =
        m_figures != nullptr ? worstRows(*m_figures, 1) : std::vector<std::size_t>();
    return first.empty() ? std::nullopt : std::optional<std::size_t>(m_figures->rows[first.front()]);
}

int RowTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RowTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_figures == nullptr)
        return 0;
    return FirstValue + static_cast<int>(m_columns + m_figures->columns);
}

std::optional<std::size_t> RowTableModel::valueColumn(int section) const
{
    const auto column = static_cast<std::size_t>(section - FirstValue);
    return section < FirstValue || column >= m_columns ? std::nullopt : std::optional(column);
}

std::optional<std::size_t> RowTableModel::shareColumn(int section) const
{
    const int column = section - shareSection(0);
    return column < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(column));
}

QString RowTableModel::classText(float label) const
{
    return QString::fromStdString(m_figures->data->classNames[static_cast<std::size_t>(label)]);
}

QString RowTableModel::valueText(const ValueColumn &column, double value)
{
    if (column.isNumber() && std::abs(value) >= 0.001 && std::abs(value) < 1.0)
        return QLocale().toString(value, 'f', 4).replace(u'-', u'\u2212');
    if (column.isNumber())
        return signedText(value);
    const auto level = static_cast<std::size_t>(std::max(value, 0.0));
    return value < 0.0 || level >= column.levels.size() ? QStringLiteral("–")
                                                        : QString::fromStdString(column.levels[level]);
}

float RowTableModel::share(std::size_t index, std::size_t column) const
{
    const RowAnswers *edited = choice().answersOf(m_figures->rows[index]);
    return edited != nullptr && !edited->attention.empty() ? edited->attention.meanOf(0, column)
                                                           : m_figures->shareOf(index, column);
}

QString RowTableModel::text(std::size_t index, int section) const
{
    const RowFigures &figures = *m_figures;
    const RowAnswers *edited = choice().answersOf(figures.rows[index]);
    const bool regression = figures.isRegression();
    const float predicted = edited != nullptr ? edited->predicted[0] : figures.predicted[index];
    switch (section) {
    case Number: {
        const QString number = QString::number(choice().number(figures.rows[index]));
        return edited != nullptr ? tr("%1 edited").arg(number) : number;
    }
    case Truth:
        return regression ? signedText(static_cast<double>(figures.truth[index]))
                          : classText(figures.truth[index]);
    case Prediction:
        return regression ? signedText(static_cast<double>(predicted)) : classText(predicted);
    case Probability:
        return regression ? signedText(static_cast<double>(predicted - figures.truth[index]))
                          : percentText(static_cast<double>(edited != nullptr ? edited->probability[0]
                                                                              : figures.probability[index]),
                                        1);
    case Unlikeness:
        return hasAttention() ? QLocale().toString(
                                    static_cast<double>(edited != nullptr
                                                            ? unlikeness(edited->attention.mean, m_meanShares)
                                                            : figures.unlikeness[index]),
                                    'f', 3)
                              : QString();
    default:
        break;
    }
    if (const auto column = shareColumn(section))
        return percentText(static_cast<double>(share(index, *column)), 1);
    const std::size_t column = *valueColumn(section);
    return valueText(choice().columns()[column], choice().value(figures.rows[index], column));
}

QString RowTableModel::toolTip(std::size_t index, int section) const
{
    const RowFigures &figures = *m_figures;
    const std::size_t row = figures.rows[index];
    const bool edited = choice().isEdited(row);
    if (const auto column = shareColumn(section); column && edited)
        return tr("as in the data: %1")
            .arg(percentText(static_cast<double>(figures.shareOf(index, *column)), 1));
    if (const auto column = valueColumn(section); column && edited && choice().isEdited(row, *column)) {
        const ValueColumn &own = choice().columns()[*column];
        return tr("as in the data: %1").arg(valueText(own, valueOf(own, figures.data->row(row))));
    }
    if ((section == Prediction || section == Probability) && edited) {
        return tr("as in the data: %1")
            .arg(figures.isRegression()
                     ? signedText(static_cast<double>(figures.predicted[index]))
                     : QStringLiteral("%1, %2").arg(
                           classText(figures.predicted[index]),
                           percentText(static_cast<double>(figures.probability[index]), 1)));
    }
    return valueColumn(section) ? tr("Double-click, or press F2, to try another value.") : QString();
}

QVariant RowTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_figures == nullptr || m_model == nullptr)
        return {};
    const std::size_t place = m_order[static_cast<std::size_t>(index.row())];
    const std::size_t row = m_figures->rows[place];
    const int section = index.column();
    const auto value = valueColumn(section);
    const auto shared = shareColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return text(place, section);
    case Qt::EditRole:
        return value ? QVariant(choice().value(row, *value)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(place, section);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(place, section)) +
               (data(index, WrongRole).toBool() && section == Prediction ? tr(", wrong") : QString());
    case Qt::TextAlignmentRole:
        return headerData(section, Qt::Horizontal, role);
    case ColumnRole:
        return value ? static_cast<int>(*value) : shared ? static_cast<int>(*shared) : -1;
    case ShareRole:
        return shared ? QVariant(share(place, *shared)) : QVariant();
    case WrongRole: // of an edited row nobody knows the truth
        return !m_figures->isRegression() && !choice().isEdited(row) && !m_figures->isRight(place);
    case EditedRole:
        return value ? choice().isEdited(row, *value) : choice().isEdited(row);
    default:
        return {};
    }
}

bool RowTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto column = index.isValid() ? valueColumn(index.column()) : std::nullopt;
    if (!column || role != Qt::EditRole || m_model == nullptr)
        return false;
    bool valid = false;
    const double number = value.toDouble(&valid);
    if (!valid || !std::isfinite(number))
        return false;
    const std::size_t row = rowAt(index.row());
    choice().choose(row);
    choice().setValue(row, *column, number);
    return true;
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || m_figures == nullptr || m_model == nullptr ||
        section >= columnCount())
        return {};
    const auto value = valueColumn(section);
    const auto shared = shareColumn(section);
    const bool regression = m_figures->isRegression();
    if (role == Qt::TextAlignmentRole) {
        const bool words = value ? !choice().columns()[*value].isNumber()
                                 : (section == Truth || section == Prediction) && !regression;
        return static_cast<int>(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    const QString name = value || shared
                             ? QString::fromStdString(m_figures->data->sources[value ? *value : *shared].name)
                             : QString();
    if (role == Qt::ToolTipRole) {
        if (section == Unlikeness)
            return tr("How far the row's attention is from the mean: the divergence of Jensen and Shannon, 0 "
                      "the same, 1 as far as can be");
        if (section == Truth)
            return QString::fromStdString(m_figures->data->targetName);
        return value    ? tr("The value of %1").arg(name)
               : shared ? tr("The share of attention on %1").arg(name)
                        : QString();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Row");
    case Truth:
        return tr("Truth");
    case Prediction:
        return tr("Predicted");
    case Probability:
        return regression ? tr("Error") : tr("Probability");
    case Unlikeness:
        return tr("Unlike the mean");
    default:
        return value ? name : tr("on %1").arg(name);
    }
}

Qt::ItemFlags RowTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.isValid() && valueColumn(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace attention
