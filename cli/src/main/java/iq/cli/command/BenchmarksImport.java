package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.MachineType;
import iq.catalog.imports.BenchmarkFile;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.StatedMachines;
import iq.catalog.store.Store;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Interruption;
import iq.cli.Knowledge;
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
import java.util.TreeSet;
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
    List<Benchmark> benchmarks = new ArrayList<>();
    String name;
    try (Catalog catalog = Knowledge.open(environment);
        Progress progress = Progress.of("Reading", environment);
        Interruption interruption =
            Interruption.saying("stopped; nothing was imported", environment)) {
      Map<String, MachineType> machines = new HashMap<>();
      catalog.machineTypes(null).forEach(machine -> machines.put(machine.name(), machine));
      for (Path file : files.value()) {
        addAll(benchmarks, BenchmarkFile.read(file, given, machines::get), file);
      }
      warnOfAccelerators(benchmarks, catalog, environment);
      List<MachineType> unknown =
          StatedMachines.of(benchmarks).stream()
              .filter(machine -> !machines.containsKey(machine.name()))
              .toList();
      try (Store store = environment.openStore()) {
        store.add(benchmarks, unknown, environment.author());
        name = store.name();
      }
    }
    report(environment, benchmarks, name);
    return ExitCode.OK;
  }

  /** A new accelerator is welcome, a misspelt one is not: this tells them apart. */
  private static void warnOfAccelerators(
      List<Benchmark> benchmarks, Catalog catalog, Environment environment) {
    Set<String> known = new TreeSet<>(catalog.benchmarkedAccelerators());
    catalog.accelerators().forEach(accelerator -> known.add(accelerator.id()));
    catalog.machineTypes(null).forEach(machine -> known.add(machine.accelerator()));
    Set<String> named = new TreeSet<>();
    benchmarks.forEach(benchmark -> named.add(benchmark.configuration().accelerator()));
    named.removeAll(known);
    for (String accelerator : named) {
      environment
          .err()
          .println(
              "iq: accelerator '"
                  + accelerator
                  + "' is not known"
                  + (known.isEmpty()
                      ? ""
                      : " (closest: " + Closest.order(accelerator, known).getFirst() + ")")
                  + "; imported as it is");
    }
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
      Environment environment, List<Benchmark> benchmarks, String store) {
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
                + store
                + "; 'iq profiles explain ID' shows one.");
  }
}
