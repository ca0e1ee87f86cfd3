# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published experiment in PyTorch, and a rough neighbour in scikit-learn, timed in one thread.

Nothing of this project runs here. Needs Debian's python3-torch, python3-sklearn and libopenblas0-pthread.
As a program it prints the BLAS that PyTorch really loads, and refuses the reference one, which nobody who
minds speed would use.
"""
import ctypes
import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"  # read when the libraries are loaded

import sys
import time

import numpy as np
import sklearn
import torch
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

torch.set_num_threads(1)

VALIDATION_SHARE = 0.2
LABEL_COLUMN = 1
LEARNING_RATE = 0.001
EPSILON = 1e-7  # Keras' and ours


def versions() -> dict[str, str]:
    return {"pytorch": torch.__version__, "scikit-learn": sklearn.__version__, "numpy": np.__version__,
            "python": sys.version.split()[0]}


def loaded_blas() -> str:
    """The file of the BLAS on which PyTorch's products really run.

    Several may be loaded at once, LAPACK's beside PyTorch's: the one that counts holds the sgemm_ that
    PyTorch's own library finds.
    """
    torch.mm(torch.ones(64, 64), torch.ones(64, 64))
    with open("/proc/self/maps", encoding="utf-8") as lines:
        maps = [line.split() for line in lines if "/" in line]
    files = sorted({fields[-1] for fields in maps})
    libtorch = next(file for file in files if os.path.basename(file).startswith("libtorch_cpu."))
    sgemm = ctypes.cast(ctypes.CDLL(libtorch).sgemm_, ctypes.c_void_p).value
    blas = next(fields[-1] for fields in maps if is_within(sgemm, fields[0]))
    # OpenBLAS as Debian's libblas.so.3 is a door to a library beside it, whose name tells the version.
    beside = (file for file in files if os.path.dirname(file) == os.path.dirname(blas))
    return next((file for file in beside if "libopenblas" in file), blas)


def is_within(address: int, span: str) -> bool:
    begin, end = (int(bound, 16) for bound in span.split("-"))
    return begin <= address < end


def is_reference(blas: str) -> bool:
    """Whether Debian's libblas3 put this file there."""
    return os.path.basename(os.path.dirname(blas)) == "blas"


def make_data(rows: int, columns: int) -> tuple[torch.Tensor, torch.Tensor]:
    x = torch.randn(rows, columns)
    y = torch.randint(0, 2, (rows,)).float()
    x[:, LABEL_COLUMN] = y
    return x, y


class Network(torch.nn.Module):
    def __init__(self, columns: int, hidden: int) -> None:
        super().__init__()
        self.column_scores = torch.nn.Linear(columns, columns, bias=False)
        self.dense = torch.nn.Linear(columns, hidden)
        self.hidden_scores = torch.nn.Linear(hidden, hidden, bias=False)
        self.head = torch.nn.Linear(hidden, 1)
        for layer in (self.column_scores, self.dense, self.hidden_scores, self.head):
            torch.nn.init.xavier_uniform_(layer.weight)
            if layer.bias is not None:
                torch.nn.init.zeros_(layer.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        h = self.dense(x * torch.softmax(self.column_scores(x), 1))
        return self.head(h * torch.softmax(self.hidden_scores(h), 1)).squeeze(1)


def time_pytorch(columns: int, hidden: int, batch: int, rows: int, epochs: int) -> float:
    """µs per training row per epoch: training with loss and accuracy, then validation.

    Rows are shuffled by one gather per epoch, which is faster than one per batch, and figures leave
    PyTorch once per epoch.
    """
    torch.manual_seed(1)
    x, y = make_data(rows, columns)
    train = rows - int(rows * VALIDATION_SHARE)
    train_x, train_y, val_x, val_y = x[:train], y[:train], x[train:], y[train:]
    network = Network(columns, hidden)
    adam = torch.optim.Adam(network.parameters(), LEARNING_RATE, eps=EPSILON)
    loss_of = torch.nn.functional.binary_cross_entropy_with_logits

    def epoch() -> tuple[float, ...]:
        order = torch.randperm(train)
        loss_sum = torch.zeros(())
        hits = torch.zeros((), dtype=torch.int64)
        for batch_x, batch_y in zip(train_x[order].split(batch), train_y[order].split(batch)):
            adam.zero_grad(set_to_none=True)
            logits = network(batch_x)
            loss = loss_of(logits, batch_y)
            loss.backward()
            adam.step()
            with torch.no_grad():
                loss_sum += loss * len(batch_y)
                hits += ((logits > 0) == batch_y).sum()
        with torch.no_grad():
            logits = network(val_x)
            val_loss = loss_of(logits, val_y)
            val_accuracy = ((logits > 0) == val_y).float().mean()
        return loss_sum.item() / train, hits.item() / train, val_loss.item(), val_accuracy.item()

    epoch()
    start = time.perf_counter()
    for _ in range(epochs):
        epoch()
    return 1e6 * (time.perf_counter() - start) / (train * epochs)


def time_scikit_learn(columns: int, hidden: int, batch: int, rows: int, epochs: int) -> float:
    """The same for one hidden layer without attention, a third of the products or less."""
    torch.manual_seed(1)
    x, y = (tensor.numpy() for tensor in make_data(rows, columns))
    train = rows - int(rows * VALIDATION_SHARE)
    network = MLPClassifier((hidden,), activation="identity", solver="adam", alpha=0.0, batch_size=batch,
                            learning_rate_init=LEARNING_RATE, epsilon=EPSILON, random_state=1)
    classes = np.array([0, 1], dtype=y.dtype)

    def epoch() -> float:
        network.partial_fit(x[:train], y[:train], classes=classes)
        return log_loss(y[train:], network.predict_proba(x[train:]), labels=classes)

    epoch()
    start = time.perf_counter()
    for _ in range(epochs):
        epoch()
    return 1e6 * (time.perf_counter() - start) / (train * epochs)


def main() -> None:
    blas = loaded_blas()
    if is_reference(blas):
        sys.exit(f"PyTorch loads the reference BLAS ({blas}), which is no peer; choose OpenBLAS with "
                 "update-alternatives --config libblas.so.3-$(uname -m)-linux-gnu")
    print(f"PyTorch {torch.__version__} on {blas}")


if __name__ == "__main__":
    main()
