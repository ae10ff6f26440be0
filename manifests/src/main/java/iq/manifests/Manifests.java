package iq.manifests;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Header;
import iq.manifests.draft.Workload;
import iq.manifests.launch.Launch;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.Facts;
import iq.manifests.plan.MemoryFit;
import iq.manifests.plan.MemoryRefusal;
import iq.manifests.plan.Obstacle;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import iq.manifests.platform.Availability;
import iq.manifests.plan.Split;
import iq.manifests.platform.PlatformParts;
import iq.manifests.scaling.Scaling;
import iq.manifests.stack.Llmd;
import iq.manifests.stack.ServingStacks;
import iq.manifests.stack.Sides;
import iq.manifests.stack.Steps;
import iq.manifests.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes manifests from a request and what is known: a function of its arguments alone. */
public final class Manifests {
  private static final int SHOWN = 12;

  private Manifests() {}

  /** The Deployment of one copy of a model with all beside it, or why there are none. */
  public static Outcome create(Request request, Facts facts) {
    String wrong = Storage.wrong(request.options().modelUri());
    if (wrong != null) {
      return new Outcome.Refused(wrong, true);
    }
    Server server = Server.of(request.server(), request.accelerator());
    Benchmark benchmark = new BenchmarkChoice(request, facts).nearest();
    if (benchmark == null) {
      return new Outcome.Refused(nothingMeasured(request, facts), false);
    }
    if (server == null) {
      return new Outcome.Refused(unsupported(request), false);
    }
    if (request.options().stack() != null && !ServingStacks.serves(request.server())) {
      return new Outcome.Refused(
          "no manifest: iq puts " + request.options().stack()
              + " before vllm and sglang, not before " + request.server(),
          false);
    }
    String place = Availability.refusal(request, facts, benchmark);
    if (place != null) {
      return new Outcome.Refused(place, true);
    }
    String reason = cannotRun(request, facts, benchmark);
    if (reason != null) {
      return new Outcome.Refused(reason, false);
    }
    String measured = benchmark.configuration().serverVersion();
    if (request.version() == null && !released(request, benchmark)) {
      return new Outcome.Refused(noRelease(measured, benchmark), true);
    }
    if (request.version() != null && !Releases.isRelease(request.server(), request.version())) {
      return new Outcome.Refused(
          "--model-server-version: '" + request.version()
              + "' is not a release; expected a version such as 0.11.2",
          true);
    }
    Plan plan = Plan.of(request, facts, benchmark, server);
    String impossible = refusal(plan);
    if (impossible != null) {
      return new Outcome.Refused(impossible, true);
    }
    String tooLarge = MemoryRefusal.of(plan);
    Plan fitting = tooLarge == null ? plan : nearestThatFits(request, facts, server);
    return fitting == null
        ? new Outcome.Refused(String.valueOf(tooLarge), false)
        : new Outcome.Made(make(fitting, facts));
  }

  /** What another value of a flag would make possible; null when nothing stands in the way. */
  private static @Nullable String refusal(Plan plan) {
    return Stream.of(Launch.refusal(plan), Storage.impossible(plan), Scaling.impossible(plan))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Of what was measured beside the nearest, such as on more accelerators; null for none. */
  private static @Nullable Plan nearestThatFits(Request request, Facts facts, Server server) {
    return new BenchmarkChoice(request, facts)
        .inOrder().stream()
            .filter(one -> cannotRun(request, facts, one) == null)
            .filter(one -> request.version() != null || released(request, one))
            .map(one -> Plan.of(request, facts, one, server))
            .filter(one -> refusal(one) == null && MemoryRefusal.of(one) == null)
            .findFirst()
            .orElse(null);
  }

  private static boolean released(Request request, Benchmark benchmark) {
    return Releases.isRelease(request.server(), benchmark.configuration().serverVersion());
  }

  private static ManifestSet make(Plan plan, Facts facts) {
    Draft draft = new Draft(plan);
    List<Draft> workloads = new ArrayList<>(List.of(draft));
    String namespace = plan.request().namespace();
    if (!namespace.equals("default")) {
      draft.step(
          "The namespace, unless there is one:", "kubectl create namespace " + namespace);
    }
    boolean llmd = plan.request().options().stack() != null;
    if (llmd) {
      Steps.before(draft);
    }
    if (plan.nodes() > 1) {
      Steps.group(draft);
    }
    Split split = plan.split();
    if (split == null) {
      serve(draft);
      Scaling.addTo(draft);
    } else {
      Draft prefill = new Draft(plan.of(split.prefill(), facts));
      Sides.decode(draft, split);
      Sides.prefill(prefill, split);
      workloads.add(prefill);
      workloads.forEach(Manifests::serve);
      workloads.forEach(Sides::connect);
      Sides.describe(draft, split);
    }
    if (llmd) {
      Llmd.addTo(draft, facts.tables());
      Steps.trial(draft);
    } else {
      Trial.addTo(draft);
    }
    List<Manifest> manifests = new ArrayList<>();
    workloads.forEach(one -> manifests.add(Manifest.of(Workload.of(one))));
    draft.objects().forEach(object -> manifests.add(Manifest.of(object)));
    String name = plan.names().name(plan.request().model(), "-" + plan.server().word());
    return new ManifestSet(name, manifests, CommentLines.of(draft), Header.text(plan));
  }

  /** The server with its files and its place; what stands before it, where that is nothing more. */
  private static void serve(Draft draft) {
    boolean alone = draft.plan().request().options().stack() == null;
    if (!alone) {
      Llmd.label(draft);
    }
    Launch.of(draft.plan()).addTo(draft);
    draft.note(MemoryFit.inWords(draft.plan()));
    Storage.addTo(draft);
    if (alone) {
      draft.object(Service.of(draft.plan()));
    }
    PlatformParts.addTo(draft);
  }

  private static String noRelease(@Nullable String measured, Benchmark benchmark) {
    String version =
        measured == null ? "the source states no version" : "'" + measured + "' is not a release";
    return "--model-server-version is needed: " + version + " (benchmark " + benchmark.id() + ")";
  }

  private static String unsupported(Request request) {
    return "no manifest: this version of iq makes none for "
        + request.server() + " on " + request.accelerator()
        + "; it does for " + Server.all();
  }

  private static @Nullable String cannotRun(Request request, Facts facts, Benchmark benchmark) {
    String obstacle = Obstacle.of(benchmark, facts, request);
    return obstacle == null
        ? null
        : "no manifest: " + request.model() + " with " + request.server() + " on "
            + request.accelerator() + " was measured only " + obstacle;
  }

  private static String nothingMeasured(Request request, Facts facts) {
    TreeSet<String> known = new TreeSet<>();
    for (Benchmark benchmark : facts.benchmarks()) {
      Configuration c = benchmark.configuration();
      if (c.model().equals(request.model())) {
        known.add(
            c.accelerator() + " " + Objects.requireNonNullElse(c.server(), "unstated server")
                + " " + benchmark.workload().nominalShape().label());
      }
    }
    List<String> shown = known.stream().limit(SHOWN).toList();
    int more = known.size() - shown.size();
    return "no manifest: nothing was measured of " + request.model() + " with "
        + request.server() + " on " + request.accelerator()
        + "; measured (accelerator, server, input/output tokens): "
        + (known.isEmpty() ? "nothing" : String.join("; ", shown))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
