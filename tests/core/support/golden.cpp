// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/golden.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace attention::test {

namespace {

/// The lines of a file by their first cell, each with its other cells joined in order.
class GoldenFile
{
public:
    explicit GoldenFile(const std::filesystem::path &path)
        : m_name(path.filename().string())
    {
        std::ifstream file(path, std::ios::binary);
        for (std::string line; std::getline(file, line);) {
            const std::size_t comma = line.find(',');
            if (comma == std::string::npos)
                fail("has a line without values: " + line);
            std::string &values = m_values[line.substr(0, comma)];
            values.append(line, values.empty() ? comma + 1 : comma);
        }
    }

    const std::string &text(const std::string &name) const
    {
        const auto found = m_values.find(name);
        if (found == m_values.end())
            fail("has no " + name);
        return found->second;
    }

    template <class Number>
    std::vector<Number> numbers(const std::string &name) const
    {
        return parse<Number>(text(name), name);
    }
    template <class Number>
    Number number(const std::string &name) const
    {
        const std::vector<Number> values = numbers<Number>(name);
        if (values.size() != 1)
            fail("has more than one " + name);
        return values.front();
    }
    bool flag(const std::string &name) const { return text(name) == "true"; }

    /// Everything below "prefix/", without it.
    Figures below(const std::string &prefix) const
    {
        Figures figures;
        for (const auto &[name, values] : m_values) {
            if (name.rfind(prefix + '/', 0) == 0)
                figures[name.substr(prefix.size() + 1)] = parse<double>(values, name);
        }
        return figures;
    }

    [[noreturn]] void fail(const std::string &what) const { throw std::runtime_error(m_name + ' ' + what); }

private:
    template <class Number>
    std::vector<Number> parse(std::string_view values, const std::string &name) const
    {
        std::vector<Number> result;
        const char *const end = values.data() + values.size();
        for (const char *next = values.data();; ++next) {
            const auto [stop, error] = std::from_chars(next, end, result.emplace_back());
            if (error != std::errc{} || (stop != end && *stop != ','))
                fail("has something else than numbers in " + name);
            if (stop == end)
                return result;
            next = stop;
        }
    }

    std::string m_name;
    std::map<std::string, std::string> m_values;
};

std::shared_ptr<const Dataset> readData(const GoldenFile &file)
{
    Dataset data;
    data.task = taskFromString(file.text("settings/task"));
    data.columns = file.number<std::size_t>("settings/columns");
    data.trainRows = file.number<std::size_t>("settings/train_rows");
    data.x = file.numbers<float>("x");
    data.y = file.numbers<float>("labels");
    data.rows = data.y.size();
    if (data.x.size() != data.rows * data.columns)
        file.fail("has not as many x as rows × columns");
    for (std::size_t column = 0; column < data.columns; ++column)
        data.columnNames.push_back(std::string("x").append(std::to_string(column)));
    data.sources = plainSources(data.columnNames);
    const auto outputs = file.number<std::size_t>("settings/outputs");
    const std::size_t classes = data.task == Task::Binary ? 2 : data.task == Task::Multiclass ? outputs : 0;
    for (std::size_t label = 0; label < classes; ++label)
        data.classNames.push_back(std::to_string(label));
    data.targetName = std::string("y");
    return std::make_shared<const Dataset>(std::move(data));
}

TrainingConfig readConfig(const GoldenFile &file, const Dataset &data, std::size_t epochs)
{
    TrainingConfig config;
    config.data.rows = static_cast<std::int64_t>(data.rows);
    config.data.columns = static_cast<std::int64_t>(data.columns);
    config.data.validationShare = static_cast<double>(data.validationRows()) / static_cast<double>(data.rows);
    config.model.hiddenUnits = file.number<std::int64_t>("settings/hidden_units");
    config.model.activation = activationFromString(file.text("settings/activation"));
    config.model.columnAttention = file.flag("settings/column_attention");
    config.model.hiddenAttention = file.flag("settings/hidden_attention");
    config.model.attentionBias = file.flag("settings/attention_bias");
    config.epochs = static_cast<std::int64_t>(epochs);
    config.batchSize = file.number<std::int64_t>("settings/batch_size");
    config.learningRate = file.number<double>("settings/learning_rate");
    config.optimizer = optimizerFromString(file.text("settings/optimizer"));
    config.momentum = file.number<double>("settings/momentum");
    config.weightDecay = file.number<double>("settings/weight_decay");
    config.shuffle = false;
    return config;
}

GoldenCase readCase(const std::filesystem::path &path)
{
    const GoldenFile file(path);
    GoldenCase golden;
    golden.name = path.stem().string();
    golden.data = readData(file);
    golden.curves = file.below("curves");
    golden.config = readConfig(file, *golden.data, file.numbers<double>("curves/loss").size());
    const Architecture architecture(golden.config.model, golden.data->columns, golden.data->output().units);
    for (const ParameterInfo &info : architecture.parameters) {
        const std::vector<float> tensor = file.numbers<float>("parameters/" + info.name);
        if (tensor.size() != info.size())
            file.fail("has not as many values as " + info.name);
        golden.parameters.insert(golden.parameters.end(), tensor.begin(), tensor.end());
    }
    golden.activations = file.below("activations");
    const std::span x = std::span(golden.data->x).first(golden.data->trainRows * golden.data->columns);
    golden.activations["input_1"].assign(x.begin(), x.end());
    golden.logits = file.numbers<double>("pass/logits");
    golden.loss = file.number<double>("pass/loss");
    golden.correct = file.number<double>("pass/correct");
    if (golden.data->task == Task::Regression)
        golden.absoluteError = file.number<double>("pass/absolute_error");
    golden.gradient = file.below("gradient");
    golden.trained = file.below("trained");
    return golden;
}

} // namespace

std::vector<GoldenCase> readGoldenCases()
{
    std::vector<GoldenCase> cases;
    for (const auto &entry :
         std::filesystem::directory_iterator(ATTENTION_SOURCE_DIR "/tests/reference/golden"))
        cases.push_back(readCase(entry.path()));
    std::sort(cases.begin(), cases.end(),
              [](const GoldenCase &left, const GoldenCase &right) { return left.name < right.name; });
    return cases;
}

} // namespace attention::test
