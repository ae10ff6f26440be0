package iq.advisor.estimate;

import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import iq.advisor.estimate.Outcome.Lean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers what nobody measured. The physical core is corrected by what the nearest measured rows say
 * of its error; an interval follows from how little they say.
 */
public final class Estimator {
  private static final double GIBI = 0x1p30;
  private static final int LEANS = 5;
  private static final double USUAL_LOAD = 32;
  /** Logarithm of how far the mean lengths of one workload are apart from run to run. */
  private static final double SAME_LENGTH = 0.02;

  private final Core core;
  private final Intervals intervals;
  private final double limit;
  private final Lesson lesson;
  private final List<Learnt> learnt;

  /**
   * @param rows what was measured; at least one
   */
  public Estimator(Calibration calibration, List<Row> rows) {
    core = new Core(calibration.core());
    intervals = calibration.intervals();
    limit = calibration.limit();
    Lesson.Beside all =
        Lesson.of(
            calibration.weights(), rows.stream().map(row -> Learnt.of(core, row)).toList());
    lesson = all.lesson();
    learnt = all.news();
  }

  /** Estimates at some loads with intervals of 90 %, see {@link #at(Asked, List, Confidence)}. */
  public Outcome at(Asked asked, List<Double> concurrency) {
    return at(asked, concurrency, Confidence.NINETY);
  }

  /**
   * Estimates at some loads.
   *
   * @param concurrency requests in flight, above 0; the last is the one that matters most
   * @param confidence of the intervals
   */
  public Outcome at(Asked asked, List<Double> concurrency, Confidence confidence) {
    List<String> missing =
        Stream.concat(
                ModelSize.missing(asked.model()).stream(),
                Hardware.missing(asked.accelerator()).stream())
            .toList();
    if (!missing.isEmpty()) {
      return new Declined("facts are missing: " + String.join(", ", missing), null);
    }
    String beyond = asked.beyondContext();
    if (beyond != null) {
      return new Declined(beyond, null);
    }
    Setup setup = asked.setup();
    return asked.tooLarge()
        ? tooLarge(asked, setup)
        : known(asked, setup, concurrency, confidence);
  }

  private static Declined tooLarge(Asked asked, Setup setup) {
    double free = Core.free(setup);
    String what =
        free > 0
            ? String.format(
                Locale.ROOT,
                "the KV cache of one request does not fit: it is %.1f times the %.1f GiB that weights leave",
                1 / Core.room(setup, asked.demand(1)),
                free / GIBI)
            : String.format(
                Locale.ROOT, "the weights do not fit: %.0f GiB", setup.weightsEach() / GIBI);
    String reason =
        String.format(
            Locale.ROOT,
            "%s on each of %d accelerators, of whose %.0f GiB a server uses 90 %%; %s",
            what,
            asked.accelerators(),
            setup.hardware().memory() / GIBI,
            holding(asked.fewest(), asked.accelerators()));
    return new Declined(reason, null);
  }

  private static String holding(int fewest, int asked) {
    if (fewest == 0) {
      return "64 would not do";
    }
    return fewest > asked
        ? "the fewest that hold them together: " + fewest
        : "one copy over " + fewest + " of them would fit";
  }

  private Outcome known(
      Asked asked, Setup setup, List<Double> concurrency, Confidence confidence) {
    double last = concurrency.getLast();
    Traits blank = traits(setup, asked.demand(last), "");
    Learnt anchor = anchor(blank);
    double trust = trust(anchor, blank, asked);
    String own = trust > 0 ? anchor.row().benchmark().id() : "";
    Setup measured =
        setup.measuredBy(
            anchor.row().setup().source(),
            asked.version() == null ? anchor.row().setup().version() : asked.version(),
            anchor.row().setup().settings());
    Traits traits = traits(measured, asked.demand(last), own);
    Company company = Company.of(traits, learnt);
    Ground ground = Ground.of(traits, learnt);
    EstimatedCurve curve =
        new EstimatedCurve(
            core,
            measured,
            asked,
            rows(own),
            trust,
            lesson,
            company,
            intervals,
            confidence,
            loads(measured, asked, concurrency));
    if (!Domain.holds(curve.spread(last), limit)) {
      return new Declined(
          "nothing like it was measured: the estimate would be wider than any that was tested",
          anchor.row());
    }
    double best = best(company, traits, measured, asked, last, own);
    Traits there = traits(measured, asked.demand(best), own);
    double left = Math.sqrt(company.leftWith(traits, there) + Likeness.NOISE);
    return new Estimated(
        ground,
        concurrency.stream().map(curve::at).toList(),
        anchor.row(),
        leans(company, traits),
        Core.capacity(measured, asked.demand(last)) * measured.layout().copies(),
        best,
        Math.exp(curve.half(last, left)));
  }

