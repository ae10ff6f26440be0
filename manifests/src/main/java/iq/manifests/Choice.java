package iq.manifests;

import iq.catalog.Benchmark;
import iq.manifests.launch.Launch;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.Facts;
import iq.manifests.plan.MemoryRefusal;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import iq.manifests.platform.Availability;
import iq.manifests.scaling.Scaling;
import iq.manifests.stack.ServingStacks;
import iq.manifests.storage.Storage;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what a set is made from: the checks in their order, the first that fails answers. */
final class Choice {
  private final Request request;
  private final Facts facts;

  Choice(Request request, Facts facts) {
    this.request = request;
    this.facts = facts;
  }

  Outcome outcome() {
    String wrong = Storage.wrong(request.options().modelUri());
    if (wrong != null) {
      return byFlag(wrong);
    }
    Benchmark benchmark = new BenchmarkChoice(request, facts).nearest();
    if (benchmark == null) {
      return not(Refusal.nothingMeasured(request, facts));
    }
    Server server = Server.of(request.server(), request.accelerator());
    if (server == null) {
      return not(Refusal.unsupported(request));
    }
    Outcome refused = refused(benchmark);
    return refused == null ? fitting(benchmark, server) : refused;
  }

  private @Nullable Outcome refused(Benchmark benchmark) {
    if (request.options().stack() != null && !ServingStacks.serves(request.server())) {
      return not(Refusal.noStack(request));
    }
    String place = Availability.refusal(request, facts, benchmark);
    if (place != null) {
      return byFlag(place);
    }
    String obstacle = Refusal.cannotRun(request, facts, benchmark);
    if (obstacle != null) {
      return not(obstacle);
    }
    if (request.version() == null) {
      String measured = benchmark.configuration().serverVersion();
      return released(benchmark) ? null : byFlag(Refusal.noRelease(measured, benchmark));
    }
    return Releases.isRelease(request.server(), request.version())
        ? null
        : byFlag(Refusal.notARelease(request));
  }

  private Outcome fitting(Benchmark benchmark, Server server) {
    Plan plan = Plan.of(request, facts, benchmark, server);
    String impossible = impossible(plan);
    if (impossible != null) {
      return byFlag(impossible);
    }
    String tooLarge = MemoryRefusal.of(plan);
    Plan fitting = tooLarge == null ? plan : nearestThatFits(server);
    return fitting == null
        ? not(String.valueOf(tooLarge))
        : new Outcome.Made(Assembly.of(fitting, facts));
  }

  /** What another value of a flag would make possible; null when nothing stands in the way. */
  private static @Nullable String impossible(Plan plan) {
    return Stream.of(Launch.refusal(plan), Storage.impossible(plan), Scaling.impossible(plan))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Of what was measured beside the nearest, such as on more accelerators; null for none. */
  private @Nullable Plan nearestThatFits(Server server) {
    return new BenchmarkChoice(request, facts)
        .inOrder().stream()
            .filter(one -> Refusal.cannotRun(request, facts, one) == null)
            .filter(one -> request.version() != null || released(one))
            .map(one -> Plan.of(request, facts, one, server))
            .filter(one -> impossible(one) == null && MemoryRefusal.of(one) == null)
            .findFirst()
            .orElse(null);
  }

  private boolean released(Benchmark benchmark) {
    return Releases.isRelease(request.server(), benchmark.configuration().serverVersion());
  }

  private static Outcome byFlag(String why) {
    return new Outcome.Refused(why, true);
  }

  private static Outcome not(String why) {
    return new Outcome.Refused(why, false);
  }
}
