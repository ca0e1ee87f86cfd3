// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/data_script.h"

#include "core/codegen/python_text.h"
#include "core/data/csv/column_kind.h"
#include "core/data/encoding/column_fit.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <system_error>

namespace attention {

namespace {

using Kind = ColumnEncoding::Kind;

/// Classes beyond these are not written out one by one.
constexpr std::size_t mostClassesNamed = 40;

/// A sample and its loader; the classes as scikit-learn numbers them.
struct Loader
{
    std::string_view sample;
    std::string_view function;
    std::string_view target;
    std::string_view classes;
};

constexpr std::array<Loader, 3> loaders{{
    {"iris", "load_iris", "class", R"(["setosa", "versicolor", "virginica"])"},
    {"wine", "load_wine", "class", R"(["barolo", "grignolino", "barbera"])"},
    {"breast-cancer", "load_breast_cancer", "diagnosis", R"(["malignant", "benign"])"},
}};

constexpr std::string_view booleanCode = R"py(
no, yes = ["false", "no", "off", "f", "n"], ["true", "yes", "on", "t", "y"]
for name in $booleans:
    table[name] = table[name].str.lower().map(dict.fromkeys(no, 0) | dict.fromkeys(yes, 1))
)py";

constexpr std::string_view numbersCode = R"py(
# Missing values become the median; inputs are standardised by the training rows.
numbers = table[columns].astype(float)
numbers = numbers.fillna(numbers[:train].median())
x = ((numbers - numbers[:train].mean()) / numbers[:train].std(ddof=0).replace(0, 1)).to_numpy()
)py";

constexpr std::string_view categoriesFunctions = R"py(def standardised(column, train):
    """By the training rows; a missing value becomes their median."""
    column = column.astype(float)
    column = column.fillna(column[:train].median())
    mean, deviation = column[:train].mean(), column[:train].std(ddof=0)
    return ((column - mean) / (deviation or 1)).to_numpy()[:, None]


def one_hot(column, train):
    """One input for each level of the training rows; rare ones share one, as do missing values."""
    counts = column[:train].value_counts()
    frequent = counts[counts >= max(2, $level_share * train)].index[:$most_levels]
    if len(counts) - len(frequent) == 1:
        frequent = counts.index
    levels = column.where(column.isna() | column.isin(frequent), "(other)").fillna("(missing)")
    return np.stack([levels == level for level in sorted(levels[:train].unique())], axis=1)


)py";

constexpr std::string_view categoriesCode = R"py(
categories = $categories
encode = {name: one_hot if name in categories else standardised for name in columns}
blocks = [encode[name](table[name], train) for name in columns]
x = np.hstack(blocks)
first = np.cumsum([0] + [block.shape[1] for block in blocks[:-1]])  # input of each column
)py";

/// Whether all are numbers in their shortest writing, so that pandas reads the same.
bool areNumbers(const std::vector<std::string> &texts)
{
    return std::all_of(texts.begin(), texts.end(), [](const std::string &text) {
        float value = 0.0F;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && numberText(value) == text;
    });
}

/// Whether the reader had to name columns itself: "column3", or "a_2" beside "a".
bool namesAreRepaired(const std::vector<std::string> &names)
{
    const std::set<std::string> all(names.begin(), names.end());
    return std::any_of(names.begin(), names.end(), [&all](const std::string &name) {
        const std::size_t digits = name.find_last_not_of("0123456789") + 1;
        if (digits == name.size() || digits == 0)
            return false;
        const std::string base = name.substr(0, digits);
        return base == "column" || (base.ends_with('_') && all.contains(base.substr(0, digits - 1)));
    });
}

class TableScript
{
public:
    explicit TableScript(const ScriptSource &source)
        : m_source(source)
        , m_config(source.config.data)
        , m_encoding(source.preprocessing)
        , m_numericClasses(source.task != Task::Regression && areNumbers(m_encoding.classes))
    {
        for (const ColumnEncoding &column : m_encoding.columns)
            m_names[static_cast<std::size_t>(column.kind)].push_back(column.name);
    }

