package iq.cli.command;

import iq.advisor.Versions;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.cli.Closest;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.ManifestOutput;
import iq.cli.options.Flags;
import iq.cli.options.ManifestOptions;
import iq.cli.options.Questions;
import iq.cli.options.Values;
import iq.cli.output.PrivateFile;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.layout.Layout;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Request;
import iq.manifests.plan.Server;
import iq.manifests.platform.Availability;
import iq.manifests.yaml.KubernetesNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code iq profiles manifests create}. */
public final class ManifestsCreate implements Command {
  private final Flags flags =
      new Flags(
          "Makes Kubernetes manifests from what was measured: a Deployment of one copy of the",
          "model, its Service and what the platform needs, the reason beside each computed value.")
          .examples(
              "iq profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm \\",
              "    --accelerator-type=nvidia-h100-80gb --output-path=manifests.yaml");

  private final ManifestOptions options = new ManifestOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    options.check();
    options.layout();
    if (!KubernetesNames.isLabel(options.namespace())) {
      throw CommandException.usage(
          "--namespace: '" + options.namespace()
              + "' is not a name for Kubernetes; expected lower-case letters, digits and '-'");
    }
    try (Catalog catalog = Knowledge.open(environment)) {
      switch (outcome(catalog, environment)) {
        case Outcome.Made made -> print(made.set(), environment);
        case Outcome.Refused refused ->
            throw refused.byFlag()
                ? CommandException.usage(refused.why())
                : CommandException.failure(refused.why());
      }
    }
    return ExitCode.OK;
  }

  private void print(ManifestSet set, Environment environment) {
    Path path = options.outputPath();
    Layout layout = options.layout();
    if (layout != Layout.PLAIN && path != null) {
      ManifestOutput.check(set);
      for (Map.Entry<String, String> file : layout.files(set).entrySet()) {
        Path place = path.resolve(file.getKey());
        if (layout.belongsToUser(file.getKey()) && Files.exists(place)) {
          environment.err().println(place + " is there already: left as it is, its image version too.");
        } else {
          PrivateFile.write(place, file.getValue());
        }
      }
      environment.out().println("Output saved to " + path);
      return;
    }
    ManifestOutput.print(set, options.manifests(), options.comments(), path, environment);
  }

  private Outcome outcome(Catalog catalog, Environment environment) {
    String accelerator = options.accelerator();
    List<Benchmark> benchmarks = catalog.benchmarks(Selection.model(options.model()));
    if (benchmarks.isEmpty()) {
      throw CommandException.failure(
          "no manifest: nothing was measured of " + options.model() + "; measured, closest first: "
              + Closest.list(options.model(), catalog.models()));
    }
    checkWords(catalog);
    Request request =
        new Request(
            options.model(),
            server(benchmarks),
            accelerator,
            Versions.stored(options.version()),
            new Questions(catalog, environment).useCase(options.useCase()),
            options.namespace(),
            environment.today().toString(),
            catalog.version(),
            options.options());
    return Manifests.create(
        request,
        new Facts(
            benchmarks,
            catalog.model(options.model()),
            facts(catalog, accelerator),
            catalog.machineTypes(null),
            catalog.models(),
            catalog::serverTables));
  }

  /** Refuses words that stand for nothing, which are told from what was not measured. */
  private void checkWords(Catalog catalog) {
    if (!Availability.labelled().contains(options.accelerator())) {
      Values.checkAccelerator(catalog, options.accelerator());
    }
    if (options.server() != null) {
      Set<String> servers = new TreeSet<>(catalog.servers(null));
      servers.addAll(Server.words());
      Values.known("--model-server", options.server(), servers, "iq model-servers list");
    }
  }

  private static @Nullable Accelerator facts(
      Catalog catalog, String accelerator) {
    return catalog.accelerators().stream()
        .filter(known -> known.id().equals(accelerator))
        .findFirst()
        .orElse(null);
  }

  /**
   * The server asked for, else the only one that was measured on the accelerator and that manifests
   * are made for.
   */
  private String server(List<Benchmark> benchmarks) {
    if (options.server() != null) {
      return options.server();
    }
    TreeSet<String> measured = new TreeSet<>();
    for (Benchmark benchmark : benchmarks) {
      String one = benchmark.configuration().server();
      if (one != null && benchmark.configuration().accelerator().equals(options.accelerator())) {
        measured.add(one);
      }
    }
    TreeSet<String> served = new TreeSet<>(measured);
    served.removeIf(one -> Server.of(one, options.accelerator()) == null);
    Set<String> servers = served.isEmpty() ? measured : served;
    if (servers.size() > 1) {
      throw flags.refusal(
          "--model-server is needed, several were measured: " + String.join(", ", servers));
    }
    return servers.isEmpty() ? "any server" : servers.iterator().next();
  }
}
