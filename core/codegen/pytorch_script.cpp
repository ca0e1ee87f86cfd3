// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/library_script.h"

#include "core/codegen/python_text.h"

namespace attention {

namespace {

constexpr std::string_view attentionClass = R"py(class Attention(nn.Module):
    """x * softmax(xW): what each input gets is computed from the inputs themselves."""

    def __init__(self, units, bias=False):
        super().__init__()
        self.scores = nn.Linear(units, units, bias=bias)

    def weights(self, x):
        return torch.softmax(self.scores(x), dim=1)

    def forward(self, x):
        return x * self.weights(x)


)py";

struct TaskCode
{
    std::string_view functions;
    std::string_view score; ///< its name
};

TaskCode taskCode(Task task)
{
    switch (task) {
    case Task::Binary:
        return {R"py(def loss_of(output, y):
    return functional.binary_cross_entropy_with_logits(output[:, 0], y)


def score_of(output, y):
    return ((output[:, 0] > 0) == (y > 0)).float().mean()


)py",
                "accuracy"};
    case Task::Multiclass:
        return {R"py(def loss_of(output, y):
    return functional.cross_entropy(output, y)


def score_of(output, y):
    return (output.argmax(dim=1) == y).float().mean()


)py",
                "accuracy"};
    case Task::Regression:
        break;
    }
    return {R"py(def loss_of(output, y):
    return functional.mse_loss(output[:, 0], y)


def score_of(output, y):
    return functional.l1_loss(output[:, 0], y)


)py",
            "mae"};
}

std::string activationLine(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return "    nn.ReLU(),\n";
    case Activation::Tanh:
        return "    nn.Tanh(),\n";
    case Activation::Sigmoid:
        return "    nn.Sigmoid(),\n";
    case Activation::Linear:
        break;
    }
    return {};
}

std::string modelCode(const ScriptSource &source)
{
    const ModelConfig &model = source.config.model;
    const std::string units = std::to_string(model.hiddenUnits);
    std::string text("model = nn.Sequential(\n");
    if (model.columnAttention)
        text.append("    Attention(x.shape[1]")
            .append(model.attentionBias ? ", bias=True" : "")
            .append("),\n");
    text.append("    nn.Linear(x.shape[1], ").append(units).append("),\n");
    text.append(activationLine(model.activation));
    if (model.hiddenAttention)
        text.append("    Attention(").append(units).append("),\n");
    text.append("    nn.Linear(").append(units);
    text.append(source.task == Task::Multiclass ? ", len(classes)" : ", 1").append("),\n)\n");
    return text.append("for parameter in model.parameters():\n"
                       "    if parameter.ndim == 2:\n"
                       "        nn.init.xavier_uniform_(parameter)  # Keras calls it Glorot\n"
                       "    else:\n"
                       "        nn.init.zeros_(parameter)\n");
}

std::string optimizerCode(const TrainingConfig &config)
{
    std::string decay;
    if (config.weightDecay > 0.0)
        decay.append(", weight_decay=").append(shortNumber(config.weightDecay));
    std::string momentum;
    if (config.momentum > 0.0)
        momentum.append(", momentum=").append(shortNumber(config.momentum));
    switch (config.optimizer) {
    case OptimizerKind::Adam:
        return filled("optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, eps=1e-7$decay)\n",
                      {{"decay", decay}});
    case OptimizerKind::RmsProp:
        return filled("optimizer = torch.optim.RMSprop(\n"
                      "    model.parameters(), lr=LEARNING_RATE, alpha=0.9, eps=1e-7$decay\n)\n",
                      {{"decay", decay}});
    case OptimizerKind::Sgd:
        break;
    }
    return filled("optimizer = torch.optim.SGD(model.parameters(), lr=LEARNING_RATE$momentum$decay)\n",
                  {{"momentum", momentum}, {"decay", decay}});
}

/// In the loop over batches, before the step.
std::string rateChangeCode(const TrainingConfig &config)
{
    std::string text("        if step in LEARNING_RATES:\n");
    if (config.momentum > 0.0) {
        text += "            for state in optimizer.state.values():  # the momentum goes on as it was\n"
                "                state[\"momentum_buffer\"] *= group[\"lr\"] / LEARNING_RATES[step]\n";
    }
    text += "            group[\"lr\"] = LEARNING_RATES[step]\n"
            "        step += 1\n";
    return text;
}

