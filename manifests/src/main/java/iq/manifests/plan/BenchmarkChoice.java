package iq.manifests.plan;

import iq.advisor.Versions;
import iq.advisor.curve.Curve;
import iq.advisor.curve.Outcome.Missed;
import iq.advisor.curve.Outcome.NotMeasured;
import iq.advisor.curve.Targets;
import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.CurveKind;
import iq.catalog.Shape;
import iq.catalog.UseCase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which benchmark a deployment is made from. Of those of the model, server and accelerator, in this
 * order: one that can be repeated; behind the serving stack asked for; of the version asked for;
 * behind no other stack; on a single machine; measured online; where there are targets, one that a
 * threshold can be read from; with the lengths nearest to the use case, by the sum of the distances
 * of their logarithms, where all within a fifth count as equal; of the newest release; with most
 * load points; of estimates those whose safe end keeps the targets, on the fewest accelerators; and then by id, so that the choice never depends on an order of reading.
 */
public final class BenchmarkChoice {
  /** Both lengths off by a fifth: the tolerance with which profiles match a use case. */
  private static final double SAME = 2 * Math.log(1.2);

  private final Request request;
  private final Facts facts;

  public BenchmarkChoice(Request request, Facts facts) {
    this.request = request;
    this.facts = facts;
  }

  /** Null when nothing of this model, server and accelerator was measured. */
  public @Nullable Benchmark nearest() {
    return candidates().stream().min(order()).orElse(null);
  }

  /** All of the model, server and accelerator, the nearest first. */
  public List<Benchmark> inOrder() {
    return candidates().stream().sorted(order()).toList();
  }

  private List<Benchmark> candidates() {
    return facts.benchmarks().stream().filter(this::candidate).toList();
  }

  private boolean candidate(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    return c.model().equals(request.model())
        && Server.measuredAs(request.server()).equals(c.server())
        && c.accelerator().equals(request.accelerator());
  }

  private Comparator<Benchmark> order() {
    List<String> newest = newestFirst();
    int largest = Obstacle.largest(facts, request);
    String stack = request.options().stack();
    return Comparator.<Benchmark, Boolean>comparing(b -> Obstacle.of(b, facts, request) != null)
        .thenComparing(b -> stack != null && !stack.equals(b.configuration().stack()))
        .thenComparing(b -> !ofVersion(b))
        .thenComparing(b -> behindAnother(b, stack))
        .thenComparing(b -> Split.of(b) == null && Replica.of(b).nodes(largest) > 1)
        .thenComparing(b -> b.loadKind().curveKind() != CurveKind.ONLINE)
        .thenComparing(this::saysTooLittle)
        .thenComparingDouble(b -> distance(b, request.useCase()))
        .thenComparing(b -> !released(b))
        .thenComparingInt(b -> rank(newest, b.configuration().serverVersion()))
        .thenComparing(this::failsAsEstimated)
        .thenComparingInt(this::estimatedAccelerators)
        .thenComparingInt(b -> -b.points().size())
        .thenComparing(Benchmark::id);
  }

  /**
   * Whether a threshold for the targets cannot be read from a benchmark: it lacks a latency that is
   * targeted, or has a single load without being of the lengths asked for.
   */
  private boolean saysTooLittle(Benchmark benchmark) {
    Targets targets = request.options().autoscaling().targets();
    if (targets.isEmpty()) {
      return false;
    }
    Curve curve = Curve.of(benchmark, null);
    boolean lacking =
        curve.operatingPoint(targets) instanceof NotMeasured;
    return lacking || (curve.points().size() < 2 && distance(benchmark, request.useCase()) > 0);
  }

  /** Whether the safe end of an estimate keeps no target: more accelerators may. */
  private boolean failsAsEstimated(Benchmark benchmark) {
    Targets targets = request.options().autoscaling().targets();
    return facts.estimates().containsKey(benchmark.id())
        && !targets.isEmpty()
        && Curve.of(benchmark, null).operatingPoint(targets) instanceof Missed;
  }

  /** Of estimates the one on the fewest accelerators. */
  private int estimatedAccelerators(Benchmark benchmark) {
    return facts.estimates().containsKey(benchmark.id())
        ? benchmark.configuration().acceleratorCount()
        : 0;
  }

  private List<String> newestFirst() {
    return Versions.newestFirst(
        candidates().stream()
            .map(b -> b.configuration().serverVersion())
            .mapMulti(BenchmarkChoice::present)
            .distinct()
            .toList());
  }

  private static boolean behindAnother(Benchmark benchmark, @Nullable String stack) {
    String measured = benchmark.configuration().stack();
    return measured != null && !measured.equals(stack);
  }

  private static void present(
      @Nullable String version, java.util.function.Consumer<String> known) {
    if (version != null) {
      known.accept(version);
    }
  }

  private static int rank(List<String> newest, @Nullable String version) {
    return version == null ? newest.size() : newest.indexOf(version);
  }

  private boolean released(Benchmark benchmark) {
    return Releases.isRelease(request.server(), benchmark.configuration().serverVersion());
  }

  private boolean ofVersion(Benchmark benchmark) {
    String measured = benchmark.configuration().serverVersion();
    return request.version() == null || Releases.same(request.version(), measured);
  }

  /** How far the lengths are from those asked for; 0 when they are near enough to be the same. */
  public static double distance(Benchmark benchmark, UseCase asked) {
    Shape shape = benchmark.workload().nominalShape();
    double distance =
        ratio(shape.inputTokens(), asked.inputTokens())
            + ratio(shape.outputTokens(), asked.outputTokens());
    return distance <= SAME ? 0 : distance;
  }

  /** A length that is not stated is farther away than any that is. */
  private static double ratio(@Nullable Integer measured, int asked) {
    return measured == null || measured <= 0
        ? 1e3
        : Math.abs(Math.log((double) measured / asked));
  }
}
