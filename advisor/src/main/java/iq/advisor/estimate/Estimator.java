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
import java.util.function.DoubleFunction;
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
  /** Logarithm of how far the mean lengths of one workload are apart from run to run. */
  private static final double SAME_LENGTH = 0.02;

  private final Core core;
  private final Intervals intervals;
  private final double limit;
  private final Reach reach;
  private final Lesson lesson;
  private final boolean calibrated;
  private final List<Learnt> learnt;
  private final Columns columns;
  private final Mutual mutual;

  /**
   * @param rows what was measured; at least one
   */
  public Estimator(Calibration calibration, List<Row> rows) {
    core = new Core(calibration.core());
    intervals = calibration.intervals();
    limit = calibration.limit();
    reach = Reach.of(rows);
    List<Learnt> missed = rows.stream().map(row -> Learnt.of(core, row)).toList();
    List<Traits> traits = missed.stream().map(Learnt::traits).toList();
    columns = Columns.of(traits);
    mutual = new Mutual(traits);
    Lesson.Beside all = Lesson.of(calibration.weights(), missed, columns);
    lesson = all.lesson();
    calibrated = all.counts();
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
    if (asked.tooLarge()) {
      return tooLarge(asked, setup);
    }
    double most = concurrency.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    String far = reach.beyond(setup, asked.demand(most));
    return far == null ? known(asked, setup, concurrency, confidence) : new Declined(far, null);
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
    Traits blank = Traits.of(setup, asked.demand(last), "");
    View unmeasured = columns.seenBy(blank);
    Learnt anchor = anchor(unmeasured, blank);
    double trust = trust(anchor, blank, asked);
    String own = trust > 0 ? anchor.row().benchmark().id() : "";
    Setup measured =
        setup.measuredBy(
            anchor.row().setup().source(),
            asked.version() == null ? anchor.row().setup().version() : asked.version(),
            anchor.row().setup().settings());
    Traits traits = Traits.of(measured, asked.demand(last), own);
    View view = unmeasured.measuredAs(traits);
    double[] likeness = view.likeness(traits);
    Said atLast = lesson.at(likeness);
    Company company = Company.of(traits, learnt, view.nearest(likeness, Company.SIZE), mutual);
    EstimatedCurve curve =
        new EstimatedCurve(
            core,
            measured,
            asked,
            traits,
            rows(own),
            trust,
            there -> there.equals(traits) ? atLast : lesson.at(view.likeness(there)),
            company,
            intervals,
            confidence,
            loads(view, concurrency));
    if (!Domain.holds(curve.spread(last), limit)) {
      return new Declined(
          "nothing like it was measured: the estimate would be wider than any that was tested",
          anchor.row());
    }
    Company.Place place = company.place(traits);
    Narrowest best = narrowest(company, place, load -> traits.under(measured, asked.demand(load)), last);
    return new Estimated(
        Ground.of(view.common()),
        concurrency.stream().map(curve::at).toList(),
        anchor.row(),
        leans(company, place),
        Core.capacity(measured, asked.demand(last)) * measured.layout().copies(),
        calibrated,
        best.load(),
        Math.exp(curve.half(last, Math.sqrt(best.left() + Likeness.NOISE))));
  }

  /** The nearest row; of this deployment the user's own first, and the later one of two as near. */
  private Learnt anchor(View view, Traits blank) {
    double[] likeness = view.likeness(blank);
    int[] own =
        view.sharing(Same.DEPLOYMENT)
            .filter(row -> learnt.get(row).row().benchmark().provenance().ownFile())
            .toArray();
    int nearest = own.length > 0 ? own[0] : 0;
    for (int i = 0; i < (own.length > 0 ? own.length : likeness.length); i++) {
      int row = own.length > 0 ? own[i] : i;
      nearest = likeness[row] >= likeness[nearest] ? row : nearest;
    }
    return learnt.get(nearest);
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
    return curve.isEmpty()
        ? List.of()
        : learnt.stream()
            .map(Learnt::row)
            .filter(row -> row.benchmark().id().equals(curve))
            .toList();
  }

  /** Powers of two, and the loads at which this was measured, up to the first beyond those asked. */
  private List<Double> loads(View view, List<Double> concurrency) {
    double most = Math.max(2, concurrency.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    double least = Math.min(1, concurrency.stream().mapToDouble(Double::doubleValue).min().orElse(1));
    DoubleStream measured =
        view.sharing(Same.DEPLOYMENT)
            .mapToDouble(row -> learnt.get(row).row().demand().concurrency())
            .filter(load -> load > least && load < most);
    DoubleStream powers = DoubleStream.iterate(least, load -> load < 2 * most, load -> 2 * load);
    return DoubleStream.concat(powers, measured).sorted().distinct().boxed().toList();
  }

  /** The load of which a measurement would leave the least open where a question is. */
  private static Narrowest narrowest(
      Company company, Company.Place place, DoubleFunction<Traits> at, double last) {
    return DoubleStream.of(1, 4, 16, 64, 256, last)
        .distinct()
        .mapToObj(
            load ->
                new Narrowest(
                    load,
                    place.leftWith(load == last ? place : company.place(at.apply(load)))))
        .min(Comparator.comparingDouble(Narrowest::left))
        .orElseThrow();
  }

  /** The nearest curves, each with the weight of all its loads. */
  private static List<Lean> leans(Company company, Company.Place place) {
    double[] likeness = place.shared();
    double[] weights = Arrays.stream(place.weights()).map(Math::abs).toArray();
    double all = DoubleStream.of(weights).sum();
    Map<String, Near> curves = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      Row row = company.members().get(i).row();
      curves.merge(
          row.benchmark().id(),
          new Near(likeness[i], new Lean(row, weights[i] / all)),
          Near::and);
    }
    return curves.values().stream()
        .sorted(Comparator.comparingDouble(Near::likeness).reversed())
        .limit(LEANS)
        .map(Near::lean)
        .toList();
  }

  /**
   * @param load of a measurement
   * @param left variance that it would leave unexplained
   */
  private record Narrowest(double load, double left) {}

  /**
   * @param likeness of the curve's nearest load
   */
  private record Near(double likeness, Lean lean) {
    Near and(Near later) {
      return later.likeness > likeness
          ? new Near(later.likeness, later.lean.withShareOf(lean))
          : new Near(likeness, lean.withShareOf(later.lean));
    }
  }
}
