package iq.performance;

import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.CostTargets;
import iq.advisor.Include;
import iq.advisor.curve.Targets;
import iq.advisor.estimate.Confidence;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.store.CatalogFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalog that is shipped, and the question that the project measures itself by. */
final class BuiltIn {
  static final String MODEL = "openai/gpt-oss-120b";
  private static final double TTFT_MILLIS = 300;

  private BuiltIn() {}

  /** {@code -Diq.catalog=FILE}, else the one that the build made. */
  static Path file() {
    return Path.of(System.getProperty("iq.catalog", "cli/target/iq/catalog.sqlite"));
  }

  static Catalog open() {
    return CatalogFile.open(file());
  }

  static Market market(Catalog catalog, List<Benchmark> benchmarks) {
    Set<String> accelerators =
        benchmarks.stream()
            .map(benchmark -> benchmark.configuration().accelerator())
            .collect(Collectors.toSet());
    return new Market(catalog.machineTypes(accelerators), catalog.prices(accelerators));
  }

  /** Which profiles reach the first token within 300 ms, at on-demand prices on Google's cloud? */
  static Question question() {
    return new Question(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        CurveKind.ONLINE,
        targets(),
        new CostTargets(null, null),
        PricingModel.ON_DEMAND,
        false,
        Question.DEFAULT_RATIO,
        "gcp",
        null,
        null,
        Include.MEASURED,
        Confidence.NINETY);
  }

  static Targets targets() {
    return new Targets(TTFT_MILLIS, null, null);
  }
}
