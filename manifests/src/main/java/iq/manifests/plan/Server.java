package iq.manifests.plan;

import iq.manifests.server.ServerVersionFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The model servers that manifests are made for, each on one kind of accelerator. */
public enum Server {
  VLLM_GPU("vllm", "vllm"),
  VLLM_TPU("vllm", "vllm-tpu"),
  SGLANG_GPU("sglang", "sglang");

  private final String word;
  private final String tables;

  Server(String word, String tables) {
    this.word = word;
    this.tables = tables;
  }

  /** Null where this version makes no manifests for the server on this accelerator. */
  public static @Nullable Server of(String server, String accelerator) {
    boolean tpu = isTpu(accelerator);
    if (!tpu && !accelerator.startsWith("nvidia-")) {
      return null;
    }
    return switch (server) {
      case "vllm" -> tpu ? VLLM_TPU : VLLM_GPU;
      case "sglang" -> tpu ? null : SGLANG_GPU;
      default -> null;
    };
  }

  public static boolean isTpu(String accelerator) {
    return accelerator.toLowerCase(Locale.ROOT).startsWith("tpu");
  }

  public boolean tpu() {
    return this == VLLM_TPU;
  }

  public String word() {
    return word;
  }

  public ServerVersionFacts facts(String version, Facts known) {
    return ServerVersionFacts.of(tables, version, known.tables());
  }
}
