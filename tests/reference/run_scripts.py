# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_scripts.py PROGRAM ENVELOPE: the scripts of `summary --format keras|pytorch`, tried.

Every script is valid Python. Those for PyTorch are run: the published experiment's must end inside the envelope of the
200 reference runs, those of other data near what the program itself reaches. Needs Debian's python3-torch,
python3-pandas and python3-sklearn.
"""
import ast
import csv
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

PROGRAM, ENVELOPE = sys.argv[1:]
SEEDS = range(1, 6)
problems = []


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check(what, value, low, high):
    if not low <= value <= high:
        problems.append(f"{what}: {value:.4f} is not within {low:.4f} and {high:.4f}")


def script(language, *options):
    code = output_of(PROGRAM, "summary", "--format", language, *options)
    ast.parse(code)
    return code


def run(*options):
    """The last epoch's figures, and of each column the mean attention over all rows and by class."""
    script("keras", *options)
    printed = output_of(sys.executable, "-c", script("pytorch", *options))
    epoch = printed[printed.rindex("Epoch "):]
    figures = {name: float(value) for name, value in re.findall(r"(\w+): (-?[\d.]+)", epoch)}
    rows = [line.split() for line in epoch.split("Mean attention")[1].splitlines()[1:]]
    return figures, {row[0]: [float(value) for value in row[1:]] for row in rows if len(row) > 1 and "=" not in row}


def program(*options):
    lines = output_of(PROGRAM, "train", "--format", "jsonl", *options).splitlines()
    return [json.loads(line) for line in lines if '"event":"epoch"' in line][-1]


def published():
    with open(ENVELOPE) as file:
        last = list(csv.DictReader(file))[-1]
    runs = []
    for seed in SEEDS:
        figures, attention = run("--seed", str(seed))
        share, zeros, ones = attention["x1"]
        runs.append({"loss": figures["loss"], "acc": figures["accuracy"], "val_loss": figures["val_loss"],
                     "val_acc": figures["val_accuracy"], "attention_all": share, "attention_y0": zeros,
                     "attention_y1": ones})
    for name in runs[0]:
        low, high = (float(last[f"{name}_p{percentile}"]) for percentile in ("2.5", "97.5"))
        values = [each[name] for each in runs]
        check(f"published, median {name}", statistics.median(values), low, high)
        # Of five runs one may lie outside of what 95 % keep within.
        if sum(low - 5e-5 <= value <= high + 5e-5 for value in values) < len(values) - 1:
            problems.append(f"published, {name}: {values} are not within {low} and {high}")


def near(options, tolerances):
    figures, attention = run(*options)
    own = program(*options)
    names = {"r2": "accuracy", "val_r2": "val_accuracy"}
    for name, tolerance in tolerances.items():
        expected = own[names.get(name, name)]
        check(f"{' '.join(options)}, {name}", figures[name], expected - tolerance, expected + tolerance)
    columns = list(own["attention"])
    if list(attention) != columns:
        problems.append(f"{' '.join(options)}: attention of {list(attention)}, not of {columns}")
    check(f"{' '.join(options)}, sum of attention", sum(values[0] for values in attention.values()), 0.999, 1.001)


def houses(folder):
    """A category and a boolean besides numbers, decimal commas, and values that are missing."""
    path = pathlib.Path(folder, "houses.csv")
    rows = ["id;size;garden;quarter;price"]
    for i in range(400):
        size = 40 + 37 * i % 101
        quarter = ("north", "south", "west")[i % 3]
        price = 2.5 * size + {"north": 0, "south": 60, "west": 20}[quarter] + (30 if i % 2 else 0) + i * i % 11
        size = "" if i % 43 == 7 else f"{size},5"
        rows.append(f"{i};{size};{'yes' if i % 2 else 'no'};{'?' if i % 51 == 3 else quarter};{price:.1f}".replace(".", ","))
    path.write_text("\n".join(rows) + "\n")
    return str(path)


published()
near(["sample:iris", "--epochs", "300", "--learning-rate", "0.003"],
     {"accuracy": 0.05, "val_accuracy": 0.11, "loss": 0.1})
near(["--data", "friedman1", "--rows", "4000", "--activation", "relu", "--optimizer", "rmsprop", "--epochs", "40"],
     {"r2": 0.12, "val_r2": 0.12})
near(["--optimizer", "sgd", "--momentum", "0.9", "--learning-rate", "0.05", "--weight-decay", "0.0001", "--data",
      "two-columns", "--noise", "0.1", "--early-stopping", "8", "--attention-bias"],
     {"accuracy": 0.03, "val_accuracy": 0.03, "loss": 0.05})
with tempfile.TemporaryDirectory() as folder:
    near([houses(folder), "--target", "price", "--epochs", "150", "--activation", "relu"],
         {"r2": 0.1, "val_r2": 0.15})

print("\n".join(problems) or "All scripts train as the program does.")
sys.exit(1 if problems else 0)
