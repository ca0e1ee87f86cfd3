# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The network and its training once more, in PyTorch and float64, for golden.py and compare_run.py.

An independent reference: no code of this project runs here. Needs Debian's python3-torch.
Tensors have the names of model.json; a kernel is inputs x outputs, so a layer is x @ kernel + bias.
Gradients are PyTorch's own. The optimizers are written out: torch.optim.Adam puts epsilon elsewhere than Keras.
"""
import dataclasses
import math

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

LOGIT_CLIP = math.log((1 - 1e-7) / 1e-7)  # Keras clips the probability at 1e-7
ACTIVATIONS = {"linear": lambda x: x, "relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid}


@dataclasses.dataclass
class Settings:
    """The settings that training without shuffle depends on, named as in model.json; columns and outputs are the
    network's."""
    task: str = "binary"
    columns: int = 4
    outputs: int = 1
    hidden_units: int = 16
    activation: str = "linear"
    column_attention: bool = True
    hidden_attention: bool = True
    attention_bias: bool = False
    batch_size: int = 128
    learning_rate: float = 0.001
    optimizer: str = "adam"
    momentum: float = 0.0
    weight_decay: float = 0.0


def parameter_shapes(settings):
    """Name -> shape, in the order of the layer table."""
    columns, units = settings.columns, settings.hidden_units
    shapes = {}
    if settings.column_attention:
        shapes["dense_1/kernel"] = (columns, columns)
        if settings.attention_bias:
            shapes["dense_1/bias"] = (columns,)
    shapes["dense_2/kernel"] = (columns, units)
    shapes["dense_2/bias"] = (units,)
    if settings.hidden_attention:
        shapes["dense_3/kernel"] = (units, units)
    shapes["dense_4/kernel"] = (units, settings.outputs)
    shapes["dense_4/bias"] = (settings.outputs,)
    return shapes


def forward(settings, parameters, x):
    """What dense_4 has before its activation, rows x outputs, and every layer's output by its name in the layer
    table (rows x units)."""
    outputs = {"input_1": x}

    def dense(name, x):
        result = x @ parameters[f"{name}/kernel"]
        return result + parameters[f"{name}/bias"] if f"{name}/bias" in parameters else result

    def attend(x, scores, weights, product):
        outputs[scores] = dense(scores, x)
        outputs[weights] = torch.softmax(outputs[scores], 1)
        outputs[product] = x * outputs[weights]
        return outputs[product]

    if settings.column_attention:
        x = attend(x, "dense_1", "attention_vec", "multiply_1")
    x = outputs["dense_2"] = ACTIVATIONS[settings.activation](dense("dense_2", x))
    if settings.hidden_attention:
        x = attend(x, "dense_3", "attention_vec1", "multiply_2")
    logits = dense("dense_4", x)
    outputs["dense_4"] = {"binary": torch.sigmoid, "multiclass": lambda z: torch.softmax(z, 1),
                          "regression": lambda z: z}[settings.task](logits)
    return logits, outputs


def gradient(settings, parameters, x, y):
    """Of the mean loss, a cross-entropy without clip, so that it is p - y at a logit. Also the logits."""
    leaves = {name: tensor.detach().requires_grad_() for name, tensor in parameters.items()}
    logits, _ = forward(settings, leaves, x)
    if settings.task == "binary":
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits[:, 0], y)
    elif settings.task == "multiclass":
        loss = torch.nn.functional.cross_entropy(logits, y.long())
    else:
        loss = torch.nn.functional.mse_loss(logits[:, 0], y)
    loss.backward()
    return {name: leaf.grad for name, leaf in leaves.items()}, logits.detach()


def reported(settings, logits, y):
    """Sums over rows: the reported loss, whose probability is clipped, and the rows guessed right; of a regression
    the squared and the absolute errors."""
    if settings.task == "regression":
        error = logits[:, 0] - y
        return (error * error).sum().item(), error.abs().sum().item()
    if settings.task == "multiclass":
        own = torch.softmax(logits, 1)[torch.arange(len(y)), y.long()]
        return -own.clamp(1e-7, 1 - 1e-7).log().sum().item(), (logits.argmax(1) == y).sum().item()
    clipped = logits[:, 0].clamp(-LOGIT_CLIP, LOGIT_CLIP)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(clipped, y, reduction="sum")
    return loss.item(), ((logits[:, 0] > 0) == (y > 0.5)).sum().item()


def figures(settings, sums, y, prefix=""):
    """The curves' values of an epoch over the rows of y. The accuracy of a regression is R2."""
    loss, second = sums
    if settings.task != "regression":
        return {f"{prefix}loss": loss / len(y), f"{prefix}accuracy": second / len(y)}
    spread = ((y - y.mean())**2).sum().item()
    return {f"{prefix}loss": loss / len(y), f"{prefix}accuracy": 1 - loss / spread, f"{prefix}mae": second / len(y)}


class Optimizer:
    """Weight decay is added to every gradient first. step() changes the parameters in place."""

    def __init__(self, settings, parameters):
        self.settings = settings
        self.steps = 0
        self.first = {name: torch.zeros_like(tensor) for name, tensor in parameters.items()}
        self.second = {name: torch.zeros_like(tensor) for name, tensor in parameters.items()}

    def step(self, parameters, gradients):
        self.steps += 1
        for name, p in parameters.items():
            g = gradients[name] + self.settings.weight_decay * p
            getattr(self, self.settings.optimizer)(p, g, self.first[name], self.second[name])

    def adam(self, p, g, m, v):
        t = self.steps
        rate = self.settings.learning_rate * math.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        m.copy_(0.9 * m + 0.1 * g)
        v.copy_(0.999 * v + 0.001 * g * g)
        p -= rate * m / (v.sqrt() + 1e-7)

    def rmsprop(self, p, g, _, v):
        v.copy_(0.9 * v + 0.1 * g * g)
        p -= self.settings.learning_rate * g / (v.sqrt() + 1e-7)

    def sgd(self, p, g, v, _):
        v.copy_(self.settings.momentum * v - self.settings.learning_rate * g)
        p += v


def train(settings, parameters, x, y, train_rows, epochs, after_epoch=lambda: None):
    """Trains `parameters` in place on the first rows without shuffle; the rest validate. Returns the curves.

    loss, accuracy and mae are of the epoch's rows while the weights move, the val_ ones are taken after it.
    """
    optimizer = Optimizer(settings, parameters)
    curves = {}
    for _ in range(epochs):
        sums = np.zeros(2)
        for start in range(0, train_rows, settings.batch_size):
            rows = slice(start, min(start + settings.batch_size, train_rows))
            gradients, logits = gradient(settings, parameters, x[rows], y[rows])
            sums += reported(settings, logits, y[rows])
            optimizer.step(parameters, gradients)
        validation_sums = reported(settings, forward(settings, parameters, x[train_rows:])[0], y[train_rows:])
        epoch = figures(settings, sums.tolist(), y[:train_rows])
        epoch.update(figures(settings, validation_sums, y[train_rows:], "val_"))
        for name, figure in epoch.items():
            curves.setdefault(name, []).append(figure)
        after_epoch()
    return curves
