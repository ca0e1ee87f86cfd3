// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/library_script.h"

#include "core/codegen/python_text.h"

namespace attention {

namespace {

constexpr std::string_view attendFunction = R"py(def attend(x, scores, weights, product, use_bias=False):
    """x * softmax(xW): what each input gets is computed from the inputs themselves."""
    s = $dense(x.shape[-1], use_bias=use_bias, name=scores)(x)
    return layers.Multiply(name=product)([x, layers.Softmax(name=weights)(s)])


)py";

struct TaskCode
{
    std::string_view loss;
    std::string_view activation; ///< of the last layer
    std::string_view metric;
    std::string_view plainLoss; ///< the loss as a metric, without what weight decay adds
};

TaskCode taskCode(Task task)
{
    switch (task) {
    case Task::Binary:
        return {"binary_crossentropy", "sigmoid", "accuracy", "keras.metrics.BinaryCrossentropy"};
    case Task::Multiclass:
        return {"sparse_categorical_crossentropy", "softmax", "accuracy",
                "keras.metrics.SparseCategoricalCrossentropy"};
    case Task::Regression:
        break;
    }
    return {"mse", "linear", "mae", "keras.metrics.MeanSquaredError"};
}

/// How a layer is called: with weight decay by a name of the script's own.
std::string denseName(const TrainingConfig &config)
{
    return config.weightDecay > 0.0 ? "dense" : "layers.Dense";
}

std::string modelCode(const ScriptSource &source, const TaskCode &task)
{
    const ModelConfig &model = source.config.model;
    const std::string dense = denseName(source.config);
    std::string text("inputs = h = keras.Input((x.shape[1],), name=\"input_1\")\n");
    if (model.columnAttention) {
        text.append("h = attend(h, \"dense_1\", \"attention_vec\", \"multiply_1\"")
            .append(model.attentionBias ? ", use_bias=True" : "")
            .append(")\n");
    }
    text.append(filled("h = $dense($units, activation=\"$activation\", name=\"dense_2\")(h)\n",
                       {{"units", std::to_string(model.hiddenUnits)},
                        {"activation", std::string(toString(model.activation))},
                        {"dense", dense}}));
    if (model.hiddenAttention)
        text.append("h = attend(h, \"dense_3\", \"attention_vec1\", \"multiply_2\")\n");
    text.append(filled("outputs = $dense($units, activation=\"$activation\", name=\"dense_4\")(h)\n"
                       "model = keras.Model(inputs, outputs)\n",
                       {{"units", source.task == Task::Multiclass ? "len(classes)" : "1"},
                        {"activation", std::string(task.activation)},
                        {"dense", dense}}));
    return text;
}

std::string optimizerCode(const TrainingConfig &config)
{
    switch (config.optimizer) {
    case OptimizerKind::Adam:
        return "keras.optimizers.Adam(LEARNING_RATE, epsilon=1e-7)";
    case OptimizerKind::RmsProp:
        return "keras.optimizers.RMSprop(LEARNING_RATE, rho=0.9, epsilon=1e-14)";
    case OptimizerKind::Sgd:
        break;
    }
    return std::string("keras.optimizers.SGD(LEARNING_RATE")
        .append(config.momentum > 0.0 ? ", momentum=" + shortNumber(config.momentum) : std::string())
        .append(")");
}

std::string rateConstant(const LearningRates &rates)
{
    if (rates.changes.empty())
        return std::string("LEARNING_RATE = ").append(shortNumber(rates.first)).append("\n");
    std::vector<std::string> steps;
    std::vector<std::string> values{shortNumber(rates.first)};
    for (const LearningRateChange &change : rates.changes) {
        steps.push_back(std::to_string(change.step - 1)); // the last batch of the value before
        values.push_back(shortNumber(change.value));
    }
    return filled("LEARNING_RATE = keras.optimizers.schedules.PiecewiseConstantDecay(\n"
                  "    boundaries=$steps,  # the last batch of each value, counted from 0\n"
                  "    values=$values,\n)\n",
                  {{"steps", pythonList(steps, 15)}, {"values", pythonList(values, 11)}});
}

std::string trainCode(const ScriptSource &source, const TaskCode &task)
{
    const TrainingConfig &config = source.config;
    std::string text("model.summary()\nmodel.compile(\n");
    text.append("    optimizer=").append(optimizerCode(config)).append(",");
    text.append(config.optimizer == OptimizerKind::RmsProp ? "  # under the root\n" : "\n");
    text.append("    loss=\"")
        .append(task.loss)
        .append("\",\n    metrics=[\"")
        .append(task.metric)
        .append("\"");
    if (config.weightDecay > 0.0)
        text.append(", ").append(task.plainLoss).append("(name=\"plain_loss\")");
    text.append("],\n)\n");
    if (config.earlyStopping > 0) {
        text.append(filled(
            "stop = keras.callbacks.EarlyStopping(\n"
            "    monitor=\"$monitor\", mode=\"min\", patience=PATIENCE, restore_best_weights=True\n)\n",
            {{"monitor", config.weightDecay > 0.0 ? "val_plain_loss" : "val_loss"}}));
    }
    text.append("history = model.fit(\n    x[:train],\n    y[:train],\n    batch_size=BATCH_SIZE,\n"
                "    epochs=EPOCHS,\n    validation_data=(x[train:], y[train:]),\n");
    if (!config.shuffle)
        text.append("    shuffle=False,\n");
    if (config.earlyStopping > 0)
        text.append("    callbacks=[stop],\n");
    return text.append("    verbose=2,\n).history\n");
}

std::string figuresCode(const ScriptSource &source)
{
    const std::string loss = source.config.weightDecay > 0.0 ? "plain_loss" : "loss";
    if (source.task == Task::Regression) {
        return filled(
            "for name, rows in ((\"\", y[:train]), (\"val_\", y[train:])):\n"
            "    loss, mae = history[name + \"$loss\"][-1], history[name + \"mae\"][-1]\n"
            "    r2 = 1 - loss / rows.var()\n"
            "    print(f\"{name}loss: {loss:.4f} - {name}r2: {r2:.4f} - {name}mae: {mae * y_std:.4f}\")\n",
            {{"loss", loss}});
    }
    return filled("for name in (\"$loss\", \"accuracy\", \"val_$loss\", \"val_accuracy\"):\n"
                  "    print(f\"{name}: {history[name][-1]:.4f}\")\n",
                  {{"loss", loss}});
}

} // namespace

