package iq.answers;

import iq.advisor.Include;
import iq.advisor.Versions;
import iq.advisor.estimate.Deployments;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Selection;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.BenchmarkChoice;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import iq.manifests.platform.Availability;
import iq.manifests.stack.ServingStacks;
import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the manifests that a user's words ask for, or says why there are none. */
public final class ManifestAnswers {
  private final Materials materials;
  private final Catalog catalog;
  private final Names names;
  private final Known known;
  private final FlagWords words;

  public ManifestAnswers(Catalog catalog, Names names) {
    this(Materials.of(catalog), names);
  }

  /** Of a caller that keeps what answers are made of. */
  public ManifestAnswers(Materials materials, Names names) {
    this.materials = materials;
    this.catalog = materials.catalog();
    this.names = names;
    this.known = new Known(catalog, names);
    this.words = new FlagWords(names);
  }

  /**
   * The manifests, checked as Kubernetes would check them.
   *
   * @throws RefusedException for words that stand for nothing known, or do not go together
   * @throws NeededException for a word that must be given here
   * @throws UnansweredException when nothing that was measured answers, or it does not fit
   */
  public ManifestSet make(ManifestInquiry asked) {
    if (!KubernetesNames.isLabel(asked.namespace())) {
      throw new RefusedException(
          names.of(Field.NAMESPACE)
              + ": '"
              + asked.namespace()
              + "' is not a name for Kubernetes; expected lower-case letters, digits and '-'");
    }
    checkStack(asked.options());
    return switch (outcome(asked)) {
      case Outcome.Made made -> told(ManifestCheck.checked(made.set()));
      case Outcome.Refused refused -> throw refusal(refused);
    };
  }

  private ManifestSet told(ManifestSet set) {
    return new ManifestSet(set.name(), set.manifests(), words.told(set.comments()), set.version());
  }

  private RuntimeException refusal(Outcome.Refused refused) {
    String why = words.told(refused.why());
    return refused.byFlag() ? new RefusedException(why) : new UnansweredException(why);
  }

  private Outcome outcome(ManifestInquiry asked) {
    List<Benchmark> benchmarks = catalog.benchmarks(Selection.model(asked.model()));
    Include include = asked.include();
    if (benchmarks.isEmpty() && include == Include.MEASURED) {
      throw new UnansweredException(
          "no manifest: nothing was measured of " + asked.model() + "; measured, closest first: "
              + Closest.list(asked.model(), catalog.models()));
    }
    checkWords(asked);
    Facts facts = facts(asked, benchmarks);
    Outcome measured =
        benchmarks.isEmpty() || !include.measured() ? null : measured(asked, facts);
    if (include == Include.MEASURED
        || (measured instanceof Outcome.Made && near(asked, facts))) {
      return Objects.requireNonNull(measured);
    }
    String server = Objects.requireNonNullElse(asked.server(), Deployments.USUAL_SERVER);
    Outcome estimated =
        new EstimatedSets(materials, names).make(asked, request(asked, server), facts);
    return measured instanceof Outcome.Made && estimated instanceof Outcome.Refused
        ? measured
        : estimated;
  }

  private Outcome measured(ManifestInquiry asked, Facts facts) {
    return Manifests.create(request(asked, server(asked, facts.benchmarks())), facts);
  }

  /** Whether what was measured is what is asked: where all is included, at its lengths. */
  private boolean near(ManifestInquiry asked, Facts facts) {
    Request request = request(asked, server(asked, facts.benchmarks()));
    Benchmark nearest = new BenchmarkChoice(request, facts).nearest();
    return asked.include() != Include.ALL
        || (nearest != null && BenchmarkChoice.distance(nearest, request.useCase()) == 0);
  }

  private Request request(ManifestInquiry asked, String server) {
    return new Request(
        asked.model(),
        server,
        asked.accelerator(),
        Versions.stored(asked.version()),
        new Questions(catalog, names).useCase(asked.useCase()),
        asked.namespace(),
        asked.today(),
        catalog.version(),
        asked.options());
  }

  private Facts facts(ManifestInquiry asked, List<Benchmark> benchmarks) {
    return new Facts(
        benchmarks,
        catalog.model(asked.model()),
        accelerator(asked.accelerator()),
        catalog.machineTypes(null),
        catalog.models(),
        catalog::serverTables);
  }

  /** Refuses words that stand for nothing, which are told from what was not measured. */
  private void checkWords(ManifestInquiry asked) {
    if (!Availability.labelled().contains(asked.accelerator())) {
      known.accelerator(asked.accelerator());
    }
    if (asked.server() != null) {
      Set<String> servers = new TreeSet<>(catalog.servers(null));
      servers.addAll(Server.words());
      known.check(Field.MODEL_SERVER, asked.server(), servers, null);
    }
  }

  private void checkStack(Options options) {
    String stack = options.stack();
    if (stack != null && !ServingStacks.words().contains(stack)) {
      throw new RefusedException(
          names.of(Field.SERVING_STACK)
              + ": '"
              + stack
              + "' is not one that manifests are made for; known, closest first: "
              + Closest.list(stack, ServingStacks.words()));
    }
    String version = options.stackVersion();
    if (version != null && !ServingStacks.hasVersion(version)) {
      throw new RefusedException(
          names.of(Field.SERVING_STACK_VERSION)
              + ": the components of "
              + stack
              + " '"
              + version
              + "' are not known; known, closest first: "
              + Closest.list(version, ServingStacks.versions()));
    }
  }

  private @Nullable Accelerator accelerator(String id) {
    return catalog.accelerators().stream()
        .filter(accelerator -> accelerator.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /**
   * The server asked for, else the only one that was measured on the accelerator and that manifests
   * are made for.
   */
  private String server(ManifestInquiry asked, List<Benchmark> benchmarks) {
    if (asked.server() != null) {
      return asked.server();
    }
    Set<String> measured = new TreeSet<>();
    for (Benchmark benchmark : benchmarks) {
      String one = benchmark.configuration().server();
      if (one != null && benchmark.configuration().accelerator().equals(asked.accelerator())) {
        measured.add(one);
      }
    }
    Set<String> served = new TreeSet<>(measured);
    served.removeIf(one -> Server.of(one, asked.accelerator()) == null);
    Set<String> servers = served.isEmpty() ? measured : served;
    if (servers.size() > 1) {
      throw new NeededException(
          names.of(Field.MODEL_SERVER)
              + " is needed, several were measured: "
              + String.join(", ", servers));
    }
    return servers.isEmpty() ? "any server" : servers.iterator().next();
  }
}
