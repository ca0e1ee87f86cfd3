# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the published experiment end to end and prints a Markdown table; with --peers beside PyTorch and
scikit-learn, in turns, so that whatever slows the machine slows all alike.

Called by tests/benchmark/run. Everything runs in one thread. A slow result is a result: nothing fails.
"""
import argparse
import datetime
import json
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

VALIDATION_SHARE = 0.2
MEMORY_ALLOWANCE = 50_000_000  # bytes beside twice the data


@dataclass(frozen=True)
class Size:
    columns: int
    hidden: int
    batch: int
    target: float  # PyTorch's time over ours
    rounds: int
    epochs: int  # ours, of each of `repeats` runs in a round
    repeats: int
    peer_epochs: int
    rows: int = 10_000

    @property
    def name(self) -> str:
        return f"{self.columns} × {self.hidden}, {self.batch}"

    @property
    def flop(self) -> float:
        """Floating-point operations of the products a training row needs in an epoch.

        Two a multiply-add: forward, for every training row and its share of validation rows; gradients of
        the weights; gradients of the inputs, but for the first layer.
        """
        first = self.columns * self.columns
        rest = self.columns * self.hidden + self.hidden * self.hidden + self.hidden
        forward = 2 * (first + rest)
        return forward * (1 + VALIDATION_SHARE / (1 - VALIDATION_SHARE)) + forward + 2 * rest


SIZES = (
    Size(4, 16, 32, target=300, rounds=7, epochs=20, repeats=10, peer_epochs=4),
    Size(4, 16, 128, target=110, rounds=7, epochs=20, repeats=10, peer_epochs=12),
    Size(64, 64, 128, target=6.5, rounds=7, epochs=4, repeats=3, peer_epochs=8),
    Size(256, 256, 128, target=1.9, rounds=4, epochs=2, repeats=2, peer_epochs=3),
    Size(256, 256, 512, target=1.4, rounds=4, epochs=2, repeats=2, peer_epochs=3),
)
MANY_ROWS = 10_000_000
PUBLISHED = SIZES[1]


class Program:
    """experiment_benchmark, one process a call."""

    def __init__(self, path: str) -> None:
        self.path = path

    def lines(self, *arguments: object) -> list[dict]:
        output = subprocess.run([self.path, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True)
        return [json.loads(line) for line in output.stdout.splitlines()]

    def train(self, size: Size, rows: int, epochs: int, repeats: int) -> list[dict]:
        return self.lines("--columns", size.columns, "--hidden", size.hidden, "--batch", size.batch,
                          "--rows", rows, "--epochs", epochs, "--repeats", repeats)


def cpu_model() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown")


def summary(times: list[float]) -> dict:
    return {"median": statistics.median(times), "best": min(times), "all": times}


def measure(program: Program, size: Size, peers: dict[str, Callable[..., float]]) -> dict:
    """Times in µs per training row per epoch, keyed by who."""
    ours: list[dict] = []
    theirs: dict[str, list[float]] = {name: [] for name in peers}
    for _ in range(size.rounds):
        ours += program.train(size, size.rows, size.epochs, size.repeats)
        for name, time in peers.items():
            theirs[name].append(time(size.columns, size.hidden, size.batch, size.rows, size.peer_epochs))
    result = {
        "columns": size.columns, "hidden": size.hidden, "batch": size.batch, "rows": size.rows,
        "flop_per_row": size.flop,
        "us_per_row": {"attention-lab": summary([line["us_per_row"] for line in ours]),
                       **{name: summary(times) for name, times in theirs.items()}},
        "loss": ours[-1]["loss"],
        "peak_memory_bytes": max(line["peak_memory_bytes"] for line in ours),
        "compiler": ours[-1]["compiler"],
    }
    if "pytorch" in peers:
        times = result["us_per_row"]
        result["ratio"] = times["pytorch"]["median"] / times["attention-lab"]["median"]
        result["target"] = size.target
    return result


def measure_many_rows(program: Program, few_rows: int = PUBLISHED.rows, rounds: int = 3) -> dict:
    """What a row costs at ten million rows, beside what it costs at ten thousand, in turns."""
    few: list[dict] = []
    many: list[dict] = []
    for _ in range(rounds):
        few += program.train(PUBLISHED, few_rows, PUBLISHED.epochs, PUBLISHED.repeats)
        many += program.train(PUBLISHED, MANY_ROWS, 2, 1)
    cost = {"few": summary([line["us_per_row"] for line in few]),
            "many": summary([line["us_per_row"] for line in many])}
    data = many[0]["data_bytes"]
    return {
        "rows": {"few": few_rows, "many": MANY_ROWS}, "us_per_row": cost,
        "ratio": cost["many"]["median"] / cost["few"]["median"], "ratio_limit": 1.7,
        "data_bytes": data,
        "peak_memory_bytes": max(line["peak_memory_bytes"] for line in many),
        "peak_memory_limit_bytes": 2 * data + MEMORY_ALLOWANCE,
    }


def table(results: dict) -> str:
    peak = results["fma_peak"]["gigaflops"]
    names = list(results["sizes"][0]["us_per_row"])
    titles = {"attention-lab": "Attention Lab", "pytorch": "PyTorch", "scikit-learn": "scikit-learn"}
    heads = ["columns × hidden, batch"] + [titles[name] for name in names]
    if "pytorch" in names:
        heads.append("PyTorch / ours (target)")
    heads += ["our best, nominal share of FMA peak", "µs at the peak"]
    lines = [heads, ["---"] * len(heads)]
    for size, result in zip(SIZES, results["sizes"]):
        times = result["us_per_row"]
        cells = [size.name] + [f"{times[name]['median']:.3g} ({times[name]['best']:.3g})" for name in names]
        if "ratio" in result:
            cells.append(f"{result['ratio']:.3g} ({result['target']:g})")
        bound = 1e-3 * size.flop / peak
        cells += [f"{bound / times['attention-lab']['best']:.0%}", f"{bound:.3g}"]
        lines.append(cells)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def report(results: dict) -> str:
    peak, many = results["fma_peak"], results["many_rows"]
    machine = f"{results['date'][:10]}, {results['cpu']}, {results['compiler']}"
    if "versions" in results:
        versions = results["versions"]
        machine += f"; PyTorch {versions['pytorch']} and scikit-learn {versions['scikit-learn']} on {results['blas']}"
    few_cost, many_cost = (many["us_per_row"][key]["median"] for key in ("few", "many"))
    return "\n".join((
        f"{machine}. One thread; FMA peak {peak['gigaflops']:.0f} GFLOP/s ({peak['target']}).",
        "µs per training row per epoch, training and validation: median (best).",
        "",
        table(results),
        "",
        f"{PUBLISHED.name}: a row of ten million costs {many_cost:.3g} µs, one of ten thousand {few_cost:.3g} µs: "
        f"{many['ratio']:.2f} times (limit {many['ratio_limit']}). "
        f"Peak memory {many['peak_memory_bytes'] / 1e6:.0f} MB for {many['data_bytes'] / 1e6:.0f} MB of data "
        f"(limit {many['peak_memory_limit_bytes'] / 1e6:.0f} MB).",
    ))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("program", help="experiment_benchmark")
    parser.add_argument("out", help="the JSON file to write")
    parser.add_argument("--peers", action="store_true", help="also time PyTorch and scikit-learn")
    options = parser.parse_args()

    program = Program(options.program)
    results: dict = {"date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"), "cpu": cpu_model()}
    peers: dict[str, Callable[..., float]] = {}
    if options.peers:
        import peers as others  # only here: without --peers its libraries need not be installed

        peers = {"pytorch": others.time_pytorch, "scikit-learn": others.time_scikit_learn}
        results |= {"versions": others.versions(), "blas": others.loaded_blas()}
    peaks = program.lines("--fma-peak")
    results["sizes"] = []
    for size in SIZES:
        results["sizes"].append(measure(program, size, peers))
        peaks += program.lines("--fma-peak")
    results["many_rows"] = measure_many_rows(program)
    results["fma_peak"] = max(peaks, key=lambda peak: peak["gigaflops"])
    results["compiler"] = results["sizes"][0]["compiler"]
    with open(options.out, "w", encoding="utf-8") as out:
        json.dump(results, out, indent=2, ensure_ascii=False)
        out.write("\n")
    print(report(results))


if __name__ == "__main__":
    main()
