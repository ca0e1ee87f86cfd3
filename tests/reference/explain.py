# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""explain.py PROGRAM: the figures of `explain --format json`, worked out once more.

An independent reference: no code of the program runs in it. It reads what `train` and `data` write, model.json and
the rows, and holds attention, permutation importance, gradient x input, integrated gradients and Shapley values,
exact and sampled, to 1e-5. Derivatives are complex steps (Squire and Trapp, SIAM Review 40, 1998), Shapley values
the sum over all sets of columns as Shapley wrote it. Needs numpy.
"""
import csv
import itertools
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

TOLERANCE = 1e-5  # of values above 1 relative
REPEATS = 10
STEPS = 64
EXACT_COLUMNS = 10
PAIRS = 64  # orders and their reverses that are drawn where there is time for all
PERMUTATION, SHAPLEY = 5, 6  # what random numbers are for
MASK = (1 << 64) - 1


class Random:
    """xoshiro256++, seeded through splitmix64 (Blackman and Vigna, 2019)."""

    def __init__(self, seed, purpose):
        self.splitmix = purpose & MASK
        self.splitmix = seed ^ self.next_of_splitmix()
        self.state = [self.next_of_splitmix() for _ in range(4)]

    def next_of_splitmix(self):
        self.splitmix = (self.splitmix + 0x9E3779B97F4A7C15) & MASK
        z = self.splitmix
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def next(self):
        def rotated(x, k):
            return ((x << k) | (x >> (64 - k))) & MASK

        a, b, c, d = self.state
        result = (rotated((a + d) & MASK, 23) + a) & MASK
        shifted = (b << 17) & MASK
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        self.state = [a, b, c, rotated(d, 45)]
        return result

    def below(self, bound):
        """Lemire, 2019."""
        product = (self.next() >> 32) * bound
        while product & 0xFFFFFFFF < (1 << 32) % bound:
            product = (self.next() >> 32) * bound
        return product >> 32

    def shuffled(self, count):
        order = list(range(count))
        for i in range(count - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order


class Subject:
    """A trained network and its data, as they were written to files."""

    def __init__(self, model_path, rows_path, explained_rows):
        model = json.loads(pathlib.Path(model_path).read_text())
        self.settings = model["settings"]
        self.task = self.settings["task"]
        self.tensors = {tensor["name"]: np.array(tensor["values"], np.float32).astype(float).reshape(tensor["shape"])
                        for tensor in model["parameters"]}
        with open(rows_path, newline="") as file:
            table = np.array(list(csv.reader(file))[1:], np.float32).astype(float)
        self.base = table[:-explained_rows, :-1].mean(0)
        self.x, self.y = table[-explained_rows:, :-1], table[-explained_rows:, -1]
        self.columns = []
        first = 0
        for column in self.settings_of_columns(model):
            inputs = 1
            if column["kind"] == "category":
                inputs = len(column["levels"]) + column["other"] + column["missing"]
            self.columns.append(range(first, first + inputs))
            first += inputs
        assert first == self.x.shape[1]

    @staticmethod
    def settings_of_columns(model):
        encoded = (model.get("preprocessing") or {}).get("columns")
        return encoded or [{"kind": "number"} for _ in model["columns"]]

    def dense(self, x, layer):
        result = x @ self.tensors[f"{layer}/kernel"]
        return result + self.tensors[f"{layer}/bias"] if f"{layer}/bias" in self.tensors else result

    def attention(self, x, layer):
        scores = self.dense(x, layer)
        powers = np.exp(scores - scores.real.max(1, keepdims=True))
        return powers / powers.sum(1, keepdims=True)

    def outputs(self, x):
        """Before the last activation, rows x units; x may be complex."""
        if "dense_1/kernel" in self.tensors:
            x = x * self.attention(x, "dense_1")
        x = self.dense(x, "dense_2")
        x = {"linear": lambda z: z, "relu": lambda z: np.where(z.real > 0, z, 0), "tanh": np.tanh,
             "sigmoid": lambda z: 1 / (1 + np.exp(-z))}[self.settings["activation"]](x)
        if "dense_3/kernel" in self.tensors:
            x = x * self.attention(x, "dense_3")
        return self.dense(x, "dense_4")

    def explained(self, x):
        """The logit of class 1, of several classes of the row's own, or the number."""
        outputs = self.outputs(x)
        if self.task == "multiclass":
            return outputs[np.arange(len(x)), self.y.astype(int)]
        return outputs[:, 0]

    def gradients(self, x):
        step = 1e-30
        result = np.empty_like(x)
        for place in range(x.shape[1]):
            moved = x.astype(complex)
            moved[:, place] += step * 1j
            result[:, place] = self.explained(moved).imag / step
        return result

    def of_columns(self, parts):
        return np.stack([parts[:, list(inputs)].sum(1) for inputs in self.columns], 1)

    def marks(self, x):
        """Of each row whether it is right, or less its squared error over the variance."""
        outputs = self.outputs(x)
        if self.task == "regression":
            return -((outputs[:, 0] - self.y) ** 2) / self.y.var()
        said = outputs.argmax(1) if self.task == "multiclass" else outputs[:, 0] > 0
        return (said == self.y).astype(float)

    def groups(self):
        """All rows, then those of each class."""
        groups = {None: np.full(len(self.y), True)}
        if self.task != "regression":
            groups |= {label: self.y == label for label in range(int(self.y.max()) + 1)}
        return groups


