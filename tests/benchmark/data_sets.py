# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the network learns of the data sets that come with the program: data_sets.py ATTENTION_LAB [--seeds 10].

Samples and friedman1 with their default settings; syn1 to syn6 with 100 epochs, beside the figures TabNet published
for 10 000 rows (Arik and Pfister, 2021) and what no classifier can pass (the Bayes bound); noise. Figures are of the
validation rows after the last epoch, medians over the seeds."""

import argparse
import json
import statistics
import subprocess

TABNET = [0.682, 0.892, 0.897, 0.776, 0.789, 0.878]
BAYES = [0.700, 0.899, 0.906, 0.821, 0.823, 0.903]


def train(program, seed, *options):
    """The start, the last epoch and the end of a run."""
    lines = subprocess.run([program, "train", *options, "--seed", str(seed), "--format", "jsonl"], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    return tuple(json.loads(line) for line in (lines[0], lines[-2], lines[-1]))


def median(values, digits=3):
    return f"{statistics.median(values):.{digits}f}"


def samples(program, seeds):
    print("| data | figure | median | lowest | highest | epochs |\n| --- | --- | --- | --- | --- | --- |")
    for name, figure in [("sample:breast-cancer", "accuracy"), ("sample:wine", "accuracy"),
                         ("sample:iris", "accuracy"), ("friedman1", "R²")]:
        runs = [train(program, seed, name) for seed in seeds]
        values = [last["val_accuracy"] for _, last, _ in runs]
        print(f"| {name} | {figure} | {median(values)} | {min(values):.3f} | {max(values):.3f} "
              f"| {runs[0][0]['settings']['epochs']} |")


def synthetic(program, seeds):
    print("\n| data | AUC | on true columns | AUC, bias | on true columns, bias | equal share | TabNet | Bayes |\n"
          "| --- | --- | --- | --- | --- | --- | --- | --- |")
    columns = [2, 4, 4, None, None, None]
    for number, (tabnet, bayes) in enumerate(zip(TABNET, BAYES), start=1):
        cells = []
        for bias in ([], ["--attention-bias"]):
            runs = [train(program, seed, f"syn{number}", "--epochs", "100", *bias) for seed in seeds]
            cells.append(median([end["val_auc"] for _, _, end in runs]))
            cells.append(f"{100 * statistics.median(last['attention_on_truth'] for _, last, _ in runs):.0f} %")
        true = columns[number - 1]
        # Of syn4 and syn5 half the rows are decided by 2 + 1 or 4 + 1 of 11 columns, of syn6 all by 4 + 1.
        share = true / 11 if true else (4 / 11 if number < 6 else 5 / 11)
        print(f"| syn{number} | {' | '.join(cells)} | {100 * share:.0f} % | {tabnet:.3f} | {bayes:.3f} |")


def noise(program, seeds):
    runs = [train(program, seed, "noise") for seed in seeds]
    shares = [share for _, last, _ in runs for share in last["attention"].values()]
    print(f"\nnoise: accuracy {median([last['val_accuracy'] for _, last, _ in runs])}, mean attention of its four "
          f"columns {min(shares):.2f} to {max(shares):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=10)
    arguments = parser.parse_args()
    seeds = range(1, arguments.seeds + 1)
    samples(arguments.program, seeds)
    synthetic(arguments.program, seeds)
    noise(arguments.program, seeds)


if __name__ == "__main__":
    main()
