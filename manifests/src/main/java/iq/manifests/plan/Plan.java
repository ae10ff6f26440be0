package iq.manifests.plan;

import iq.advisor.Versions;
import iq.advisor.curve.Curve;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Outcome.Reached;
import iq.advisor.curve.Targets;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Shape;
import iq.manifests.server.ServerVersionFacts;
import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that was chosen for it: what the objects are written from.
 *
 * @param version the server's release to run
 * @param nodes over how many machines a copy goes
 * @param split the sides where prefill and decode run apart, null where they run together
 * @param machines those of the platform that hold a pod, the one to take first; none where none is
 *     known for the accelerator
 * @param point where on its curve the benchmark runs best; null where it has no throughput
 * @param estimate of which the benchmark is the safe end; null where it was measured
 */
public record Plan(
    Request request,
    Benchmark benchmark,
    Server server,
    String version,
    ServerVersionFacts serverFacts,
    Replica replica,
    int nodes,
    @Nullable Split split,
    List<MachineType> machines,
    @Nullable Model model,
    @Nullable Accelerator accelerator,
    @Nullable CurvePoint point,
    @Nullable EstimatedBenchmark estimate,
    KubernetesNames names) {

  public Plan {
    machines = List.copyOf(machines);
  }

  public static Plan of(Request request, Facts facts, Benchmark benchmark, Server server) {
    String measured = benchmark.configuration().serverVersion();
    String version =
        Objects.requireNonNull(request.version() == null ? measured : request.version());
    Split split = Split.of(benchmark);
    Replica replica = split == null ? Replica.of(benchmark) : split.decode().replica();
    int nodes = replica.nodes(Obstacle.largest(facts, request));
    return new Plan(
        request,
        benchmark,
        server,
        version,
        server.facts(version, facts),
        replica,
        nodes,
        split,
        Machines.holding(facts, request, replica.accelerators() / nodes, benchmark),
        facts.model(),
        facts.accelerator(),
        point(benchmark),
        facts.estimates().get(benchmark.id()),
        KubernetesNames.of(facts.knownModels()));
  }

  private static @Nullable CurvePoint point(Benchmark benchmark) {
    return Curve.of(benchmark, null).operatingPoint(Targets.NONE) instanceof Reached reached
        ? reached.operatingPoint().point()
        : null;
  }

  /** Where it is to run. */
  public Platform platform() {
    return request.options().platform();
  }

  /** The machine type to take; null where none is known. */
  public @Nullable MachineType machine() {
    return machines.isEmpty() ? null : machines.getFirst();
  }

  /** The same for the other side of a split, which has machines of its own. */
  public Plan of(Split.Side side, Facts facts) {
    Replica workers = side.replica();
    return new Plan(
        request, benchmark, server, version, serverFacts, workers, 1, split,
        Machines.holding(facts, request, workers.accelerators(), benchmark),
        model, accelerator, point, estimate, names);
  }

  /** The accelerators of one pod: of a copy, or of its part on one machine. */
  public int podAccelerators() {
    return replica.accelerators() / nodes;
  }

  /** The smallest share of the machine that a pod takes, 1 for the whole machine. */
  public double shareOf(MachineType one) {
    return Math.min(1, podAccelerators() / one.acceleratorCount());
  }

  /** A name of GIQ's: {@code <model>-<server>-<kind>}. */
  public String name(String kind) {
    return names.name(request.model(), "-" + server.word() + "-" + kind);
  }

  /** Such a name for kinds whose controllers add to it. */
  public String name(String kind, int longest) {
    return names.name(request.model(), "-" + server.word() + "-" + kind, longest);
  }

  /** The label that the pods are found by. */
  public String app() {
    return name("inference-server");
  }

  /** What was measured, by whom, or how sure an estimate is: the reason of most values. */
  public String measured() {
    return estimate == null
        ? "measured configuration (benchmark "
            + benchmark.id()
            + ", "
            + benchmark.provenance().source().name()
            + ")"
        : EstimateWords.reason(this, estimate);
  }

  /** The average lengths that were measured, for people. */
  public String measuredLengths() {
    Shape shape = benchmark.workload().nominalShape();
    return shape.inputTokens() == null && shape.outputTokens() == null
        ? "lengths that the source does not state"
        : shape.label();
  }

  public String serverAndVersion() {
    return Server.measuredAs(server.word()) + " " + Versions.printed(version);
  }
}