def permutation(subject, seed):
    """Losses of the rows, columns x repeats x rows."""
    marks = subject.marks(subject.x)
    losses = []
    for column, inputs in enumerate(subject.columns):
        of_column = []
        for repeat in range(REPEATS):
            order = Random(seed, PERMUTATION + 256 * (1000 * column + repeat)).shuffled(len(subject.x))
            x = subject.x.copy()
            x[:, list(inputs)] = subject.x[order][:, list(inputs)]
            of_column.append(marks - subject.marks(x))
        losses.append(of_column)
    return np.array(losses)


def integrated_gradients(subject):
    way = subject.x - subject.base
    sum_of_steps = sum(subject.gradients(subject.base + (step + 0.5) / STEPS * way) for step in range(STEPS))
    return subject.of_columns(sum_of_steps / STEPS * way)


def with_columns(subject, columns):
    """The output where all other columns have the mean of the training rows."""
    x = np.tile(subject.base, (len(subject.x), 1))
    for column in columns:
        inputs = list(subject.columns[column])
        x[:, inputs] = subject.x[:, inputs]
    return subject.explained(x)


def exact_shapley(subject):
    count = len(subject.columns)
    sets = [frozenset(columns) for size in range(count + 1) for columns in itertools.combinations(range(count), size)]
    outputs = {columns: with_columns(subject, columns) for columns in sets}
    parts = np.zeros((len(subject.x), count))
    for columns in sets:
        for column in set(range(count)) - columns:
            weight = math.factorial(len(columns)) * math.factorial(count - len(columns) - 1) / math.factorial(count)
            parts[:, column] += weight * (outputs[columns | {column}] - outputs[columns])
    return parts


def sampled_shapley(subject, seed):
    """Of each pair of an order and its reverse, pairs x rows x columns."""
    count = len(subject.columns)
    random = Random(seed, SHAPLEY)
    pairs = []
    for _ in range(PAIRS):
        order = random.shuffled(count)
        parts = np.zeros((len(subject.x), count))
        for turn in (order, order[::-1]):
            before = with_columns(subject, [])
            for place, column in enumerate(turn):
                after = with_columns(subject, turn[:place + 1])
                parts[:, column] += (after - before) / 2
                before = after
        pairs.append(parts)
    return np.array(pairs)