std::string rateConstants(const LearningRates &rates)
{
    std::string text = std::string("LEARNING_RATE = ").append(shortNumber(rates.first)).append("\n");
    if (rates.changes.empty())
        return text;
    std::vector<std::string> items;
    for (const LearningRateChange &change : rates.changes)
        items.push_back(std::to_string(change.step).append(": ").append(shortNumber(change.value)));
    std::string list = pythonList(items, 17);
    list.front() = '{';
    list.back() = '}';
    return text.append("LEARNING_RATES = ")
        .append(list)
        .append("  # from these batches on, counted from 0\n");
}

constexpr std::string_view batches = R"py(
for epoch in range(1, EPOCHS + 1):
    order = torch.$order(train)
    loss = $score = 0.0
    for rows in order.split(BATCH_SIZE):
$rates        output = model(x[rows])
        batch_loss = loss_of(output, y[rows])
        optimizer.zero_grad()
        batch_loss.backward()
        optimizer.step()
        loss += batch_loss.item() * len(rows) / train
        $score += score_of(output, y[rows]).item() * len(rows) / train
    with torch.no_grad():
        output = model(x[train:])
        val_loss = loss_of(output, y[train:]).item()
        val_$score = score_of(output, y[train:]).item()
)py";

constexpr std::string_view classLine =
    R"py(    print(f"Epoch {epoch}/{EPOCHS} - loss: {loss:.4f} - accuracy: {accuracy:.4f}", end=" - ")
    print(f"val_loss: {val_loss:.4f} - val_accuracy: {val_accuracy:.4f}")
)py";

constexpr std::string_view regressionLine =
    R"py(    r2, val_r2 = 1 - loss, 1 - val_loss / y[train:].var(unbiased=False)
    mae, val_mae = mae * y_std, val_mae * y_std  # in the target's unit
    print(f"Epoch {epoch}/{EPOCHS} - loss: {loss:.4f} - r2: {r2:.4f} - mae: {mae:.4f}", end=" - ")
    print(f"val_loss: {val_loss:.4f} - val_r2: {val_r2:.4f} - val_mae: {val_mae:.4f}")
)py";

constexpr std::string_view stopping = R"py(    if val_loss < best_loss:
        best_loss, best_epoch, best_weights = val_loss, epoch, copy.deepcopy(model.state_dict())
    elif epoch - best_epoch >= PATIENCE and epoch < EPOCHS:
        model.load_state_dict(best_weights)
        break
)py";

} // namespace

LibraryScript pytorchScript(const ScriptSource &source, const DataScript &data)
{
    const TrainingConfig &config = source.config;
    const TaskCode task = taskCode(source.task);
    const LearningRates rates = learningRates(config);
    const bool attends = config.model.columnAttention;
    const bool stops = config.earlyStopping > 0;

    LibraryScript result{ScriptLanguage::PyTorch, "torch", {}, {}, {}, {}, {}};
    result.imports = {"import torch", "from torch import nn", "from torch.nn import functional"};
    if (stops)
        result.imports.emplace_back("import copy");
    result.settings = rateConstants(rates);
    if (stops)
        result.settings.append("PATIENCE = ").append(std::to_string(config.earlyStopping)).append("\n");
    if (attends || config.model.hiddenAttention)
        result.functions.append(attentionClass);
    result.functions.append(task.functions);
    result.seeding = "torch.manual_seed(SEED)\n";

    std::string &code = result.code;
    code = filled("x = torch.tensor(x, dtype=torch.float32)\ny = torch.tensor(y, dtype=torch.$type)\n",
                  {{"type", source.task == Task::Multiclass ? "int64" : "float32"}});
    code.append(modelCode(source)).append(optimizerCode(config));
    if (stops)
        code.append("best_loss, best_epoch, best_weights = float(\"inf\"), 0, None\n");
    if (!rates.changes.empty())
        code.append("group, step = optimizer.param_groups[0], 0\n");
    code.append(filled(batches, {{"order", config.shuffle ? "randperm" : "arange"},
                                 {"score", std::string(task.score)},
                                 {"rates", rates.changes.empty() ? std::string() : rateChangeCode(config)}}));
    code.append(source.task == Task::Regression ? regressionLine : classLine);
    if (stops)
        code.append(stopping);
    if (attends) {
        code.append("\nwith torch.no_grad():\n    attention = model[0].weights(x[train:]).numpy()\n");
        if (source.task != Task::Regression)
            code.append("labels = y[train:].numpy()\n");
        code.append(attentionTable(source, data));
    }
    return result;
}

} // namespace attention
