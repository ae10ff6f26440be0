package iq.advisor.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

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
      # error: median of held-out rows, percent. limit: the widest spread that was tested.
      # interval: of this confidence in percent, at this spread, half its width in ln(value).
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
        .intervals()
        .widths()
        .forEach((output, own) -> own.forEach((confidence, widths) -> widths(text, output, confidence, widths)));
    line(text, "limit", number(calibration.limit()));
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

  private static void widths(
      StringBuilder text, Output output, Confidence confidence, List<Intervals.Width> widths) {
    for (Intervals.Width width : widths) {
      line(
          text,
          "interval",
          output.word(),
          confidence.word(),
          number(width.spread()),
          number(width.half()));
    }
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
   * @throws IncompleteCalibrationException where all lines are well, and some are missing
   * @throws IllegalArgumentException that names the line, what is wrong with it and what was expected
   */
  public static Calibration read(String text) {
    CalibrationReader reader = new CalibrationReader();
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
}
