package iq.manifests.plan;

import iq.catalog.Model;
import iq.catalog.UseCase;
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
 *   <li>room = 0.9 * memory of the accelerators, the share that servers take by default
 * </ul>
 *
 * <p>A measured configuration is never refused: that it ran is stronger than this arithmetic.
 *
 * @param concurrency requests in flight, NaN when not known; the KV cache is then that of one
 */
public record MemoryFit(
    double weightsGib, double kvGib, double overheadGib, double roomGib, double concurrency) {
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
    return new MemoryFit(
        weights * (spread ? 1 : replica.data()),
        perToken * tokens / GIB,
        OVERHEAD_GIB * replica.accelerators(),
        USABLE * memory * GB / GIB * replica.accelerators(),
        concurrency);
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

  private static String one(double gib) {
    return String.format(Locale.ROOT, "%.1f", gib);
  }

  private static String whole(double requests) {
    return Long.toString(Math.max(1, Math.round(requests)));
  }
}
