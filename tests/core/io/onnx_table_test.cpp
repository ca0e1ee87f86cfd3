// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_reader.h"
#include "core/data/encoding/table_dataset.h"
#include "core/io/onnx_file.h"
#include "core/model/network.h"
#include "tests/core/io/onnx_evaluator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attention::test {
namespace {

using Matrix = Eigen::MatrixXf;
using Kind = ColumnEncoding::Kind;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// A number far from 0, a boolean and a category, values missing of each; green is rare, violet unknown.
constexpr std::string_view csv = "year,paid,colour\n"
                                 "1600000000,yes,red\n"
                                 "1600000256,no,blue\n"
                                 ",yes,green\n"
                                 "1600000512,,violet\n"
                                 "1599999744,no,\n"
                                 "1600000128,yes,red\n";

Table tableOf()
{
    CsvOptions options;
    options.types = {
        {"year", ColumnType::Number}, {"paid", ColumnType::Boolean}, {"colour", ColumnType::Category}};
    return std::move(readCsv(InputBytes("table", csv), options).value().table);
}

ColumnEncoding number()
{
    return {"year", Kind::Number, {1'600'000'100.25, 211.7}, 1'600'000'192.5, {}, {}};
}

ColumnEncoding boolean()
{
    return {"paid", Kind::Boolean, {0.6, 0.49}, 1.0, {}, {}};
}

ColumnEncoding category(bool other, bool missingInput)
{
    ColumnEncoding encoding{"colour", Kind::Category, {}, 0.0, {"blue", "red"}, {}, other, missingInput};
    if (other)
        encoding.rare = {"green"};
    return encoding;
}

/// A row's value as x of model.onnx takes it.
float rawValue(const Column &column, const ColumnEncoding &encoding, std::size_t row)
{
    if (encoding.kind == Kind::Number)
        return column.numbers[row];
    const std::uint32_t code = column.codes[row];
    if (code == TextDictionary::noCode)
        return missing;
    if (encoding.kind == Kind::Boolean)
        return static_cast<float>(code);
    const auto level =
        std::find(encoding.levels.begin(), encoding.levels.end(), std::string(column.texts.text(code)));
    return static_cast<float>(level - encoding.levels.begin());
}

Matrix rawRows(const Table &table, const Preprocessing &preprocessing)
{
    Matrix x(static_cast<Eigen::Index>(table.rows), static_cast<Eigen::Index>(preprocessing.columns.size()));
    for (std::size_t source = 0; source < preprocessing.columns.size(); ++source) {
        const ColumnEncoding &encoding = preprocessing.columns[source];
        const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                         [&](const Column &each) { return each.name == encoding.name; });
        for (std::size_t row = 0; row < table.rows; ++row)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(source)) =
                rawValue(*column, encoding, row);
    }
    return x;
}

Matrix encoded(const Table &table, const Preprocessing &preprocessing)
{
    const std::vector<float> values = encodeRows(table, preprocessing);
    return Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
        values.data(), static_cast<Eigen::Index>(table.rows),
        static_cast<Eigen::Index>(preprocessing.inputs()));
}

SavedModel modelWith(const Preprocessing &preprocessing, OutputShape output)
{
    Network<float> network({}, preprocessing.inputs(), output);
    network.initialize(5);
    SavedModel model;
    model.config.data.source = "table.csv";
    for (const ColumnEncoding &column : preprocessing.columns)
        model.columns.push_back(column.name);
    model.inputs = preprocessing.inputs();
    model.output = output;
    model.preprocessing = preprocessing;
    model.parameters.assign(network.parameters().begin(), network.parameters().end());
    return model;
}

Matrix outputOf(const SavedModel &model, const Matrix &inputs, const std::string &layer)
{
    Network<float> network(model.config.model, model.inputs, model.output);
    std::copy(model.parameters.begin(), model.parameters.end(), network.parameters().begin());
    for (const LayerOutput<float> &output : network.activations(inputs)) {
        if (output.name == layer)
            return output.values;
    }
    return {};
}

onnx::ModelProto protoOf(const SavedModel &model)
{
    onnx::ModelProto proto;
    EXPECT_TRUE(proto.ParseFromString(onnxModel(model)));
    return proto;
}

