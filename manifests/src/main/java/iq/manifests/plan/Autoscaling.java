package iq.manifests.plan;

import iq.advisor.curve.Targets;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants of the number of replicas.
 *
 * @param targets the latencies to keep, in p50; none for a fixed number of replicas
 * @param adapter null for what the platform's users have
 * @param requestsPerSecond the load to start with, null when it is not known
 * @param startSeconds how long a new replica takes until it serves
 * @param growthPercentPerMinute how fast the load grows at most
 * @param maxReplicas null for a multiple of the first ones
 */
public record Autoscaling(
    Targets targets,
    @Nullable Adapter adapter,
    @Nullable Double requestsPerSecond,
    double startSeconds,
    double growthPercentPerMinute,
    @Nullable Integer maxReplicas) {
  /** Seconds for a node, the image and the weights. */
  public static final double START_SECONDS = 300;

  /** Percent in a minute. */
  public static final double GROWTH_PERCENT = 5;

  /** One replica, no autoscaling. */
  public static final Autoscaling NONE =
      new Autoscaling(Targets.NONE, null, null, START_SECONDS, GROWTH_PERCENT, null);
}
