package iq.manifests.plan;

import iq.manifests.server.ServerVersionFacts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The model servers that manifests are made for, each on the accelerators of one vendor. */
public enum Server {
  /** vLLM with CUDA. */
  VLLM_GPU("vllm", Vendor.NVIDIA, "vllm"),
  /** vLLM with JAX. */
  VLLM_TPU("vllm", Vendor.TPU, "vllm-tpu"),
  /** SGLang with CUDA. */
  SGLANG_GPU("sglang", Vendor.NVIDIA, "sglang");

  private final String word;
  private final Vendor vendor;
  private final String tables;

  Server(String word, Vendor vendor, String tables) {
    this.word = word;
    this.vendor = vendor;
    this.tables = tables;
  }

  /** Null where this version makes no manifests for the server on this accelerator. */
  public static @Nullable Server of(String word, String accelerator) {
    Vendor vendor = Vendor.of(accelerator);
    return Arrays.stream(values())
        .filter(server -> server.word.equals(word) && server.vendor == vendor)
        .findFirst()
        .orElse(null);
  }

  /** Whether it runs on TPUs. */
  public boolean tpu() {
    return vendor == Vendor.TPU;
  }

  /** Whose accelerators it runs on. */
  public Vendor vendor() {
    return vendor;
  }

  /** As its project is called in flags and tables. */
  public String word() {
    return word;
  }

  /** What a version of it knows. */
  public ServerVersionFacts facts(String version, Facts known) {
    return ServerVersionFacts.of(tables, version, known.tables());
  }
}