def reference(subject, seed):
    """Path in the JSON -> (rows of a group -> one value a column)."""
    figures = {}
    if "dense_1/kernel" in subject.tensors:
        attention = subject.of_columns(subject.attention(subject.x, "dense_1"))
        figures["attention/mean"] = lambda rows: attention[rows].mean(0)
        figures["attention/sd_rows"] = lambda rows: attention[rows].std(0)
    losses = permutation(subject, seed)
    figures["permutation/mean"] = lambda rows: losses[:, :, rows].mean((1, 2))
    figures["permutation/sd"] = lambda rows: losses[:, :, rows].mean(2).std(1, ddof=1)

    def add_mean_size(name, parts):
        figures[name] = lambda rows: np.abs(parts[rows]).mean(0)

    add_mean_size("gradient_input", subject.of_columns(subject.gradients(subject.x) * subject.x))
    add_mean_size("integrated_gradients", integrated_gradients(subject))
    if len(subject.columns) <= EXACT_COLUMNS:
        parts = exact_shapley(subject)
        all_columns = range(len(subject.columns))
        assert np.allclose(parts.sum(1), with_columns(subject, all_columns) - with_columns(subject, []))
        add_mean_size("shapley", parts)
    else:
        pairs = sampled_shapley(subject, seed)
        add_mean_size("shapley", pairs.mean(0))
        signed = pairs * np.sign(pairs.mean(0))
        figures["shapley_error"] = lambda rows: signed[:, rows].mean(1).std(0, ddof=1) / math.sqrt(PAIRS)
    return figures


def value_at(json_of_column, name):
    for key in name.split("/"):
        json_of_column = json_of_column[key]
    return json_of_column


def compare(program, name, options, problems):
    with tempfile.TemporaryDirectory() as folder:
        def run(command, *more):
            arguments = [program, command, *options, *more]
            return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout

        rows = pathlib.Path(folder, "rows.csv")
        run("train", "--out", f"{folder}/run")
        run("data", "--out", str(rows))
        said = json.loads(run("explain", "--format", "json", "--seeds", "1", "--repeats", str(REPEATS)))
        subject = Subject(f"{folder}/run/model.json", rows, said["rows"])
    classes = list(said["columns"][0]["by_class"])
    compared = 0
    for figure, values_of in reference(subject, subject.settings["seed"]).items():
        for group, rows in subject.groups().items():
            if group is not None and figure == "shapley_error":  # there is none by class
                continue
            for column, value in zip(said["columns"], values_of(rows)):
                own = value_at(column if group is None else column["by_class"][classes[group]], figure)
                compared += 1
                if own is None or abs(own - value) > TOLERANCE * max(1.0, abs(value)):
                    of_group = "" if group is None else f", class {classes[group]}"
                    problems.append(f"{name}: {figure} of {column['name']}{of_group} is {own}, not {value}")
    print(f"{name}: {compared} figures of {len(subject.x)} rows", flush=True)


def homes(folder):
    """Categories with missing and with rare values, and a boolean, besides numbers; three classes."""
    path = pathlib.Path(folder, "homes.csv")
    lines = ["size,quarter,garden,heating,kind"]
    for i in range(600):
        size = 40 + 37 * i % 101
        quarter = ("north", "south", "west", "")[i * i % 7 % 4]
        garden = "yes" if i % 5 in (0, 3) else "no"
        heating = "wood" if i % 97 == 5 else ("gas", "oil")[i // 3 % 2]
        score = size / 50 + {"north": 0.0, "south": 1.0, "west": 0.4}.get(quarter, 0.2) + (garden == "yes")
        kind = ("flat", "house", "villa")[min(2, int(score / 1.6 + i * 31 % 10 / 20))]
        lines.append(f"{size},{quarter},{garden},{heating},{kind}")
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def main():
    program = sys.argv[1]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for name, *options in (
            ["published"],
            ["two columns", "--data", "two-columns", "--rows", "3000", "--attention-bias", "--activation", "tanh",
             "--seed", "2"],
            ["numbers", "--data", "friedman1", "--rows", "2000", "--activation", "relu", "--seed", "3"],
            ["no column attention", "--data", "syn4", "--rows", "2000", "--no-column-attention",
             "--activation", "sigmoid"],
            ["categories", homes(folder), "--target", "kind", "--epochs", "60"],
            ["early stopping", "sample:iris", "--early-stopping", "5", "--no-hidden-attention"],
            ["sampled orders", "sample:breast-cancer"],
            ["many columns", "--data", "two-columns", "--columns", "70", "--rows", "300", "--attention-bias",
             "--epochs", "60"],
        ):
            compare(program, name, options, problems)
    print("\n".join(problems) or "The program explains as the reference does.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
