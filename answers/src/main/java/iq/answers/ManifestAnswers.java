package iq.answers;

import iq.advisor.Versions;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Selection;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Options;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import iq.manifests.platform.Availability;
import iq.manifests.stack.ServingStacks;
import iq.manifests.yaml.KubernetesNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the manifests that a user's words ask for, or says why there are none. */
public final class ManifestAnswers {
  private final Catalog catalog;
  private final Names names;
  private final Known known;
  private final FlagWords words;

  public ManifestAnswers(Catalog catalog, Names names) {
    this.catalog = catalog;
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
    if (benchmarks.isEmpty()) {
      throw new UnansweredException(
          "no manifest: nothing was measured of " + asked.model() + "; measured, closest first: "
              + Closest.list(asked.model(), catalog.models()));
    }
    checkWords(asked);
    Request request =
        new Request(
            asked.model(),
            server(asked, benchmarks),
            asked.accelerator(),
            Versions.stored(asked.version()),
            new Questions(catalog, names).useCase(asked.useCase()),
            asked.namespace(),
            asked.today(),
            catalog.version(),
            asked.options());
    Facts facts =
        new Facts(
            benchmarks,
            catalog.model(asked.model()),
            accelerator(asked.accelerator()),
            catalog.machineTypes(null),
            catalog.models(),
            catalog::serverTables);
    return Manifests.create(request, facts);
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
