"""A measured row as a question to aiconfigurator: the arguments of its cli_estimate.

Names and number formats are read as aiconfigurator's own adapter of InferenceX records reads them.
"""

from aiconfigurator.sdk.common import DefaultHFModels
from aiconfigurator.sdk.config_adapter.inferencex import PRECISION_QUANT
from aiconfigurator.sdk.models import check_is_moe

SYSTEMS = {
    "nvidia-a100-80gb": "a100_sxm",
    "nvidia-l40s": "l40s",
    "nvidia-h100-80gb": "h100_sxm",
    "nvidia-h200-141gb": "h200_sxm",
    "nvidia-b200": "b200_sxm",
    "nvidia-b300": "b300_sxm",
    "nvidia-gb200": "gb200",
    "nvidia-gb300": "gb300",
}
BACKENDS = {"vllm": "vllm", "sglang": "sglang", "tensorrt-llm": "trtllm"}

# Models of the same shape under a name that aiconfigurator has the configuration of.
SAME_SHAPE = {
    "deepseek-ai/DeepSeek-R1-0528": "deepseek-ai/DeepSeek-R1",
    "deepseek-ai/DeepSeek-V3.1": "deepseek-ai/DeepSeek-V3",
    "meta-llama/Llama-3.1-70B": "meta-llama/Meta-Llama-3.1-70B",
    "meta-llama/Llama-3.1-70B-Instruct": "meta-llama/Meta-Llama-3.1-70B",
    "meta-llama/Llama-3.3-70B-Instruct": "meta-llama/Meta-Llama-3.1-70B",
    "Qwen/Qwen3-235B-A22B-Instruct-2507": "Qwen/Qwen3-235B-A22B",
    "Qwen/Qwen3-8B-FP8": "Qwen/Qwen3-8B",
}


class Unsupported(Exception):
    """A row that aiconfigurator cannot be asked about, and why."""


def question(row):
    """The arguments without the number formats, and how many copies of the model they are of."""
    if row["speculative_decoding"]:
        raise Unsupported("speculative decoding: how many tokens are accepted is not stated")
    if row["prefill_decode_split"]:
        raise Unsupported("prefill and decode apart: the layout of each side is not stated")
    system = SYSTEMS.get(row["accelerator"])
    if system is None:
        raise Unsupported("accelerator without data")
    model = SAME_SHAPE.get(row["model"], row["model"])
    if model not in DefaultHFModels:
        raise Unsupported("model without a configuration")
    layout, copies = spread(row, check_is_moe(model))
    return {
        "model_path": model,
        "system_name": system,
        "backend_name": BACKENDS[row["model_server"]],
        "isl": round(float(row["input_tokens"])),
        "osl": round(float(row["output_tokens"])),
        **layout,
    }, copies


def spread(row, experts):
    """Parallelism and batch of one copy, and the copies."""
    count = int(row["accelerator_count"])
    tensor = int(row["tp"] or count)
    pipeline, data, expert = (int(row[column] or 1) for column in ("pp", "dp", "ep"))
    group = max(tensor * pipeline, expert)
    if count % group:
        raise Unsupported("copies of unequal size")
    attention_data = data if data > 1 and data * tensor > count else group // (tensor * pipeline)
    copies = count // group
    concurrency = round(float(row["concurrency"]))
    if concurrency % (copies * attention_data):
        raise Unsupported("requests in flight that the copies cannot share evenly")
    layout = {
        "batch_size": concurrency // (copies * attention_data),
        "tp_size": group // pipeline // attention_data,
        "pp_size": pipeline,
        "attention_dp_size": attention_data,
    }
    if experts:
        width = group // pipeline
        expert = width if expert > 1 and row["model_server"] == "vllm" else expert
        layout |= {"moe_tp_size": width // expert, "moe_ep_size": expert}
    return layout, copies


def formats(row, asked):
    """The number formats that a row's precision may mean, the likeliest first."""
    precision = row["precision"]
    if "gpt-oss" in row["model"] or precision not in PRECISION_QUANT:
        return [(None, None)]
    experts = "moe_ep_size" in asked
    dense, expert = PRECISION_QUANT[precision]
    if precision == "fp8":
        first = "fp8_block" if asked["backend_name"] == "sglang" else expert
        readings = [(dense, first), ("fp8_block", "fp8_block")]
    elif precision == "int4":
        readings = [(dense, expert), (None, None)]
    else:
        readings = [(dense, expert)]
    return [(dense, expert if experts else None) for dense, expert in readings]
