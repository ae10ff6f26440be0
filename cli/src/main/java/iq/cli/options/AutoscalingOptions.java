package iq.cli.options;

import iq.advisor.curve.Targets;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Flags from which the number of replicas follows. */
final class AutoscalingOptions {
  private final Flags flags;
  private final Flag<Double> ntpot;
  private final Flag<Double> ttft;
  private final Flag<Double> itl;
  private final Flag<String> adapter;
  private final Flag<Double> requestsPerSecond;
  private final Flag<Double> start;
  private final Flag<Double> growth;
  private final Flag<Integer> maxReplicas;

  AutoscalingOptions(Flags flags) {
    this.flags = flags;
    ntpot =
        flags.number(
            "--target-ntpot-milliseconds",
            "MS",
            "Scales so that the median of request latency / output tokens stays below.");
    ttft =
        flags.number(
            "--target-ttft-milliseconds",
            "MS",
            "Scales so that the median time to first token stays below.");
    itl =
        flags.number(
            "--target-itl-milliseconds",
            "MS",
            "Scales so that the median gap between two tokens stays below.");
    adapter =
        flags.text(
            "--metrics-adapter",
            "ADAPTER",
            "How the autoscaler reads the server's metrics: "
                + String.join(", ", Adapter.words()) + ".");
    requestsPerSecond =
        flags.number("--target-qps", "QPS", "Requests per second to have replicas for at first.");
    start =
        flags.number(
            "--replica-start-seconds",
            "S",
            "How long a new replica takes to serve (default: 300).");
    growth =
        flags.number(
            "--load-growth-percent-per-minute",
            "PERCENT",
            "How fast the load grows at most (default: 5).");
    maxReplicas =
        flags.whole("--max-replicas", "N", "The most replicas (default: 5 times the first).");
  }

  Flag<Double> ntpot() {
    return ntpot;
  }

  Flag<Double> ttft() {
    return ttft;
  }

  Flag<Double> itl() {
    return itl;
  }

  Autoscaling value() {
    return new Autoscaling(
        new Targets(positive(ttft), positive(itl), positive(ntpot)),
        adapterOrNull(),
        positive(requestsPerSecond),
        Objects.requireNonNullElse(notNegative(start), Autoscaling.START_SECONDS),
        Objects.requireNonNullElse(notNegative(growth), Autoscaling.GROWTH_PERCENT),
        replicas());
  }

  private @Nullable Adapter adapterOrNull() {
    String word = adapter.value();
    Adapter found = word == null ? null : Adapter.of(word);
    if (word != null && found == null) {
      throw flags.refusal(
          adapter.name() + ": '" + word + "' is not known; expected one of "
              + String.join(", ", Adapter.words()));
    }
    return found;
  }

  private @Nullable Integer replicas() {
    Integer most = maxReplicas.value();
    if (most != null && most < 1) {
      throw flags.refusal(
          maxReplicas.name() + ": '" + most + "' is too small; expected 1 or more");
    }
    return most;
  }

  private @Nullable Double positive(Flag<Double> flag) {
    return checked(flag, false, "a number above 0");
  }

  private @Nullable Double notNegative(Flag<Double> flag) {
    return checked(flag, true, "0 or a number above it");
  }

  private @Nullable Double checked(Flag<Double> flag, boolean zero, String expected) {
    Double value = flag.value();
    boolean good =
        value == null || (value < Double.POSITIVE_INFINITY && (value > 0 || (zero && value == 0)));
    if (!good) {
      throw flags.refusal(flag.name() + ": '" + value + "' was given; expected " + expected);
    }
    return value;
  }
}
