// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_warnings.h"
#include "core/data/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// Gathers the cells of one column. Numbers are kept as floats, without their texts, from the first number
/// on; if then a text comes that is none, the column has to be read again.
class ColumnBuilder
{
public:
    /// Why a cell is missing that has a text; a number too small is read as 0.
    enum class Loss { None, TooLarge, TooSmall, ZeroByte, NotOfType };

    /// \param type nothing: the cells tell. \param rows how many are expected
    ColumnBuilder(std::string name, std::optional<ColumnType> type, char decimal, std::size_t rows);

    Loss add(std::string_view cell, std::size_t line)
    {
        return m_store == Store::Numbers ? addNumber(cell, line) : addOther(cell, line);
    }
    std::optional<ColumnType> typeAsked() const { return m_type; }
    bool mustBeReadAgain() const { return m_store == Store::Nothing; }
    /// Begins anew and keeps texts.
    void readAgain();

    /// The column, whose type all its cells tell. Once only. \param notes gets what is to be known of it
    Column finish(CsvWarnings &notes);

private:
    enum class Store { Undecided, Numbers, Texts, Nothing };

    Loss addNumber(std::string_view cell, std::size_t line);
    Loss addOther(std::string_view cell, std::size_t line);
    Loss addMissing(Loss loss);
    void decide(Store store);
    void keepOther(std::string_view text, std::size_t line);
    void keepZeros(std::string_view number, std::size_t line);
    bool isOfType(std::string_view text) const;
    void makeNumbers();
    void makeBooleans();
    void tell(CsvWarnings &notes) const;

    Column m_column;
    std::optional<ColumnType> m_type;
    char m_decimal;
    std::size_t m_expectedRows;
    Store m_store = Store::Undecided;
    std::size_t m_otherLine = 0; ///< of the first text that is no number; 0: there is none
    std::string m_other;         ///< that text
    std::size_t m_zerosLine = 0; ///< of the first number with leading zeros; 0: there is none
    std::string m_zeros;         ///< that number
};

} // namespace attention
