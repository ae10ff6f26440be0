package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.imports.BenchmarkFile;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.NewAccelerators;
import iq.catalog.imports.StatedMachines;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Interruption;
import iq.cli.Knowledge;
import iq.cli.OwnData;
import iq.cli.Progress;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code iq benchmarks import}: a user's own measurements, beside the published ones. */
public final class BenchmarksImport implements Command {
  private final Flags flags =
      new Flags(
          "Imports measurements of your own: JSON load points (docs/catalog.md), or the CSV of 'gcloud",
          "container ai profiles benchmarks list'. They answer beside the catalog's from then on, and",
          "survive upgrades. A file with a fault is refused whole; importing one again replaces it.")
          .examples(
              "iq benchmarks import sweep.csv --measured-by='platform team' --measured-on=2026-11-20");

  private final Given<List<Path>> files = flags.files("FILE", "Files to import.");

  private final Flag<String> source =
      flags.text(
          "--source",
          "NAME",
          "What to call the source (default: the file's name; JSON names its own).");

  private final Flag<String> measuredBy = flags.text("--measured-by", "WHO", "Who measured.");

  private final Flag<String> measuredOn =
      flags.text("--measured-on", "DATE", "When, as 2026-11-20.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    ImportSource given =
        new ImportSource(
            source.value(),
            measuredBy.value(),
            ImportSource.day(measuredOn.value(), environment.today()),
            environment.today());
    try (OwnData own = OwnData.of(environment)) {
      report(environment, imported(own, given, environment), own.place());
    }
    return ExitCode.OK;
  }

  private List<Benchmark> imported(OwnData own, ImportSource given, Environment environment) {
    List<OwnData.Measurements> read = new ArrayList<>();
    List<Benchmark> benchmarks = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment);
        Progress progress = Progress.of("Reading", environment);
        Interruption interruption = Interruption.saying(own.stopped(), environment)) {
      Map<String, MachineType> machines = new HashMap<>();
      catalog.machineTypes(null).forEach(machine -> machines.put(machine.name(), machine));
      for (Path file : files.value()) {
        List<Benchmark> found = BenchmarkFile.read(file, given, machines::get);
        addAll(benchmarks, found, file);
        read.add(new OwnData.Measurements(file, found));
      }
      NewAccelerators.warnings(benchmarks, catalog)
          .forEach(warning -> environment.err().println("iq: " + warning));
      List<MachineType> unknown =
          StatedMachines.of(benchmarks).stream()
              .filter(machine -> !machines.containsKey(machine.name()))
              .toList();
      own.add(read, given, unknown);
    }
    return benchmarks;
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

  private static void report(
      Environment environment, List<Benchmark> benchmarks, String place) {
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
                + place
                + "; 'iq profiles explain ID' shows one.");
  }
}