    DataScript make()
    {
        m_result.imports.emplace_back("import pandas as pd");
        if (m_config.source.starts_with(samplePrefix))
            loadSample();
        else
            readFile();
        chooseColumns();
        split();
        encode();
        return std::move(m_result);
    }

private:
    const std::vector<std::string> &namesOf(Kind kind) const
    {
        return m_names[static_cast<std::size_t>(kind)];
    }

    void add(std::string_view text,
             std::initializer_list<std::pair<std::string_view, std::string>> values = {})
    {
        m_result.code.append(filled(text, values));
    }

    void loadSample()
    {
        const std::string sample = m_config.source.substr(samplePrefix.size());
        const auto *loader = std::find_if(loaders.begin(), loaders.end(),
                                          [&](const Loader &each) { return each.sample == sample; });
        m_result.imports.push_back(std::string("from sklearn.datasets import ").append(loader->function));
        std::vector<std::string> names = m_source.dialect.names;
        names.erase(std::remove(names.begin(), names.end(), loader->target), names.end());
        add("sample = $function()\n"
            "names = $names\n"
            "table = pd.DataFrame(sample.data, columns=names)\n"
            "table[\"$target\"] = np.array($classes)[sample.target]\n",
            {{"function", std::string(loader->function)},
             {"names", pythonList(pythonStrings(names), 8)},
             {"target", std::string(loader->target)},
             {"classes", std::string(loader->classes)}});
    }

    std::string textColumns() const
    {
        std::vector<std::string> entries;
        for (const Kind kind : {Kind::Category, Kind::Boolean}) {
            for (const std::string &name : namesOf(kind))
                entries.push_back(pythonString(name).append(": str"));
        }
        if (m_source.task != Task::Regression && !m_numericClasses)
            entries.push_back(pythonString(m_encoding.target).append(": str"));
        std::string list = pythonList(entries, 10);
        list.front() = '{';
        list.back() = '}';
        return entries.empty() ? std::string() : list;
    }

    void readFile()
    {
        const CsvDialect &dialect = m_source.dialect;
        add("table = pd.read_csv(\n    $file,\n", {{"file", pythonString(m_config.source)}});
        const auto option = [this](std::string_view name, const std::string &value) {
            m_result.code.append("    ").append(name).append("=").append(value).append(",\n");
        };
        const auto quoted = [](char c) { return pythonString(std::string_view(&c, 1)); };
        if (dialect.delimiter != ',')
            option("sep", quoted(dialect.delimiter));
        if (dialect.decimal != '.')
            option("decimal", quoted(dialect.decimal));
        if (dialect.quote != '"')
            option("quotechar", quoted(dialect.quote));
        if (dialect.encoding != TextEncoding::Utf8) {
            option("encoding", dialect.encoding == TextEncoding::Windows1252         ? "\"cp1252\""
                               : dialect.encoding == TextEncoding::Utf16LittleEndian ? "\"utf-16-le\""
                                                                                     : "\"utf-16-be\"");
        }
        if (dialect.delimiterLine)
            option("skiprows", "1");
        if (!dialect.header)
            option("header", "None");
        if (!dialect.header || namesAreRepaired(dialect.names)) {
            if (dialect.header)
                option("header", "0");
            option("names", pythonList(pythonStrings(dialect.names), 10));
        }
        option("skipinitialspace", "True");
        option("keep_default_na", "False");
        option("na_values", R"(["", "?", "-", "NA", "na", "NaN", "nan", "NULL", "null"])");
        if (const std::string texts = textColumns(); !texts.empty())
            option("dtype", texts);
        m_result.code.append(")\n");
        addNumbersAsked();
    }

