package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.imports.BenchmarkFile;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.StatedMachines;
import iq.catalog.store.UserStore;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iq benchmarks import}: a user's own measurements, beside the published ones. */
@CommandLine.Command(
    description = {
      "Imports measurements of your own: JSON load points (docs/catalog.md), or the CSV of 'gcloud",
      "container ai profiles benchmarks list'. They answer beside the catalog's from then on, and",
      "survive upgrades. A file with a fault is refused whole; importing one again replaces it."
    },
    footer = {
      "",
      "Example:",
      "  iq benchmarks import sweep.csv --measured-by='platform team' --measured-on=2026-11-20"
    })
public final class BenchmarksImport implements Command {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to import.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "What to call the source (default: the file's name; JSON names its own).")
  private @Nullable String source;

  @Option(names = "--measured-by", paramLabel = "WHO", description = "Who measured.")
  private @Nullable String measuredBy;

  @Option(names = "--measured-on", paramLabel = "DATE", description = "When, as 2026-11-20.")
  private @Nullable String measuredOn;

  @Override
  public int run(Environment environment) {
    ImportSource given =
        new ImportSource(source, measuredBy, ImportSource.day(measuredOn), environment.today());
    List<Benchmark> benchmarks = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment);
        Progress progress = Progress.of("Reading", environment)) {
      Map<String, MachineType> machines = new HashMap<>();
      catalog.machineTypes(null).forEach(machine -> machines.put(machine.name(), machine));
      for (Path file : files) {
        addAll(benchmarks, BenchmarkFile.read(file, given, machines::get), file);
      }
      List<MachineType> unknown =
          StatedMachines.of(benchmarks).stream()
              .filter(machine -> !machines.containsKey(machine.name()))
              .toList();
      UserStore store = new UserStore(environment.store());
      store.add(benchmarks, unknown);
    }
    report(environment, benchmarks);
    return ExitCode.OK;
  }

  /** Load points of one benchmark in two files would replace each other. */
  private static void addAll(List<Benchmark> benchmarks, List<Benchmark> own, Path file) {
    Set<String> ids = benchmarks.stream().map(Benchmark::id).collect(Collectors.toSet());
    for (Benchmark benchmark : own) {
      if (ids.contains(benchmark.id())) {
        throw CommandException.usage(
            file
                + ": benchmark "
                + benchmark.id()
                + " ("
                + benchmark.configuration().model()
                + ") is also in a file before it; put its load points into one file");
      }
    }
    benchmarks.addAll(own);
  }

  private static void report(Environment environment, List<Benchmark> benchmarks) {
    for (Benchmark benchmark : benchmarks) {
      environment
          .out()
          .println(
              benchmark.id()
                  + "  "
                  + benchmark.configuration().model()
                  + ", "
                  + benchmark.configuration().acceleratorCount()
                  + " x "
                  + benchmark.configuration().accelerator()
                  + ", "
                  + benchmark.points().size()
                  + (benchmark.points().size() == 1 ? " load" : " loads"));
    }
    environment
        .err()
        .println(
            "Imported "
                + benchmarks.size()
                + (benchmarks.size() == 1 ? " benchmark" : " benchmarks")
                + " into "
                + environment.store()
                + "; 'iq profiles explain ID' shows one.");
  }
}
