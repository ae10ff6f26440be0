package iq.manifests;

import iq.manifests.server.ServerVersionFacts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The model servers that manifests are made for, each on one kind of accelerator. */
enum Server {
  VLLM_GPU("vllm", "vllm", "python3 -m vllm.entrypoints.openai.api_server"),
  VLLM_TPU("vllm", "vllm-tpu", "python3 -m vllm.entrypoints.openai.api_server"),
  SGLANG_GPU("sglang", "sglang", "python3 -m sglang.launch_server");

  private static final String CUDA_12_4_UNTIL = "0.4.7";
  private static final String ONE_IMAGE_SINCE = "0.5.2";

  private final String word;
  private final String tables;
  private final String command;

  Server(String word, String tables, String command) {
    this.word = word;
    this.tables = tables;
    this.command = command;
  }

  /** Null where this version makes no manifests for the server on this accelerator. */
  static @Nullable Server of(String server, String accelerator) {
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

  static boolean isTpu(String accelerator) {
    return accelerator.toLowerCase(Locale.ROOT).startsWith("tpu");
  }

  boolean tpu() {
    return this == VLLM_TPU;
  }

  String word() {
    return word;
  }

  List<String> command() {
    return List.of(command.split(" ", -1));
  }

  ServerVersionFacts facts(String version, Facts known) {
    return ServerVersionFacts.of(tables, version, known.tables());
  }

  /** The image that the project publishes for a release. SGLang named CUDA in its tags at first. */
  String image(String version) {
    return switch (this) {
      case VLLM_GPU -> "vllm/vllm-openai:v" + version;
      case VLLM_TPU -> "vllm/vllm-tpu:v" + version;
      case SGLANG_GPU -> "lmsysorg/sglang:v" + version + cuda(version);
    };
  }

  private static String cuda(String version) {
    if (Releases.atLeast(version, ONE_IMAGE_SINCE)) {
      return "";
    }
    return Releases.atLeast(version, CUDA_12_4_UNTIL) ? "-cu126" : "-cu124";
  }
}
