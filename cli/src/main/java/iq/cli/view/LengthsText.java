package iq.cli.view;

import iq.advisor.estimate.Lengths;
import iq.answers.estimate.LengthsInquiry;
import iq.catalog.facts.RequestLengths;
import iq.cli.output.KeyColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lengths of requests in words, members and columns; of what differs none where all are as long. */
public final class LengthsText {
  private static final double DIGIT = 10;

  private LengthsText() {}

  /** {@code 3000 tokens in (stddev 1500), 400 out (stddev 300)}. */
  static String words(Lengths lengths) {
    return lengths.differ()
        ? String.format(
            Locale.ROOT,
            "%.0f tokens in (stddev %.0f), %.0f out (stddev %.0f)",
            lengths.input(),
            lengths.inputStddev(),
            lengths.output(),
            lengths.outputStddev())
        : String.format(
            Locale.ROOT, "%.0f tokens in, %.0f out", lengths.input(), lengths.output());
  }

  /** What was read of a file of requests. */
  public static String words(LengthsInquiry.Requests requests) {
    RequestLengths read = requests.lengths();
    return String.format(
        Locale.ROOT,
        "%s: %,d requests; in the mean %,.1f tokens in (stddev %,.1f), %,.1f out (stddev %,.1f); the longest %,.0f",
        requests.file(),
        read.requests(),
        read.input(),
        read.inputStddev(),
        read.output(),
        read.outputStddev(),
        read.longest());
  }

  /** Members of a row. */
  static Map<String, Object> members(Lengths lengths) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (lengths.differ()) {
      members.put("input", figure(lengths.input()));
      members.put("inputStddev", figure(lengths.inputStddev()));
      members.put("output", figure(lengths.output()));
      members.put("outputStddev", figure(lengths.outputStddev()));
    }
    return members;
  }

  private static Number figure(double tokens) {
    return Lists.figure(Math.rint(tokens * DIGIT) / DIGIT);
  }

  /** Columns for them. */
  public static List<KeyColumn> columns(Lengths lengths) {
    return members(lengths).keySet().stream().map(Lists::number).toList();
  }

  /** How far what they change was tested: not at all. */
  static List<String> notes(Lengths lengths) {
    return lengths.differ()
        ? List.of(
            "Lengths differ: what that changes is computed, and no row of the catalog tests it, since none says"
                + " how far its own differ; the intervals are wider by as much.")
        : List.of();
  }
}
