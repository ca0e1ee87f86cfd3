# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes golden/*.csv, the figures that tests/core/model/golden_test.cpp holds the program to.

Usage: python3 golden.py. Needs Debian's python3-torch. The same files come out every time.

A line is a name and values; a matrix is one line a row under the same name.
  settings/NAME         as in model.json, and outputs and train_rows; 5 epochs are trained without shuffle
  x, labels             the rows; those after the first train_rows are for validation. A label is a class, counted
                        from 0, or a number
  parameters/TENSOR     the initial ones
  activations/LAYER     of the training rows, with the initial parameters
  pass/logits, pass/loss, pass/correct    the same, of the training rows as one batch; the loss is the mean;
                        of a regression pass/absolute_error, a sum, too, and none are correct
  gradient/TENSOR       of that loss
  curves/NAME           one value an epoch
  trained/TENSOR        the parameters after the last epoch
x and parameters are to be read as float; all else is worked out from these floats in float64.
Of a gradient or trained kernel with more than 4096 values there is only every 67th row, then the sum of all rows.
"""
import csv
import pathlib
import random

import numpy as np
import torch

import attention_network as network
from attention_network import Settings

EPOCHS = 5
LARGE = 4096
ROW_STRIDE = 67


def classes(outputs, **settings):
    return Settings(task="multiclass", outputs=outputs, **settings)


def numbers(**settings):
    return Settings(task="regression", **settings)


# name: (settings, training rows, validation rows[, factor of the initial output kernel])
CASES = {
    "published": (Settings(batch_size=16), 37, 9),
    "attention_bias": (Settings(hidden_units=6, attention_bias=True, batch_size=8, learning_rate=0.02), 20, 6),
    "no_column_attention": (Settings(hidden_units=6, column_attention=False, batch_size=8, learning_rate=0.02), 20, 6),
    "no_hidden_attention": (Settings(hidden_units=6, hidden_attention=False, batch_size=8, learning_rate=0.02), 20, 6),
    "no_attention": (Settings(hidden_units=6, column_attention=False, hidden_attention=False, batch_size=8,
                              learning_rate=0.02), 20, 6),
    "relu": (Settings(hidden_units=7, activation="relu", batch_size=8, learning_rate=0.02), 20, 6),
    "tanh": (Settings(hidden_units=7, activation="tanh", batch_size=8, learning_rate=0.02), 20, 6),
    "sigmoid": (Settings(hidden_units=7, activation="sigmoid", batch_size=8, learning_rate=0.02), 20, 6),
    "adam_weight_decay": (Settings(hidden_units=6, weight_decay=0.1, batch_size=8, learning_rate=0.02), 20, 6),
    "rmsprop": (Settings(hidden_units=6, optimizer="rmsprop", batch_size=8, learning_rate=0.01), 20, 6),
    "rmsprop_weight_decay": (Settings(hidden_units=6, optimizer="rmsprop", weight_decay=0.1, batch_size=8,
                                      learning_rate=0.01), 20, 6),
    "sgd": (Settings(hidden_units=6, optimizer="sgd", batch_size=8, learning_rate=0.5), 20, 6),
    "sgd_momentum_weight_decay": (Settings(hidden_units=6, optimizer="sgd", momentum=0.9, weight_decay=0.1,
                                           batch_size=8, learning_rate=0.1), 20, 6),
    "whole_batches": (Settings(columns=3, hidden_units=5, batch_size=32, learning_rate=0.02), 64, 16),
    "odd_last_batch": (Settings(hidden_units=5, batch_size=7, learning_rate=0.02), 22, 17),
    "batch_of_one": (Settings(hidden_units=5, batch_size=1), 9, 3),
    "one_row": (Settings(hidden_units=5), 1, 1),
    "one_column": (Settings(columns=1, hidden_units=5, batch_size=8, learning_rate=0.02), 20, 6),
    "one_hidden_unit": (Settings(hidden_units=1, batch_size=8, learning_rate=0.02), 20, 6),
    "seventeen_hidden_units": (Settings(hidden_units=17, activation="tanh", batch_size=5, learning_rate=0.01), 12, 5),
    "thirty_three_hidden_units": (Settings(hidden_units=33, activation="relu", batch_size=5, learning_rate=0.01),
                                  7, 3),
    "nineteen_columns": (Settings(columns=19, hidden_units=3, attention_bias=True, activation="sigmoid",
                                  optimizer="rmsprop", weight_decay=0.01, batch_size=10, learning_rate=0.01), 18, 5),
    "three_hundred_columns": (Settings(columns=300, hidden_units=3, attention_bias=True, batch_size=2), 3, 2),
    # SGD: Adam blows the rounding of a vanishing p - y up, beyond what float can be held to.
    "loss_clip": (Settings(hidden_units=8, optimizer="sgd", batch_size=8, learning_rate=0.02), 24, 6, 150),
    "three_classes": (classes(3, batch_size=16), 37, 9),
    "four_classes_attention_bias": (classes(4, hidden_units=6, attention_bias=True, activation="tanh", batch_size=8,
                                            learning_rate=0.02), 20, 6),
    "eleven_classes_no_column_attention": (classes(11, hidden_units=7, activation="relu", column_attention=False,
                                                   optimizer="rmsprop", batch_size=8, learning_rate=0.01), 25, 7),
    "twenty_classes_no_attention": (classes(20, columns=3, hidden_units=9, activation="sigmoid",
                                            column_attention=False, hidden_attention=False, batch_size=10,
                                            learning_rate=0.02, weight_decay=0.01), 43, 18),
    "seventeen_classes_no_hidden_attention": (classes(17, columns=9, hidden_units=18, hidden_attention=False,
                                                      batch_size=11, learning_rate=0.01), 34, 16),
    "classes_batch_of_one": (classes(3, hidden_units=5, batch_size=1), 9, 3),
    "classes_loss_clip": (classes(5, hidden_units=8, optimizer="sgd", batch_size=8, learning_rate=0.005), 24, 6, 300),
    "regression": (numbers(batch_size=16), 37, 9),
    "regression_attention_bias": (numbers(hidden_units=7, attention_bias=True, activation="tanh", batch_size=8,
                                          learning_rate=0.02), 20, 6),
    "regression_no_column_attention": (numbers(hidden_units=7, activation="sigmoid", column_attention=False,
                                               optimizer="rmsprop", batch_size=8, learning_rate=0.01), 20, 6),
    "regression_no_attention": (numbers(hidden_units=6, activation="relu", column_attention=False,
                                        hidden_attention=False, batch_size=7, learning_rate=0.02), 22, 17),
    "regression_no_hidden_attention": (numbers(columns=9, hidden_units=17, hidden_attention=False, optimizer="sgd",
                                               momentum=0.9, weight_decay=0.01, batch_size=10, learning_rate=0.01),
                                       33, 8),
    "regression_large_outputs": (numbers(hidden_units=8, optimizer="sgd", batch_size=8, learning_rate=0.02), 24, 6,
                                 5),
}


def as_float(values, decimals):
    """Short decimals, rounded to float; a float64 tensor."""
    return torch.from_numpy(np.round(values, decimals).astype(np.float32).astype(np.float64))


def make_data(source, settings, rows):
    """The published data: a column of noise overwritten with the label, of several classes centred; or a number
    that is mostly the sum of two columns."""
    label_column = min(1, settings.columns - 1)
    x = np.array([[source.gauss(0, 1) for _ in range(settings.columns)] for _ in range(rows)])
    if settings.task == "regression":
        y = x[:, 0] - 0.7 * x[:, label_column] + np.array([source.gauss(0.2, 0.5) for _ in range(rows)])
        return as_float(x, 3), as_float(y, 3)
    if settings.task == "multiclass":
        y = np.array([float(source.randrange(settings.outputs)) for _ in range(rows)])
        x[:, label_column] = 2 * y / (settings.outputs - 1) - 1
    else:
        y = np.array([float(source.random() < 0.5) for _ in range(rows)])
        x[:, label_column] = y
    return as_float(x, 3), torch.from_numpy(y)


def make_parameters(source, settings, factor):
    """Kernels as glorot_uniform, biases too so that each of them matters."""
    parameters = {}
    for name, shape in network.parameter_shapes(settings).items():
        size = int(np.prod(shape))
        limit = (factor if name == "dense_4/kernel" else 1) * (6 / sum(shape)) ** 0.5
        values = np.array([source.uniform(-limit, limit) for _ in range(size)]).reshape(shape)
        parameters[name] = as_float(values, 3 if size <= LARGE else 2)
    return parameters


def excerpt(tensor):
    if tensor.numel() <= LARGE:
        return tensor
    return torch.cat((tensor[::ROW_STRIDE], tensor.sum(0, keepdim=True)))


def write_case(file, name):
    settings, train_rows, validation_rows, *factor = CASES[name]
    source = random.Random(name)
    x, y = make_data(source, settings, train_rows + validation_rows)
    parameters = make_parameters(source, settings, *factor or [1])
    writer = csv.writer(file, lineterminator="\n")

    def write(name, tensor, text=lambda value: f"{value:.17g}"):
        for row in torch.as_tensor(tensor).reshape(-1, tensor.shape[-1]) if tensor.ndim > 1 else [tensor]:
            writer.writerow([name] + [text(value) for value in row.tolist()])

    def write_float(name, tensor):
        write(name, tensor, lambda value: np.format_float_positional(np.float32(value), trim="-"))

    for setting, value in {**vars(settings), "train_rows": train_rows}.items():
        writer.writerow([f"settings/{setting}", str(value).lower()])
    write_float("x", x)
    write_float("labels", y)
    for tensor, values in parameters.items():
        write_float(f"parameters/{tensor}", values)

    train_x, train_y = x[:train_rows], y[:train_rows]
    gradients, logits = network.gradient(settings, parameters, train_x, train_y)
    _, outputs = network.forward(settings, parameters, train_x)
    for layer, values in outputs.items():
        if layer != "input_1":
            write(f"activations/{layer}", values)
    loss, second = network.reported(settings, logits, train_y)
    write("pass/logits", logits if settings.outputs > 1 else logits[:, 0])
    write("pass/loss", torch.tensor([loss / train_rows]))
    regression = settings.task == "regression"
    write("pass/correct", torch.tensor([0 if regression else second]))
    if regression:
        write("pass/absolute_error", torch.tensor([second]))
    for tensor, values in gradients.items():
        write(f"gradient/{tensor}", excerpt(values))

    curves = network.train(settings, parameters, x, y, train_rows, EPOCHS)
    for curve, values in curves.items():
        write(f"curves/{curve}", torch.tensor(values))
    for tensor, values in parameters.items():
        write(f"trained/{tensor}", excerpt(values))


folder = pathlib.Path(__file__).parent / "golden"
folder.mkdir(exist_ok=True)
for name in CASES:
    with open(folder / f"{name}.csv", "w", newline="") as file:
        write_case(file, name)
