// How much throughput is given away by reading latency targets on the safe side: docs/methods.md,
// "Targets". Every inner load of every online curve is left out in turn; its own latency is the
// target; the throughput that the rest of the curve answers is compared with the measured one.
// Run from the checkout after a build:
//   "$(cat cli/target/iq/java-home)"/bin/jshell --execution local --add-modules java.sql \
//     -J--add-modules=java.sql -J--enable-native-access=ALL-UNNAMED \
//     --class-path "$(ls cli/target/iq/lib/*.jar | tr '\n' ':')" docs/checks/promised-latency.jsh
import iq.advisor.curve.*
import iq.catalog.*
import iq.catalog.store.*
import java.nio.file.Path

double quantile(double[] sorted, double share) {
  return sorted[(int) Math.round((sorted.length - 1) * share)];
}

void check(List<Benchmark> benchmarks, Quantity latency) {
  List<Double> errors = new ArrayList<>();
  int without = 0;
  for (Benchmark b : benchmarks) {
    List<CurvePoint> points =
        Curve.of(b, null).points().stream().filter(CurvePoint::hasLoad).toList();
    for (int i = 1; i < points.size() - 1; i++) {
      CurvePoint out = points.get(i);
      double target = out.get(latency);
      if (!(target > 0)) {
        continue;
      }
      List<LoadPoint> others = b.points().stream().filter(p -> p.load() != out.load()).toList();
      Benchmark rest =
          new Benchmark(
              b.id(), b.configuration(), b.workload(), b.loadKind(), b.provenance(), others);
      Targets targets =
          new Targets(
              latency == Quantity.TTFT ? target : null,
              latency == Quantity.ITL ? target : null,
              latency == Quantity.NTPOT ? target : null);
      if (Curve.of(rest, null).operatingPoint(targets) instanceof Outcome.Reached reached) {
        CurvePoint found = reached.operatingPoint().point();
        errors.add(found.outputTokensPerSecond() / out.outputTokensPerSecond() - 1);
      } else {
        without++;
      }
    }
  }
  double[] signed = errors.stream().mapToDouble(e -> 100 * e).sorted().toArray();
  double[] absolute = Arrays.stream(signed).map(Math::abs).sorted().toArray();
  double high = 100.0 * Arrays.stream(signed).filter(e -> e > 10).count() / signed.length;
  System.out.printf(Locale.ROOT,
      "| %s | %d | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
      latency.word(), signed.length + without, without, quantile(absolute, 0.5),
      quantile(absolute, 0.9), quantile(signed, 0.5), high);
}

System.out.println(
    "| target on | points | no answer | median | p90 | median, signed | over 10 % too high |");
System.out.println("|---|---|---|---|---|---|---|");
try (Catalog catalog = CatalogFile.open(Path.of("cli/target/iq/catalog.sqlite"))) {
  List<Benchmark> online =
      catalog.benchmarks(Selection.ALL).stream()
          .filter(b -> b.loadKind().curveKind() == CurveKind.ONLINE)
          .toList();
  for (Quantity latency : List.of(Quantity.NTPOT, Quantity.ITL, Quantity.TTFT)) {
    check(online, latency);
  }
}
/exit
