"""Errors of two estimators on the same measured rows: compare.py ROWS.csv"""

import csv
import logging
import math
import statistics
import sys
import warnings
from collections import Counter
from functools import lru_cache

from aiconfigurator.cli.api import cli_estimate
from aiconfigurator.sdk.perf_database import get_latest_database_version
from question import Unsupported, formats, question

OUTPUTS = ("output_tokens_per_second", "itl_ms", "ttft_ms")
LOADS = (8, 128)
# Measured by others, but shipped with aiconfigurator: its makers compare it with these rows themselves.
SHIPPED = "inferencex-rows-relayed-by"

REFUSALS = {"PerfDataNotAvailableError": "kernel without data", "RuntimeError": "measured, but does not fit, it says"}

latest = lru_cache(None)(lambda system, backend: get_latest_database_version(system=system, backend=backend))


def answer(row):
    """What aiconfigurator says: throughput, ITL, TTFT."""
    asked, copies = question(row)
    asked["backend_version"] = latest(asked["system_name"], asked["backend_name"])
    for dense, experts in formats(row, asked):
        try:
            said = cli_estimate(**asked, gemm_quant_mode=dense, moe_quant_mode=experts)
            return said.tokens_per_second * copies, said.tpot, said.ttft
        except Exception as fault:  # its faults have no common class; a fault of every row would show in the counts
            refused = fault
    raise Unsupported(REFUSALS.get(type(refused).__name__, type(refused).__name__))


def error(predicted, row, output):
    return abs(predicted / float(row["measured_" + output]) - 1) * 100


def ours(row, output):
    """Of an estimate that is declined the error has no bound: a miss."""
    return math.inf if row["declined"] else error(float(row["predicted_" + output]), row, output)


def lab(row):
    return row["source"].split("@")[0]


def line(name, pairs):
    cells = [name, f"{len(pairs):,}", f"{statistics.mean(bool(row['declined']) for row, _ in pairs) * 100:.0f}"]
    given = [pair for pair in pairs if not pair[0]["declined"]]
    cells.append(medians(pairs, lambda row, said, i: ours(row, OUTPUTS[i])))
    cells.append(medians(given, lambda row, said, i: ours(row, OUTPUTS[i])))
    cells.append(medians(pairs, lambda row, said, i: error(said[i], row, OUTPUTS[i])))
    cells.append(medians(given, lambda row, said, i: error(said[i], row, OUTPUTS[i])))
    print("| " + " | ".join(cells) + " |")


def medians(pairs, of):
    if not pairs:
        return "-"
    each = (statistics.median(of(row, said, i) for row, said in pairs) for i in range(len(OUTPUTS)))
    return " / ".join("∞" if math.isinf(one) else f"{one:.1f}" for one in each)


def table(pairs):
    print("| rows | count | iq declines, % | iq | iq, where it answers | aiconfigurator | the same, where iq answers |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    line("all", pairs)
    for load in LOADS:
        line(f"{load} requests in flight", [pair for pair in pairs if float(pair[0]["concurrency"]) == load])
    for source in Counter(lab(row) for row, _ in pairs):
        line(source, [pair for pair in pairs if lab(pair[0]) == source])
    line("all but " + SHIPPED, [pair for pair in pairs if lab(pair[0]) != SHIPPED])


def main(file):
    logging.disable(logging.CRITICAL)
    warnings.filterwarnings("ignore")
    with open(file, newline="", encoding="utf-8") as text:
        rows = [row for row in csv.DictReader(text) if "aiconfigurator" not in row["source"]]
    pairs, refused = [], Counter()
    for row in rows:
        try:
            pairs.append((row, answer(row)))
        except Unsupported as reason:
            refused[str(reason)] += 1
    print(f"{len(rows):,} rows that aiconfigurator's makers did not measure, {len(pairs):,} of them answered by it.")
    print("Median absolute errors of throughput / ITL / TTFT in percent of the measured value; iq has not seen the source.\n")
    table(pairs)
    print("\nNot answered by it: " + "; ".join(f"{count} {reason}" for reason, count in refused.most_common()) + ".")


main(sys.argv[1])
