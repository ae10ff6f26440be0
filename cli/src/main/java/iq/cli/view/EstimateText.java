package iq.cli.view;

import iq.advisor.Rent;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Confidence;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Outcome;
import iq.advisor.estimate.Range;
import iq.answers.report.EstimateWords;
import iq.advisor.estimate.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An estimate in words and rows. */
public final class EstimateText {
  private static final double DIGITS = 3;

  private EstimateText() {}

  /** What was asked, and how sure the answer is. */
  public static String head(Asked asked, Outcome.Estimated estimated) {
    return String.format(
        Locale.ROOT,
        "%s, %s, on %d x %s with %s, %s: estimated (%s, %s)",
        asked.model().id(),
        asked.weights().word(),
        asked.accelerators(),
        asked.accelerator().id(),
        asked.server(),
        LengthsText.words(asked.lengths()),
        estimated.ground().kind().word(),
        estimated.ground().inWords());
  }

  /** A row for tables and formats. */
  public static Map<String, Object> row(
      Asked asked, Estimate one, @Nullable Range cost, Outcome.Estimated estimated) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("concurrency", Lists.figure(one.concurrency()));
    row.put("outputTokensPerSecond", words(one.throughput()));
    row.put("ttftMs", words(one.ttft()));
    row.put("itlMs", words(one.itl()));
    row.put("ntpotMs", words(one.ntpot()));
    if (cost != null) {
      row.put("usdPerMillionOutputTokens", words(cost));
    }
    row.put("kvCacheUtilization", Math.round(100 * one.cache()) / 100.0);
    row.put("basis", "estimated, " + estimated.ground().kind().word());
    row.putAll(LengthsText.members(asked.lengths()));
    row.put("figures", figures(one, cost));
    return row;
  }

  private static Map<String, Object> figures(Estimate one, @Nullable Range cost) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("outputTokensPerSecond", numbers(one.throughput()));
    figures.put("ttftMs", numbers(one.ttft()));
    figures.put("itlMs", numbers(one.itl()));
    figures.put("ntpotMs", numbers(one.ntpot()));
    if (cost != null) {
      figures.put("usdPerMillionOutputTokens", numbers(cost));
    }
    return figures;
  }

  private static Map<String, Object> numbers(Range range) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("low", rounded(range.low()));
    numbers.put("median", rounded(range.value()));
    numbers.put("high", rounded(range.high()));
    return numbers;
  }

  private static String words(Range range) {
    return figure(range.value()) + " (" + figure(range.low()) + ".." + figure(range.high()) + ")";
  }

  private static String figure(double value) {
    double rounded = rounded(value);
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%,.0f", rounded)
        : String.valueOf(rounded);
  }

  /** Three digits: more would promise what no estimate holds. */
  private static double rounded(double value) {
    if (value == 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
    double rounded = Math.rint(value / unit) * unit;
    return Double.parseDouble(String.format(Locale.ROOT, "%.6g", rounded));
  }

  /** What the estimate leans on, what memory holds, and what would narrow it. */
  public static List<String> notes(
      Asked asked, Outcome.Estimated estimated, Confidence confidence) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "In brackets: "
            + confidence.word()
            + " % intervals; docs/methods.md has how many rows held out those of 90 % covered: fewer in some groups.");
    notes.addAll(LengthsText.notes(asked.lengths()));
    StringBuilder leans = new StringBuilder("Nearest measured:");
    for (Outcome.Lean lean : estimated.leans().subList(0, Math.min(3, estimated.leans().size()))) {
      leans
          .append("\n  ")
          .append(EstimateWords.row(lean.row()))
          .append(String.format(Locale.ROOT, " (%.0f %% of the weight)", 100 * lean.share()));
    }
    notes.add(leans.toString());
    notes.add(
        String.format(
            Locale.ROOT,
            "Memory holds %s requests of full length at once.",
            figure(Math.floor(estimated.capacity()))));
    Range last = estimated.estimates().getLast().throughput();
    notes.add(
        String.format(
            Locale.ROOT,
            "Measuring it at %s in flight would narrow the throughput at %s from about ±%.0f %% to ±%.0f %%: 'iq benchmarks import'.",
            figure(estimated.best()),
            figure(estimated.estimates().getLast().concurrency()),
            100 * (last.factor() - 1),
            100 * (estimated.narrowed() - 1)));
    if (!estimated.calibrated()) {
      notes.add(EstimateWords.UNCALIBRATED);
    }
    return notes;
  }

  /** From which machines and price the cost is. */
  public static String price(@Nullable Rent rent) {
    if (rent == null) {
      return "No cost: no price of these accelerators is known there; --cloud and 'iq prices set' have others.";
    }
    return String.format(
        Locale.ROOT,
        "Cost: %s in %s, %s, $%.2f an hour for what it takes of it, price of %s (%s).",
        rent.offer().machineType().name(),
        rent.price().region(),
        rent.price().pricingModel().word(),
        rent.usdPerHour(),
        rent.price().asOf(),
        rent.price().source());
  }

  /** Why there is no estimate. */
  public static String reason(Outcome.Declined declined) {
    Row nearest = declined.nearest();
    return nearest == null
        ? declined.reason()
        : declined.reason() + "; the nearest: " + EstimateWords.row(nearest);
  }
}
