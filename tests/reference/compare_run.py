# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repeats a fresh run of the program with PyTorch in float64 and prints how far the two are apart.

Usage: python3 compare_run.py PROGRAM FOLDER [--tolerance 1e-4] [-- OPTION...]
PROGRAM is attention-lab; what it writes goes into FOLDER. The options are those of `attention-lab train`, for
generated data, samples and files alike; --no-shuffle is always added. The program writes an initial model (train --epochs 0), its data set (data) and a run
from that model; attention_network.py repeats the run from the model, the data and the settings that were written.
Every column of history.csv and every tensor of model.json is compared: the largest difference, over the largest
value of the curve or tensor. Exit 1 if one of them is above the tolerance or not a number. Needs python3-torch.
"""
import argparse
import csv
import json
import math
import pathlib
import subprocess
import sys

import numpy as np
import torch

import attention_network as network

CLASSES_WITH_ATTENTION = 20


def read_arguments():
    own, options = sys.argv[1:], []
    if "--" in own:
        end = own.index("--")
        own, options = own[:end], own[end + 1:]
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("Usage: python3 "))
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tolerance", type=float, default=1e-4)
    arguments = parser.parse_args(own)
    # What each of the program's runs sets for itself.
    program = argparse.ArgumentParser(allow_abbrev=False, add_help=False)
    program.add_argument("--epochs")
    program.add_argument("--initial-model")
    program.add_argument("--no-shuffle", action="store_true")
    given, arguments.options = program.parse_known_args(options)
    arguments.epochs = ["--epochs", given.epochs] if given.epochs else []
    arguments.initial_model = ["--initial-model", given.initial_model] if given.initial_model else []
    return arguments


def run_program(arguments):
    """Returns the start event of the run."""
    def call(command, *options):
        done = subprocess.run([arguments.program, command, *arguments.options, "--no-shuffle", *options],
                              capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"compare_run.py: {command} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    call("data", "--out", str(folder / "data.csv"))
    call("train", "--epochs", "0", *arguments.initial_model, "--quiet", "--out", str(folder / "initial"))
    log = call("train", *arguments.epochs, "--initial-model", str(folder / "initial" / "model.json"),
               "--format", "jsonl", "--out", str(folder / "run"))
    return json.loads(log.split("\n", 1)[0])


def read_model(path):
    """The whole file, and the parameters; their values are the program's floats."""
    model = json.loads(path.read_text())
    parameters = {tensor["name"]: np.array(tensor["values"], np.float32).reshape(tensor["shape"])
                  for tensor in model["parameters"]}
    return model, {name: torch.from_numpy(values.astype(np.float64))
                               for name, values in parameters.items()}


def read_data(path):
    """x and y; the last column is the target, a class counted from 0 or a standardised number."""
    with open(path, newline="") as file:
        values = np.array(list(csv.reader(file))[1:], np.float32).astype(np.float64)
    return torch.from_numpy(values[:, :-1].copy()), torch.from_numpy(values[:, -1].copy())


def read_history(path):
    """Column -> one value an epoch; a cell left empty is None."""
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    return {name: [float(row[index]) if row[index] else None for row in rows] for index, name in enumerate(header)}


def inputs_of(column):
    """How many inputs a source column of model.json's preprocessing became."""
    if column["kind"] != "category":
        return 1
    return len(column["levels"]) + column["other"] + column["missing"]


class Meaning:
    """What inputs and outputs of a model.json are: how many inputs each source column became, the classes in the
    order of y, the unit of a regression's target."""

    def __init__(self, model):
        preprocessing = model["preprocessing"]
        target = preprocessing.get("target", {})
        self.columns = model["columns"]
        self.inputs = [inputs_of(column) for column in preprocessing.get("columns", [])] or [1] * len(self.columns)
        self.classes = target.get("classes", [] if model["settings"]["task"] == "regression" else ["0", "1"])
        self.unit = target.get("deviation", 1.0)


def attention_figures(settings, meaning, parameters, x, y):
    """The cells of history.csv about the column attention over these rows."""
    if not settings.column_attention:
        return {}
    weights = network.forward(settings, parameters, x)[1]["attention_vec"]
    weights = torch.stack([part.sum(1) for part in torch.split(weights, meaning.inputs, 1)], 1)
    groups = {"attention_": weights.mean(0), "attention_sd_": weights.std(0, unbiased=False)}
    if len(meaning.classes) <= CLASSES_WITH_ATTENTION:
        for label, name in enumerate(meaning.classes):
            groups[f"attention_{name}_"] = weights[y == label].mean(0)
    return {prefix + name: values[index].item() for prefix, values in groups.items()
            for index, name in enumerate(meaning.columns)}


def repeat_run(start, settings, meaning, parameters, x, y):
    """Trains `parameters` in place; returns the columns of history.csv."""
    train_rows = start["train_rows"]
    attention = []

    def after_epoch():
        attention.append(attention_figures(settings, meaning, parameters, x[train_rows:], y[train_rows:]))

    epochs = start["settings"]["epochs"]
    columns = network.train(settings, parameters, x, y, train_rows, epochs, after_epoch)
    for name in {"mae", "val_mae"} & columns.keys():
        columns[name] = [value * meaning.unit for value in columns[name]]
    columns["epoch"] = list(range(1, epochs + 1))
    columns["learning_rate"] = [settings.learning_rate] * epochs
    for name in attention[0] if attention else ():
        columns[name] = [figures[name] for figures in attention]
    return columns


def difference(values, reference):
    """The largest one over the largest value. A group without rows has no attention: both must say so."""
    pairs = [(a, b) for a, b in zip(values, reference) if a is not None and not (math.isnan(a) and math.isnan(b))]
    largest = max((abs(b) for _, b in pairs), default=0)
    differences = [abs(a - b) for a, b in pairs]
    worst = math.nan if any(map(math.isnan, differences)) else max(differences, default=0)
    return worst / largest if largest > 0 else worst


def main():
    arguments = read_arguments()
    start = run_program(arguments)
    if start["settings"]["early_stopping"]:
        sys.exit("compare_run.py: a run with early stopping ends with the weights of its best epoch; leave it out")
    if start["settings"]["epochs"] == 0:
        sys.exit("compare_run.py: without epochs there is nothing to compare; give --epochs 1 or more")
    _, parameters = read_model(arguments.folder / "initial" / "model.json")
    model, trained = read_model(arguments.folder / "run" / "model.json")
    x, y = read_data(arguments.folder / "data.csv")
    shape = {"columns": x.shape[1], "outputs": len(parameters["dense_4/bias"])}
    written = {field: model["settings"][field] for field in vars(network.Settings()) if field not in shape}
    settings = network.Settings(**written, **shape)
    history = read_history(arguments.folder / "run" / "history.csv")
    reference = repeat_run(start, settings, Meaning(model), parameters, x, y)

    if set(history) != set(reference) or set(trained) != set(parameters):
        sys.exit("compare_run.py: the program wrote other columns or tensors than the reference has")
    pairs = {name: (history[name], reference[name]) for name in history}
    pairs.update({name: (trained[name].flatten().tolist(), parameters[name].flatten().tolist()) for name in trained})
    failed = False
    for name, (values, expected) in pairs.items():
        apart = difference(values, expected) if len(values) == len(expected) else math.nan
        bad = not apart <= arguments.tolerance
        failed |= bad
        print(f"{name:24} {apart:.2e}{'  above the tolerance' if bad else ''}")
    print(f"{start['settings']['epochs']} epochs, {len(pairs)} curves and tensors, tolerance {arguments.tolerance:g}: "
          f"{'apart' if failed else 'the same'}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