LibraryScript kerasScript(const ScriptSource &source, const DataScript &data)
{
    const TrainingConfig &config = source.config;
    const TaskCode task = taskCode(source.task);

    LibraryScript result{ScriptLanguage::Keras, "keras (3, or TensorFlow's)", {}, {}, {}, {}, {}};
    result.imports = {"import keras", "from keras import layers"};
    result.settings = rateConstant(learningRates(config));
    if (config.earlyStopping > 0)
        result.settings.append("PATIENCE = ").append(std::to_string(config.earlyStopping)).append("\n");
    if (config.weightDecay > 0.0) {
        result.imports.emplace_back("from functools import partial");
        result.settings +=
            filled("\ndecay = keras.regularizers.L2($decay / 2)  # $decay * weight in the gradient\n"
                   "dense = partial(layers.Dense, kernel_regularizer=decay, bias_regularizer=decay)\n",
                   {{"decay", shortNumber(config.weightDecay)}});
    }
    if (config.model.columnAttention || config.model.hiddenAttention)
        result.functions += filled(attendFunction, {{"dense", denseName(config)}});
    result.seeding = "keras.utils.set_random_seed(SEED)\n";

    std::string &code = result.code;
    code = filled("x, y = x.astype(\"float32\"), y.astype(\"$type\")\n",
                  {{"type", source.task == Task::Regression ? "float32" : "int32"}});
    code.append(modelCode(source, task)).append(trainCode(source, task));
    if (config.epochs > 0)
        code.append("\n").append(figuresCode(source));
    if (config.model.columnAttention) {
        code.append("\nattention_model = keras.Model(inputs, model.get_layer(\"attention_vec\").output)\n"
                    "attention = attention_model.predict(x[train:], verbose=0)\n");
        if (source.task != Task::Regression)
            code.append("labels = y[train:]\n");
        code.append(attentionTable(source, data));
    }
    return result;
}

} // namespace attention
