package iq.advisor.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A calibration as text that a person reviews: a line for each number, in words, with four digits; a line
 * for each measured curve's weights, with seven.
 */
public final class CalibrationText {
  private static final MathContext DIGITS = new MathContext(4);
  private static final MathContext MORE_DIGITS = new MathContext(7);
  private static final String HEAD =
      """
      # Fitted by 'iq catalog calibrate'; docs/methods.md says what the numbers mean.
      # error: median of held-out rows, percent. interval: half its width over the spread.
      # weights: of a measured curve with these figures (a mark of them), for each of its rows that of ITL and of TTFT.
      """;

  private CalibrationText() {}

  /** A calibration as text. */
  public static String of(Calibration calibration) {
    StringBuilder text = new StringBuilder(HEAD);
    line(text, "catalog", calibration.catalog());
    line(text, "rows", String.valueOf(calibration.rows()));
    line(text, "seed", String.valueOf(calibration.seed()));
    calibration.core().forEach((name, value) -> line(text, "core", name.word(), number(value)));
    calibration
        .factors()
        .forEach(
            (ground, own) ->
                own.forEach(
                    (output, value) ->
                        line(text, "interval", ground.word(), output.word(), number(value))));
    calibration.limits().forEach((ground, value) -> line(text, "limit", ground.word(), number(value)));
    calibration
        .errors()
        .forEach(
            (scenario, own) ->
                own.forEach(
                    (output, value) ->
                        line(
                            text,
                            "error",
                            scenario.word().replace(' ', '_'),
                            output.word(),
                            number(value))));
    calibration.weights().forEach((curve, own) -> line(text, "weights", curve, weights(own)));
    return text.toString();
  }

  private static String weights(CurveWeights weights) {
    StringBuilder text = new StringBuilder(Long.toHexString(weights.mark()));
    for (Said said : weights.rows()) {
      text.append(' ').append(number(said.step(), MORE_DIGITS));
      text.append(' ').append(number(said.first(), MORE_DIGITS));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join(" ", words)).append('\n');
  }

  private static String number(double value) {
    return number(value, DIGITS);
  }

  private static String number(double value, MathContext digits) {
    return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
  }

  /**
   * A calibration from text.
   *
   * @throws IllegalArgumentException that names the line, what is wrong with it and what was expected
   */
  public static Calibration read(String text) {
    Reader reader = new Reader();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          reader.line(Arrays.asList(line.strip().split(" +")));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "line " + number + ", '" + line.strip() + "': " + e.getMessage(), e);
        }
      }
    }
    return reader.calibration();
  }

  /** What was read so far. */
  private static final class Reader {
    private String catalog = "not stated";
    private int rows;
    private long seed;
    private final Map<Coefficient, Double> core = new EnumMap<>(Coefficient.class);
    private final Map<Ground, Map<Output, Double>> factors = new EnumMap<>(Ground.class);
    private final Map<Ground, Double> limits = new EnumMap<>(Ground.class);
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
        case "interval" ->
            factors
                .computeIfAbsent(
                    named(Ground.values(), Ground::word, word(words, 1)),
                    ground -> new EnumMap<>(Output.class))
                .put(named(Output.values(), Output::word, word(words, 2)), last(words, 3));
        case "limit" -> limits.put(named(Ground.values(), Ground::word, word(words, 1)), last(words, 2));
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

    Calibration calibration() {
      List<String> missing = new ArrayList<>();
      for (Coefficient coefficient : Coefficient.values()) {
        if (!core.containsKey(coefficient)) {
          missing.add("core " + coefficient.word());
        }
      }
      for (Ground ground : Ground.values()) {
        for (Output output : Output.values()) {
          if (!factors.getOrDefault(ground, Map.of()).containsKey(output)) {
            missing.add("interval " + ground.word() + " " + output.word());
          }
        }
      }
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("lines are missing: " + String.join(", ", missing));
      }
      return new Calibration(
          catalog,
          rows,
          seed,
          core,
          factors,
          limits,
          weights,
          errors);
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
}
