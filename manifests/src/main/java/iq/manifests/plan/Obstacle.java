package iq.manifests.plan;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import org.jspecify.annotations.Nullable;

/** What stands in the way of repeating a benchmark, as the end of "was measured only". */
public final class Obstacle {
  /** vLLM's image is known to bring NIXL, which carries the KV cache between the sides. */
  static final String NIXL_SINCE = "0.14.0";

  /** The first vLLM whose image has the script that starts Ray where LWS's own example has it. */
  static final String RAY_SINCE = "0.8.5";

  private static final int LARGEST_UNKNOWN = 8;

  private Obstacle() {}

  /** Null where it can be repeated. */
  public static @Nullable String of(Benchmark benchmark, Facts facts, Request request) {
    return benchmark.configuration().prefillDecodeSplit() == null
        ? ofGroup(benchmark, facts, request)
        : ofSplit(benchmark, facts, request);
  }

  private static @Nullable String ofSplit(Benchmark benchmark, Facts facts, Request request) {
    Configuration c = benchmark.configuration();
    String apart = "with prefill and decode apart (" + c.prefillDecodeSplit() + "), which ";
    if (!request.server().equals("vllm") || Vendor.of(request.accelerator()) != Vendor.NVIDIA) {
      return apart + "iq makes for vllm on nvidia-* alone";
    }
    Split split = Split.of(benchmark);
    if (split == null) {
      return apart + "needs the workers and tensor parallel ways of each side: the source does not"
          + " state them";
    }
    if (split.largest() > largest(facts, request)) {
      return apart + "has a worker on more than one machine";
    }
    if (!"llm-d".equals(request.options().stack())) {
      return apart + "iq makes behind llm-d alone: add --serving-stack=llm-d";
    }
    String version = version(benchmark, request);
    return version != null && Releases.isRelease(request.server(), version) && older(version, NIXL_SINCE)
        ? apart + "needs vllm " + NIXL_SINCE + " or later, whose image has NIXL, not " + version
        : null;
  }

  private static @Nullable String ofGroup(Benchmark benchmark, Facts facts, Request request) {
    Replica replica = Replica.of(benchmark);
    if (replica.accelerators() <= largest(facts, request)) {
      return null;
    }
    String many =
        "on " + replica.accelerators() + " accelerators, more than one machine of "
            + request.options().platform().word() + " has, ";
    Vendor vendor = Vendor.of(request.accelerator());
    if (vendor == Vendor.TPU) {
      return many + "and slices of TPUs over several hosts are not made by iq";
    }
    boolean vllm = request.server().equals("vllm");
    if (!vllm && !request.server().equals("sglang")) {
      return many + "which iq makes for vllm and sglang alone";
    }
    if (replica.data() > 1 && (vllm || !replica.sharedAttention())) {
      return many + "data parallel, which iq makes on one machine alone";
    }
    String version = version(benchmark, request);
    return vllm && version != null && Releases.isRelease(request.server(), version) && older(version, RAY_SINCE)
        ? many + "which needs vllm " + RAY_SINCE + " or later, not " + version
        : null;
  }

  private static @Nullable String version(Benchmark benchmark, Request request) {
    return request.version() == null
        ? benchmark.configuration().serverVersion()
        : request.version();
  }

  private static boolean older(String version, String since) {
    return !Releases.atLeast(version, since);
  }

  /** The accelerators of the platform's largest machine, as far as its types are known. */
  static int largest(Facts facts, Request request) {
    return Machines.all(facts, request)
        .mapToInt(machine -> (int) machine.acceleratorCount())
        .max()
        .orElse(LARGEST_UNKNOWN);
  }
}
