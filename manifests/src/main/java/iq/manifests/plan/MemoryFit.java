package iq.manifests.plan;

import iq.catalog.Model;
import iq.catalog.UseCase;
import iq.manifests.server.FlagDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the model fits the accelerators of one copy. In GiB:
 *
 * <ul>
 *   <li>weights = size on disk * copies of the weights (data parallel, unless experts are spread)
 *   <li>KV cache of a token = layers * 2 * KV heads * head size * 2 bytes, each head kept once for
 *       every tensor parallel way beyond the number of heads; with latent attention layers *
 *       (compressed width + rotary width) * 2 bytes on each tensor parallel way
 *   <li>KV cache = that * (input + output tokens of the use case) * requests in flight
 *   <li>requests in flight = the concurrency at the operating point, or by Little's law output
 *       tokens per second * NTPOT, over the copies measured
 *   <li>overhead = 2 GiB an accelerator for activations and graphs
 *   <li>room = memory of the accelerators * the share that the server takes by default, from its
 *       version's flag table: of vLLM {@code --gpu-memory-utilization}, 0.9 and later 0.92
 *       (docs.vllm.ai, engine arguments); else 0.9, which TensorRT-LLM takes of what the weights
 *       leave, and which SGLang's computed {@code --mem-fraction-static} comes near
 * </ul>
 *
 * <p>A measured configuration is never refused: that it ran is stronger than this arithmetic. See
 * {@link MemoryRefusal} for what is.
 *
 * @param concurrency requests in flight, NaN when not known; the KV cache is then that of one
 * @param requestTokens the longest request whose KV cache fits beside the weights, alone
 */
public record MemoryFit(
    double weightsGib,
    double kvGib,
    double overheadGib,
    double roomGib,
    double concurrency,
    double requestTokens) {
  private static final double GIB = 1024.0 * 1024 * 1024;
  private static final double GB = 1e9;
  private static final double USABLE = 0.9;
  private static final double OVERHEAD_GIB = 2;
  private static final int BYTES = 2;

  /** Null where a figure that it takes is not known. */
  public static @Nullable MemoryFit of(Plan plan) {
    Double weights = Weights.gib(plan.model());
    Double memory = plan.accelerator() == null ? null : plan.accelerator().memoryGb();
    if (plan.model() == null || weights == null || memory == null) {
      return null;
    }
    Replica replica = plan.replica();
    double perToken = bytesPerToken(plan.model(), replica);
    if (Double.isNaN(perToken)) {
      return null;
    }
    UseCase useCase = plan.request().useCase();
    double concurrency = concurrency(plan);
    double inFlight = Double.isNaN(concurrency) ? 1 : Math.max(1, concurrency);
    double tokens = (useCase.inputTokens() + useCase.outputTokens()) * inFlight;
    boolean experts = replica.expert() != null && replica.expert() > 1;
    boolean spread = replica.sharedAttention() || experts;
    double held = weights * Precision.of(plan).part() * (spread ? 1 : replica.data());
    double overhead = OVERHEAD_GIB * replica.accelerators();
    double room = share(plan) * memory * GB / GIB * replica.accelerators();
    return new MemoryFit(
        held,
        perToken * tokens / GIB,
        overhead,
        room,
        concurrency,
        (room - held - overhead) * GIB / replica.data() / perToken);
  }

  /** The part of the memory that the server takes by default. */
  static double share(Plan plan) {
    String flag =
        switch (plan.server()) {
          case VLLM_GPU, VLLM_ROCM, VLLM_TPU -> "--gpu-memory-utilization";
          case TGI_GPU, TGI_ROCM -> "--cuda-memory-fraction";
          default -> "";
        };
    return plan.serverFacts()
        .details(flag)
        .map(FlagDetails::defaultValue)
        .map(Double::parseDouble)
        .orElse(USABLE);
  }

  /** The arithmetic of a plan, or what is not known for it. */
  public static String inWords(Plan plan) {
    MemoryFit fit = of(plan);
    return fit == null
        ? "Memory was not checked: not known are " + String.join(", ", unknown(plan)) + "."
        : fit.inWords();
  }

  /** The facts that are missing for the arithmetic. */
  private static List<String> unknown(Plan plan) {
    List<String> unknown = new ArrayList<>();
    if (Weights.gib(plan.model()) == null) {
      unknown.add("the size of the weights");
    }
    if (plan.model() == null || Double.isNaN(bytesPerToken(plan.model(), plan.replica()))) {
      unknown.add("the model's layers and KV heads");
    }
    if (plan.accelerator() == null || plan.accelerator().memoryGb() == null) {
      unknown.add("the memory of " + plan.request().accelerator());
    }
    return unknown;
  }

  private static double bytesPerToken(Model model, Replica replica) {
    int tensor = replica.sharedAttention() ? replica.tensor() / replica.data() : replica.tensor();
    if (model.layers() == null) {
      return Double.NaN;
    }
    if (model.kvLoraRank() != null) {
      int rotary = model.qkRopeHeadDim() == null ? 0 : model.qkRopeHeadDim();
      return (double) model.layers() * (model.kvLoraRank() + rotary) * BYTES * tensor;
    }
    if (model.kvHeads() == null || model.headDim() == null) {
      return Double.NaN;
    }
    double heads = Math.max(model.kvHeads(), tensor);
    return model.layers() * 2.0 * heads * model.headDim() * BYTES;
  }

  /** Requests in flight at the operating point, of one copy. */
  private static double concurrency(Plan plan) {
    return plan.point() == null ? Double.NaN : InFlight.at(plan.benchmark(), plan.point());
  }

  /** How many requests of the use case the KV cache holds at once; 0 when even one is too many. */
  public double requestsHeld() {
    double inFlight = Double.isNaN(concurrency) ? 1 : Math.max(1, concurrency);
    return Math.max(0, (roomGib - weightsGib - overheadGib) / (kvGib / inFlight));
  }

  boolean fits() {
    return needGib() <= roomGib;
  }

  double needGib() {
    return weightsGib + kvGib + overheadGib;
  }

  /** With all numbers. */
  String inWords() {
    String requests =
        Double.isNaN(concurrency)
            ? "1 request (how many were in flight is not known)"
            : whole(concurrency) + " requests in flight";
    return "Memory by arithmetic: weights "
        + one(weightsGib)
        + " + KV cache "
        + one(kvGib)
        + " for "
        + requests
        + " + overhead "
        + one(overheadGib)
        + " = "
        + one(needGib())
        + " GiB of "
        + one(roomGib)
        + " GiB usable"
        + (fits()
            ? "."
            : "; it does not fit, yet this configuration was measured: the server will queue or"
                + " preempt requests, or the weights are smaller there.");
  }

  static String one(double gib) {
    return String.format(Locale.ROOT, "%.1f", gib);
  }

  private static String whole(double requests) {
    return Long.toString(Math.max(1, Math.round(requests)));
  }
}