    /// A column that was said to be of numbers may hold other cells; they are missing values.
    void addNumbersAsked()
    {
        std::vector<std::string> names;
        for (const std::string &name : namesOf(Kind::Number)) {
            const auto type = m_config.table.csv.types.find(name);
            if (type != m_config.table.csv.types.end() && type->second == ColumnType::Number)
                names.push_back(pythonString(name));
        }
        if (names.empty())
            return;
        add("for name in $names:\n    table[name] = pd.to_numeric($column, errors=\"coerce\")\n",
            {{"names", pythonList(names, 12)},
             {"column", m_source.dialect.decimal == ','
                            ? std::string(R"(table[name].astype(str).str.replace(",", "."))")
                            : std::string("table[name]")}});
    }

    void chooseColumns()
    {
        std::set<std::string> used;
        std::vector<std::string> inputs;
        for (const ColumnEncoding &column : m_encoding.columns) {
            used.insert(column.name);
            inputs.push_back(pythonString(column.name));
        }
        std::vector<std::string> others{"target"};
        for (const std::string &name : m_source.dialect.names) {
            if (name != m_encoding.target && !used.contains(name))
                others.push_back(pythonString(name));
        }
        add("target = $target\n", {{"target", pythonString(m_encoding.target)}});
        if (others.size() <= inputs.size())
            add("columns = list(table.columns.drop($others))\n", {{"others", pythonList(others, 34)}});
        else
            add("columns = $inputs\n", {{"inputs", pythonList(inputs, 10)}});
        std::vector<std::string> needed{"target"};
        for (const std::string &name : m_config.table.leaveOutMissing)
            needed.push_back(pythonString(name));
        if (!m_config.source.starts_with(samplePrefix)) // they are whole
            add("table = table.dropna(subset=$needed)\n", {{"needed", pythonList(needed, 28)}});
        if (!namesOf(Kind::Boolean).empty())
            add(booleanCode, {{"booleans", pythonList(pythonStrings(namesOf(Kind::Boolean)), 12)}});
    }

    void split()
    {
        const std::string share = shortNumber(m_config.validationShare);
        if (!m_config.table.shuffleSplit) {
            add("\n# The last rows validate.\ntrain = len(table) - round($share * len(table))\n",
                {{"share", share}});
            return;
        }
        const bool classes = m_source.task != Task::Regression;
        add("\n# Shuffled; $what validates and stands last.\n"
            "table = table.sample(frac=1, random_state=SEED)\n"
            "validation = $rows.sample(frac=$share, random_state=SEED)\n"
            "table = pd.concat([table.drop(validation.index), validation])\n"
            "train = len(table) - len(validation)\n",
            {{"what", classes ? "the same share of each class" : "a part"},
             {"rows", classes ? "table.groupby(target)" : "table"},
             {"share", share}});
    }

    void encode()
    {
        const std::vector<std::string> &categories = namesOf(Kind::Category);
        m_result.severalInputs = !categories.empty();
        if (categories.empty()) {
            add(numbersCode);
        } else {
            m_result.functions = filled(categoriesFunctions, {{"level_share", shortNumber(levelShare)},
                                                              {"most_levels", std::to_string(mostLevels)}});
            add(categoriesCode, {{"categories", pythonList(pythonStrings(categories), 13)}});
        }
        if (m_source.task == Task::Regression) {
            add("y_mean, y_std = table[target][:train].mean(), table[target][:train].std(ddof=0)\n"
                "y = ((table[target] - y_mean) / y_std).to_numpy()\n");
            return;
        }
        const std::vector<std::string> &classes = m_encoding.classes;
        if (classes.size() > mostClassesNamed)
            add("classes = sorted(table[target].unique())\n");
        else
            add("classes = $classes\n",
                {{"classes", pythonList(m_numericClasses ? classes : pythonStrings(classes), 10)}});
        add("y = pd.Categorical(table[target], categories=classes).codes\n");
    }

    const ScriptSource &m_source;
    const DataConfig &m_config;
    const Preprocessing &m_encoding;
    bool m_numericClasses;
    std::array<std::vector<std::string>, 3> m_names; ///< by kind
    DataScript m_result;
};

} // namespace

DataScript tableScript(const ScriptSource &source)
{
    return TableScript(source).make();
}

} // namespace attention