  /** Rows are compared by mean lengths: none says how far its requests differ. */
  private Traits traits(Setup setup, Demand demand, String curve) {
    return Traits.of(setup, demand.atMeans(), curve);
  }

  /** The nearest row; of this deployment the user's own first, and the later one of two as near. */
  private Learnt anchor(Traits blank) {
    Comparator<Learnt> nearer =
        Comparator.comparing((Learnt row) -> ownOf(row, blank))
            .thenComparingDouble(row -> Likeness.between(blank, row.traits()));
    return learnt.stream()
        .reduce((one, later) -> nearer.compare(one, later) > 0 ? one : later)
        .orElseThrow(() -> new IllegalArgumentException("no measured rows"));
  }

  private static boolean ownOf(Learnt row, Traits blank) {
    return row.row().benchmark().provenance().ownFile()
        && row.traits().share(Same.DEPLOYMENT, blank);
  }

  /**
   * How far the estimate is of the anchor's curve: 1 where that is of this deployment at these
   * lengths, 0 where it is not, or of lengths that would be another workload.
   */
  private static double trust(Learnt anchor, Traits blank, Asked asked) {
    Demand there = anchor.row().demand();
    double apart =
        Math.max(
            Math.abs(Math.log(there.input() / asked.input())),
            Math.abs(Math.log(there.output() / asked.output())));
    return anchor.traits().share(Same.DEPLOYMENT, blank) ? Math.max(0, 1 - apart / SAME_LENGTH) : 0;
  }

  private List<Row> rows(String curve) {
    return learnt.stream()
        .map(Learnt::row)
        .filter(row -> row.benchmark().id().equals(curve))
        .toList();
  }

  /** Powers of two, and the loads at which this was measured, up to the first beyond those asked. */
  private List<Double> loads(Setup setup, Asked asked, List<Double> concurrency) {
    double most = Math.max(2, concurrency.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    double least = Math.min(1, concurrency.stream().mapToDouble(Double::doubleValue).min().orElse(1));
    Traits traits = traits(setup, asked.demand(USUAL_LOAD), "");
    DoubleStream measured =
        learnt.stream()
            .filter(row -> row.traits().share(Same.DEPLOYMENT, traits))
            .mapToDouble(row -> row.row().demand().concurrency())
            .filter(load -> load > least && load < most);
    DoubleStream powers = DoubleStream.iterate(least, load -> load < 2 * most, load -> 2 * load);
    return DoubleStream.concat(powers, measured).sorted().distinct().boxed().toList();
  }

  private double best(
      Company company, Traits traits, Setup setup, Asked asked, double last, String own) {
    return DoubleStream.of(1, 4, 16, 64, 256, last)
        .boxed()
        .min(
            Comparator.comparingDouble(
                load -> company.leftWith(traits, traits(setup, asked.demand(load), own))))
        .orElse(last);
  }

  /** The nearest rows, a curve's nearest load alone, with the weight of all its loads. */
  private static List<Lean> leans(Company company, Traits traits) {
    double[] weights = Arrays.stream(company.weights(traits)).map(Math::abs).toArray();
    double all = DoubleStream.of(weights).sum();
    Map<String, Lean> curves = new LinkedHashMap<>();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> -Likeness.between(traits, company.members().get(i).traits())))
        .forEach(
            i -> {
              Row row = company.members().get(i).row();
              curves.merge(
                  row.benchmark().id(), new Lean(row, weights[i] / all), Lean::withShareOf);
            });
    return curves.values().stream().limit(LEANS).toList();
  }
}
