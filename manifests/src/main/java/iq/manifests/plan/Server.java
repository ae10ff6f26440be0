package iq.manifests.plan;

import iq.manifests.server.ServerVersionFacts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The model servers that manifests are made for, each on the accelerators of one vendor. */
public enum Server {
  /** vLLM with CUDA. */
  VLLM_GPU("vllm", Vendor.NVIDIA, "vllm"),
  /** vLLM with ROCm. */
  VLLM_ROCM("vllm", Vendor.AMD, "vllm"),
  /** vLLM with JAX. */
  VLLM_TPU("vllm", Vendor.TPU, "vllm-tpu"),
  /** SGLang with CUDA. */
  SGLANG_GPU("sglang", Vendor.NVIDIA, "sglang"),
  /** SGLang with ROCm. */
  SGLANG_ROCM("sglang", Vendor.AMD, "sglang"),
  /** Text Generation Inference with CUDA. */
  TGI_GPU("tgi", Vendor.NVIDIA, "tgi"),
  /** Text Generation Inference with ROCm. */
  TGI_ROCM("tgi", Vendor.AMD, "tgi"),
  /** TensorRT-LLM behind its own server with OpenAI's API. */
  TRTLLM_SERVE("tensorrt-llm", Vendor.NVIDIA, "trtllm-serve"),
  /** TensorRT-LLM behind Triton. */
  TRITON("triton", Vendor.NVIDIA, "triton-trtllm"),
  /** JetStream with its PyTorch engine. */
  JETSTREAM("jetstream", Vendor.TPU, "jetstream");

  /** Other words for the same: what the two servers of TensorRT-LLM are called elsewhere. */
  private static final Map<String, String> ALSO =
      Map.of("trtllm-serve", "tensorrt-llm", "triton-tensorrt-llm", "triton");

  private final String word;
  private final Vendor vendor;
  private final String tables;

  Server(String word, Vendor vendor, String tables) {
    this.word = word;
    this.vendor = vendor;
    this.tables = tables;
  }

  /** Null where this version makes no manifests for the server on this accelerator. */
  public static @Nullable Server of(String asked, String accelerator) {
    String word = ALSO.getOrDefault(asked, asked);
    Vendor vendor = Vendor.of(accelerator);
    return Arrays.stream(values())
        .filter(server -> server.word.equals(word) && server.vendor == vendor)
        .findFirst()
        .orElse(null);
  }

  /** The word under which benchmarks of a server are kept: both of TensorRT-LLM under its own. */
  public static String measuredAs(String asked) {
    String word = ALSO.getOrDefault(asked, asked);
    return word.equals(TRITON.word) ? TRTLLM_SERVE.word : word;
  }

  /** Those that manifests are made for, as people read it: {@code vllm on nvidia-*, …; …}. */
  public static String all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Server server : values()) {
      all.merge(server.word, server.word + " on " + server.vendor.marks(),
          (before, one) -> before + ", " + server.vendor.marks());
    }
    return String.join("; ", all.values());
  }

  /** What servers are called, all words of each. */
  public static Set<String> words() {
    Set<String> all = new TreeSet<>(ALSO.keySet());
    Stream.of(values()).map(Server::word).forEach(all::add);
    return all;
  }

  /** Whether it runs on TPUs. */
  public boolean tpu() {
    return vendor == Vendor.TPU;
  }

  /** Whose accelerators it runs on. */
  public Vendor vendor() {
    return vendor;
  }

  /** As its project is called in flags, labels and names. */
  public String word() {
    return word;
  }

  /** What a version of it knows. */
  public ServerVersionFacts facts(String version, Facts known) {
    return ServerVersionFacts.of(tables, version, known.tables());
  }
}