TEST(OnnxOfATable, EncodesAsTheProgramDoes)
{
    const Table table = tableOf();
    for (const Preprocessing &preprocessing :
         {Preprocessing{{number(), boolean()}, "y", {"no", "yes"}, {}},
          Preprocessing{{number(), category(true, true), boolean()}, "y", {"no", "yes"}, {}},
          Preprocessing{{category(false, true), number()}, "y", {"no", "yes"}, {}},
          Preprocessing{{boolean(), category(true, false)}, "y", {"no", "yes"}, {}},
          Preprocessing{{category(false, false)}, "y", {"no", "yes"}, {}}}) {
        const SavedModel model = modelWith(preprocessing, {});
        const onnx::ModelProto proto = protoOf(model);
        const auto values = evaluateOnnx(proto.graph(), rawRows(table, preprocessing));
        const Matrix inputs = encoded(table, preprocessing);
        EXPECT_EQ(values.at("encoded").values.cast<float>(), inputs) << preprocessing.columns.size();
        EXPECT_EQ(values.at("encoded").type, onnx::TensorProto::FLOAT);
        EXPECT_TRUE(values.at("y").values.cast<float>().isApprox(outputOf(model, inputs, "dense_4"), 1e-5F));
    }
}

TEST(OnnxOfATable, TakesMinusOneForAMissingCategoryToo)
{
    const Preprocessing preprocessing{{category(true, true)}, "y", {"no", "yes"}, {}};
    const onnx::ModelProto proto = protoOf(modelWith(preprocessing, {}));
    const auto values = evaluateOnnx(proto.graph(), (Matrix(4, 1) << missing, -1, 2, 17).finished());
    const Eigen::MatrixXd expected =
        (Eigen::MatrixXd(4, 4) << 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0).finished();
    EXPECT_EQ(values.at("encoded").values, expected);
}

TEST(OnnxOfATable, SumsAttentionOverTheInputsOfACategory)
{
    const Table table = tableOf();
    const Preprocessing preprocessing{{number(), category(true, true), boolean()}, "y", {"a", "b"}, {}};
    const SavedModel model = modelWith(preprocessing, {});
    const onnx::ModelProto proto = protoOf(model);
    EXPECT_EQ(proto.graph().input(0).type().tensor_type().shape().dim(1).dim_value(), 3);
    EXPECT_EQ(proto.graph().output(1).type().tensor_type().shape().dim(1).dim_value(), 3);
    const auto values = evaluateOnnx(proto.graph(), rawRows(table, preprocessing));
    const Matrix weights = outputOf(model, encoded(table, preprocessing), "attention_vec");
    Matrix expected(weights.rows(), 3);
    expected << weights.col(0), weights.middleCols(1, 4).rowwise().sum(), weights.col(5);
    EXPECT_TRUE(values.at("attention_vec").values.cast<float>().isApprox(expected, 1e-5F));
}

TEST(OnnxOfATable, WithoutColumnAttentionHasNone)
{
    const Preprocessing preprocessing{{number(), category(true, true)}, "y", {"a", "b"}, {}};
    SavedModel model = modelWith(preprocessing, {});
    model.config.model.columnAttention = false;
    model.parameters.assign(model.architecture().parameterCount(), 0.1F);
    const onnx::ModelProto proto = protoOf(model);
    ASSERT_EQ(proto.graph().output_size(), 1);
    EXPECT_EQ(evaluateOnnx(proto.graph(), rawRows(tableOf(), preprocessing)).count("attention_vec"), 0U);
}

TEST(OnnxOfATable, PredictsClassesAndNumbers)
{
    const Table table = tableOf();
    Preprocessing preprocessing{{number(), category(true, true)}, "y", {"a", "b", "c"}, {}};
    const SavedModel classes = modelWith(preprocessing, {Task::Multiclass, 3});
    const Matrix inputs = encoded(table, preprocessing);
    const Matrix x = rawRows(table, preprocessing);
    EXPECT_TRUE(evaluateOnnx(protoOf(classes).graph(), x)
                    .at("y")
                    .values.cast<float>()
                    .isApprox(outputOf(classes, inputs, "dense_4"), 1e-5F));

    preprocessing.classes.clear();
    preprocessing.targetScale = {-40.0, 12.5};
    const SavedModel numbers = modelWith(preprocessing, {Task::Regression, 1});
    const Matrix expected = (outputOf(numbers, inputs, "dense_4").array() * 12.5F - 40.0F).matrix();
    EXPECT_TRUE(
        evaluateOnnx(protoOf(numbers).graph(), x).at("y").values.cast<float>().isApprox(expected, 1e-5F));
}

} // namespace
} // namespace attention::test
