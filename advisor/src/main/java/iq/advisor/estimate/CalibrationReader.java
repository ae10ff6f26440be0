package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A calibration's text, line by line. */
final class CalibrationReader {
  private String catalog = "not stated";
  private int rows;
  private long seed;
  private final Map<Coefficient, Double> core = new EnumMap<>(Coefficient.class);
  private final Map<Output, Map<Confidence, List<Intervals.Width>>> widths =
      new EnumMap<>(Output.class);
  private double limit;
  private final Map<String, CurveWeights> weights = new LinkedHashMap<>();
  private final Map<Scenario, Map<Output, Double>> errors = new EnumMap<>(Scenario.class);

  void line(List<String> words) {
    switch (words.getFirst()) {
      case "catalog" -> {
        word(words, 1);
        catalog = String.join(" ", words.subList(1, words.size()));
      }
      case "rows" -> rows = whole(words);
      case "seed" -> seed = whole(words);
      case "core" -> core.put(named(Coefficient.values(), Coefficient::word, word(words, 1)), last(words, 2));
      case "interval" -> interval(words);
      case "limit" -> limit = last(words, 1);
      case "error" ->
          errors
              .computeIfAbsent(
                  named(Scenario.values(), s -> s.word().replace(' ', '_'), word(words, 1)),
                  scenario -> new EnumMap<>(Output.class))
              .put(named(Output.values(), Output::word, word(words, 2)), last(words, 3));
      case "weights" -> weights.put(word(words, 1), weights(words));
      default ->
          throw new IllegalArgumentException(
              "expected catalog, rows, seed, core, interval, limit, weights or error");
    }
  }

  private void interval(List<String> words) {
    Output output = named(Output.values(), Output::word, word(words, 1));
    Confidence confidence = named(Confidence.values(), Confidence::word, word(words, 2));
    List<Intervals.Width> own =
        widths
            .computeIfAbsent(output, any -> new EnumMap<>(Confidence.class))
            .computeIfAbsent(confidence, any -> new ArrayList<>());
    double spread = atLeastZero(words, 3);
    if (!own.isEmpty() && own.getLast().spread() > spread) {
      throw new IllegalArgumentException(
          "expected a spread of at least " + own.getLast().spread() + ", that of the line before");
    }
    own.add(new Intervals.Width(spread, last(words, 4)));
  }

  Calibration calibration() {
    List<String> missing = new ArrayList<>();
    for (Coefficient coefficient : Coefficient.values()) {
      if (!core.containsKey(coefficient)) {
        missing.add("core " + coefficient.word());
      }
    }
    for (Output output : Output.values()) {
      for (Confidence confidence : Confidence.values()) {
        if (!widths.getOrDefault(output, Map.of()).containsKey(confidence)) {
          missing.add("interval " + output.word() + " " + confidence.word());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw core.isEmpty()
          ? new IllegalArgumentException("lines are missing: " + String.join(", ", missing))
          : new IncompleteCalibrationException(missing);
    }
    return new Calibration(
        catalog, rows, seed, core, new Intervals(widths), limit, weights, errors);
  }

  private static String word(List<String> words, int place) {
    if (place >= words.size()) {
      throw new IllegalArgumentException("expected " + (place + 1) + " words or more");
    }
    return words.get(place);
  }

  private static int whole(List<String> words) {
    String word = word(words, 1);
    exactly(words, 2);
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + word + "' given, expected a whole number below 2,147,483,648", e);
    }
  }

  private static void exactly(List<String> words, int expected) {
    if (words.size() > expected) {
      throw new IllegalArgumentException(
          "expected " + expected + " words, found " + words.size());
    }
  }

  private static double last(List<String> words, int place) {
    exactly(words, place + 1);
    return atLeastZero(words, place);
  }

  private static double atLeastZero(List<String> words, int place) {
    double value = figure(words, place);
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a number of 0 or more");
    }
    return value;
  }

  private static double figure(List<String> words, int place) {
    try {
      return Double.parseDouble(word(words, place));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + words.get(place) + "' is not a number", e);
    }
  }

  /** A mark, then two figures for each row. */
  private static CurveWeights weights(List<String> words) {
    List<Said> rows = new ArrayList<>();
    for (int place = 3; place < words.size(); place += 2) {
      rows.add(new Said(finite(words, place), finite(words, place + 1)));
    }
    String mark = word(words, 2);
    try {
      return new CurveWeights(Long.parseUnsignedLong(mark, 16), rows);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + mark + "' given, expected a hexadecimal number", e);
    }
  }

  private static double finite(List<String> words, int place) {
    double value = figure(words, place);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected finite numbers");
    }
    return value;
  }

  private static <T> T named(T[] all, Function<T, String> word, String asked) {
    for (T one : all) {
      if (word.apply(one).equals(asked)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + asked
            + "' is not known; expected one of "
            + String.join(", ", Arrays.stream(all).map(word).toList()));
  }
}
