package iq.manifests.server;

import static iq.manifests.server.Measure.COUNT;
import static iq.manifests.server.Measure.FRACTION;
import static iq.manifests.server.Measure.SECONDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics that play a role, by server; the first that a version exports is preferred. */
final class RoleNames {
  private record Key(String server, MetricRole role) {}

  private static final Map<Key, List<MetricName>> NAMES = new HashMap<>();

  static {
    vllm();
    sglang();
    add("tgi", MetricRole.QUEUE, COUNT, "tgi_queue_size");
    add("tgi", MetricRole.RUNNING, COUNT, "tgi_batch_current_size");
    add("tgi", MetricRole.E2E, SECONDS, "tgi_request_duration");
    triton();
    trtllmServe();
    jetstream();
  }

  private RoleNames() {}

  static List<MetricName> of(String server, MetricRole role) {
    return NAMES.getOrDefault(new Key(server, role), List.of());
  }

  private static void vllm() {
    add("vllm", MetricRole.QUEUE, COUNT, "vllm:num_requests_waiting");
    add("vllm", MetricRole.RUNNING, COUNT, "vllm:num_requests_running");
    add("vllm", MetricRole.KV_USE, FRACTION, "vllm:kv_cache_usage_perc");
    add("vllm", MetricRole.KV_USE, FRACTION, "vllm:gpu_cache_usage_perc");
    add("vllm", MetricRole.TTFT, SECONDS, "vllm:time_to_first_token_seconds");
    add("vllm", MetricRole.ITL, SECONDS, "vllm:inter_token_latency_seconds");
    add("vllm", MetricRole.ITL, SECONDS, "vllm:time_per_output_token_seconds");
    add("vllm", MetricRole.E2E, SECONDS, "vllm:e2e_request_latency_seconds");
  }

  private static void sglang() {
    add("sglang", MetricRole.QUEUE, COUNT, "sglang:num_queue_reqs");
    add("sglang", MetricRole.RUNNING, COUNT, "sglang:num_running_reqs");
    add("sglang", MetricRole.KV_USE, FRACTION, "sglang:token_usage");
    add("sglang", MetricRole.TTFT, SECONDS, "sglang:time_to_first_token_seconds");
    add("sglang", MetricRole.ITL, SECONDS, "sglang:inter_token_latency_seconds");
    add("sglang", MetricRole.E2E, SECONDS, "sglang:e2e_request_latency_seconds");
  }

  /** Triton's TensorRT-LLM backend has one metric for all kinds of requests, told by a label. */
  private static void triton() {
    labelled(MetricRole.QUEUE, COUNT, "nv_trt_llm_request_metrics", "request_type", "waiting");
    labelled(MetricRole.RUNNING, COUNT, "nv_trt_llm_request_metrics", "request_type", "scheduled");
    labelled(
        MetricRole.KV_USE,
        FRACTION,
        "nv_trt_llm_kv_cache_block_metrics",
        "kv_cache_block_type",
        "fraction");
  }

  private static void trtllmServe() {
    add("trtllm-serve", MetricRole.QUEUE, COUNT, "trtllm_num_requests_waiting");
    add("trtllm-serve", MetricRole.RUNNING, COUNT, "trtllm_num_requests_running");
    add("trtllm-serve", MetricRole.KV_USE, FRACTION, "trtllm_kv_cache_utilization");
    add("trtllm-serve", MetricRole.TTFT, SECONDS, "trtllm_time_to_first_token_seconds");
    add("trtllm-serve", MetricRole.ITL, SECONDS, "trtllm_time_per_output_token_seconds");
    add("trtllm-serve", MetricRole.E2E, SECONDS, "trtllm_e2e_request_latency_seconds");
  }

  private static void jetstream() {
    add("jetstream", MetricRole.QUEUE, COUNT, "jetstream_prefill_backlog_size");
    add("jetstream", MetricRole.RUNNING, FRACTION, "jetstream_slots_used_percentage");
    add("jetstream", MetricRole.TTFT, SECONDS, "jetstream_time_to_first_token");
    add("jetstream", MetricRole.ITL, SECONDS, "jetstream_time_per_output_token");
    add("jetstream", MetricRole.E2E, SECONDS, "jetstream_time_per_request");
  }

  private static void add(String server, MetricRole role, Measure measure, String name) {
    put(server, role, MetricName.of(name, measure));
  }

  private static void labelled(
      MetricRole role, Measure measure, String name, String label, String value) {
    put("triton-trtllm", role, new MetricName(name, measure, label, value));
  }

  private static void put(String server, MetricRole role, MetricName name) {
    NAMES.computeIfAbsent(new Key(server, role), any -> new ArrayList<>()).add(name);
  }
}
