"""What single kernels take, measured by aiconfigurator's makers, in the units of the core's coefficients: kernels.py DATA ACCELERATORS.csv"""

import csv
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

import numpy
import pandas
from scipy.optimize import nnls

SYSTEMS = {
    "a100_sxm": "nvidia-a100-80gb",
    "h100_sxm": "nvidia-h100-80gb",
    "h200_sxm": "nvidia-h200-141gb",
    "b200_sxm": "nvidia-b200",
    "b300_sxm": "nvidia-b300",
    "gb200": "nvidia-gb200",
    "gb300": "nvidia-gb300",
    "l40s": "nvidia-l40s",
    "rtx_pro_6000_server": "nvidia-rtx-pro-6000",
}
# Bytes of a weight, and the peak that its operations have.
FORMATS = {
    "bfloat16": (2, "bf16_dense_tflops"),
    "fp8": (1, "fp8_dense_tflops"),
    "fp8_block": (1, "fp8_dense_tflops"),
    "nvfp4": (0.5625, "fp4_dense_tflops"),
}
DECODE = 128  # rows of a product in a step of decoding, at most
PREFILL = 1024  # and of a prompt, at least


def fit(times, *ideal):
    """A time per call and a factor of each ideal time, none negative, by least squares of the relative error; microseconds."""
    columns = numpy.stack([numpy.ones(len(times)), *ideal], 1)
    return nnls(columns / times[:, None], numpy.ones(len(times)))[0]


def products(table, fact, found):
    """Dense products of m rows of activations with n x k weights."""
    for name, rows in table.groupby("gemm_dtype"):
        if name not in FORMATS or not fact[FORMATS[name][1]]:
            continue
        size, peak = FORMATS[name]
        rows = rows[(rows.n * rows.k).between(2**21, 2**28)]
        read = (rows.n * rows.k * size / (fact["memory_bandwidth_gb_per_s"] * 1e3)).values
        work = (2 * rows.m * rows.n * rows.k / (fact[peak] * 1e6)).values
        times = rows.latency.values * 1e3
        few, many = (rows.m <= DECODE).values, (rows.m >= PREFILL).values
        each, weights, _ = fit(times[few], read[few], work[few])
        # vLLM's products in blocks of 8 bits have more than 50 us a call in these data, far from its whole steps: left out.
        if each < 50:
            found["a product of a step, each call, us"].append(each)
            found["weights: of the bytes over bandwidth"].append(weights)
            found[f"prefill_compute, {name}: of the operations over peak"].append(fit(times[many], work[many])[1])


def experts(table, fact, found):
    """All that a layer's experts take: sorting tokens, products, combining; with uneven use of the experts."""
    for (name, _), rows in table[table.distribution == "power_law_1.2"].groupby(["moe_dtype", "kernel_source"]):
        if name not in FORMATS or not fact[FORMATS[name][1]]:
            continue
        size, peak = FORMATS[name]
        held = 3 * rows.hidden_size * rows.inter_size / rows.moe_tp_size * rows.num_experts / rows.moe_ep_size
        touched = 1 - (1 - rows.topk / rows.num_experts) ** rows.num_tokens
        read = (held * touched * size / (fact["memory_bandwidth_gb_per_s"] * 1e3)).values
        work = (2 * rows.num_tokens * held * rows.topk / rows.num_experts / (fact[peak] * 1e6)).values
        times = rows.latency.values * 1e3
        few = (rows.num_tokens <= 2 * DECODE).values
        if few.sum() > 200:
            found["experts: each layer, us"].append(fit(times[few], read[few], work[few])[0])


def decoding(table, fact, found):
    if "window_size" not in table:  # older tables do not tell who attends to all of the context
        return
    rows = table[(table.window_size == 0) & (table.head_dim == 128) & ~table.kv_cache_dtype.str.contains("fp8")]
    cache = rows.batch_size * (rows.isl + rows.step) * 2 * rows.num_key_value_heads * rows.head_dim * 2
    each, factor = fit(rows.latency.values * 1e3, (cache / (fact["memory_bandwidth_gb_per_s"] * 1e3)).values)
    found["attention of a step, each call, us"].append(each)
    found["cache: of the bytes over bandwidth"].append(factor)


def prompts(table, fact, found):
    if "window_size" not in table:
        return
    rows = table[(table.window_size == 0) & (table.head_dim == 128) & ~table.attn_dtype.str.contains("fp8")]
    rows = rows[(rows.isl >= PREFILL) & (rows.isl * rows.batch_size <= 2**15)]
    work = 2 * rows.batch_size * rows.isl**2 * rows.num_heads * rows.head_dim / (fact["bf16_dense_tflops"] * 1e6)
    found["prefill_attention: of the operations over peak"].append(fit(rows.latency.values * 1e3, work.values)[1])


def exchanges(table, fact, found):
    rows = table[(table.message_size <= 2**23) & (table.num_gpus <= 8)]
    rows = rows[rows.backend.str.contains("graph")] if "backend" in rows else rows
    sent = 2 * (rows.num_gpus - 1) / rows.num_gpus * rows.message_size * 2 / (fact["scale_up_gb_per_s_one_way"] * 1e3)
    each, factor = fit(rows.latency.values * 1e3, sent.values)
    found["hop: each exchange, us"].append(each)
    found["exchange: of the bytes over the link"].append(factor)


KERNELS = {
    "gemm/*/*/gemm_perf": products,
    "moe/*/*/moe_perf": experts,
    "attention/*/*/generation_attention_perf": decoding,
    "attention/*/*/context_attention_perf": prompts,
    "comm/*/*/custom_allreduce_perf": exchanges,
}


def main(data, accelerators):
    with open(accelerators, encoding="utf-8") as file:
        facts = {row["accelerator"]: row for row in csv.DictReader(file)}
    found = defaultdict(list)
    for system, accelerator in SYSTEMS.items():
        fact = {key: float(value) for key, value in facts[accelerator].items() if value.replace(".", "", 1).isdigit()}
        fact = defaultdict(float, fact)
        for pattern, measure in KERNELS.items():
            if measure is exchanges and not fact["scale_up_gb_per_s_one_way"]:
                continue
            for path in sorted(Path(data, system).glob(pattern + ".parquet")):
                measure(pandas.read_parquet(path), fact, found)
    print("| kernel | sets of measurements | median | from | to |\n|---|---:|---:|---:|---:|")
    for name, values in found.items():
        print(f"| {name} | {len(values)} | {median(values):.3g} | {min(values):.3g} | {max(values):.3g} |")


main(*sys.argv[1:])
