package iq.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * gcloud's {@code csvprofile}, byte for byte: seventeen headings, which stand even above no rows, and a line for each load point of
 * each profile. An absent value is empty; an absent price is N/A. Where rows are estimated, which gcloud's never are, an eighteenth
 * column says of each what it rests on.
 */
final class CsvProfilePrinter {
  private static final String HEADING =
      "Instance Type,Accelerator Type,Model Name,Model Server Name,Model Server Version,Output Tokens/s,NTPOT (ms),TTFT (ms),ITL (ms),"
          + "QPS,Cost/M Input Tokens,Cost/M Output Tokens,Use Case,Average Input Length,Average Output Length,Serving Stack,"
          + "Serving Stack Version";

  private CsvProfilePrinter() {}

  static String print(List<Map<String, Object>> rows) {
    StringBuilder out = new StringBuilder(HEADING.length() + 256 * rows.size());
    boolean basis = rows.stream().anyMatch(row -> new Profile(row).estimated());
    out.append(HEADING).append(basis ? "," + Profile.BASIS : "").append('\n');
    for (Map<String, Object> row : rows) {
      Profile profile = new Profile(row);
      for (Object stats : profile.stats()) {
        line(out, profile, Profile.map(stats));
        if (basis) {
          cell(out, profile.basis());
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, Profile profile, Map<?, ?> stats) {
    CsvPrinter.cell(out, 0, text(profile.get("instanceType")));
    cell(out, profile.get("acceleratorType"));
    cell(out, profile.get("modelServerInfo", "model"));
    cell(out, profile.get("modelServerInfo", "modelServer"));
    cell(out, profile.get("modelServerInfo", "modelServerVersion"));
    cell(out, stats.get("outputTokensPerSecond"));
    cell(out, stats.get("ntpotMilliseconds"));
    cell(out, stats.get("ttftMilliseconds"));
    cell(out, stats.get("itlMilliseconds"));
    CsvPrinter.cell(out, 1, queriesPerSecond(stats.get("queriesPerSecond")));
    CsvPrinter.cell(out, 1, Profile.cost(stats, "costPerMillionInputTokens"));
    CsvPrinter.cell(out, 1, Profile.cost(stats, "costPerMillionOutputTokens"));
    cell(out, profile.get("workloadSpec", "useCase"));
    cell(out, profile.get("workloadSpec", "averageInputLength"));
    cell(out, profile.get("workloadSpec", "averageOutputLength"));
    cell(out, profile.get("servingStack", "name"));
    cell(out, profile.get("servingStack", "version"));
  }

  private static void cell(StringBuilder out, @Nullable Object value) {
    CsvPrinter.cell(out, 1, text(value));
  }

  private static String text(@Nullable Object value) {
    return Profile.text(value, "");
  }

  /** The API's only floating-point figure: gcloud prints even a whole one with its fraction, 16.0. */
  private static String queriesPerSecond(@Nullable Object value) {
    return value instanceof Number number ? Numbers.repr(Numbers.exact(number)) : text(value);
  }
}
