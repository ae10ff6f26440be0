package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import iq.catalog.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A process that adds the same benchmarks again and again, each time with other notes. */
final class EndlessImport {
  static final int BENCHMARKS = 400;
  static final int POINTS = 10;

  private EndlessImport() {}

  /** Takes {@code file} or {@code url} and where the store is; says when each round begins. */
  public static void main(String[] args) {
    try (Store store =
        args[0].equals("url") ? Stores.of(args[1], Path.of("")) : Stores.file(Path.of(args[1]))) {
      for (int round = 1; round < 1_000; round++) {
        System.out.println(round);
        store.add(benchmarks(Integer.toString(round)), List.of(), StoreLaws.ADA);
      }
    }
  }

  private static List<Benchmark> benchmarks(String notes) {
    List<Benchmark> benchmarks = new ArrayList<>();
    Benchmark one = StoreLaws.BENCHMARKS.getFirst();
    List<LoadPoint> points = Collections.nCopies(POINTS, one.points().getFirst());
    Provenance p = one.provenance();
    Provenance provenance =
        new Provenance(
            p.source(), p.path(), p.measuredBy(), p.measuredOn(), p.publishedOn(), p.curve(),
            p.derived(), notes);
    for (int i = 0; i < BENCHMARKS; i++) {
      benchmarks.add(
          new Benchmark(
              "%08x".formatted(i), one.configuration(), one.workload(), one.loadKind(), provenance,
              points));
    }
    return benchmarks;
  }

  /** Starts the process; its output is read by the caller. */
  static Process start(String kind, String where) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessImport.class.getName(),
            kind,
            where)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
