package iq.cli.options;

import iq.advisor.curve.Targets;
import iq.answers.Field;
import iq.answers.ManifestWords;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import java.util.Objects;

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
    return flags.checked(this::checkedValue);
  }

  private Autoscaling checkedValue() {
    ManifestWords words = new ManifestWords(FlagNames.FLAGS);
    return new Autoscaling(
        new Targets(
            words.positive(Field.TARGET_TTFT_MILLISECONDS, ttft.value()),
            words.positive(Field.TARGET_ITL_MILLISECONDS, itl.value()),
            words.positive(Field.TARGET_NTPOT_MILLISECONDS, ntpot.value())),
        words.adapter(adapter.value()),
        words.positive(Field.TARGET_QPS, requestsPerSecond.value()),
        Objects.requireNonNullElse(
            words.notNegative(Field.REPLICA_START_SECONDS, start.value()),
            Autoscaling.START_SECONDS),
        Objects.requireNonNullElse(
            words.notNegative(Field.LOAD_GROWTH_PERCENT_PER_MINUTE, growth.value()),
            Autoscaling.GROWTH_PERCENT),
        words.maxReplicas(maxReplicas.value()));
  }
}
