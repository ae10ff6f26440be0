package iq.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * gcloud's {@code profile}, byte for byte: sixteen columns, each padded to its widest cell but to no more than 60, one blank between
 * them. A cell longer than that is printed whole and pushes the rest of its line to the right. The last column is not padded, and no
 * line ends in blanks. Only the first load point and its first price are shown. No rows, no output. Where rows are estimated, which
 * gcloud's never are, a column more says of each what it rests on.
 */
final class ProfilePrinter {
  private static final int WIDEST = 60;
  private static final String[] HEADERS = {
    "Instance Type", "Accelerator", "Cost/M Input Tokens", "Cost/M Output Tokens", "Output Tokens/s", "NTPOT(ms)", "TTFT(ms)",
    "ITL(ms)", "Model Server", "Model Server Version", "Model", "Use Case", "Average Input Length", "Average Output Length",
    "Serving Stack", "Serving Stack Version"
  };

  private ProfilePrinter() {}

  static String print(List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    boolean basis = rows.stream().anyMatch(row -> new Profile(row).estimated());
    String[][] lines = new String[rows.size() + 1][];
    lines[0] = basis ? with(HEADERS, Profile.BASIS) : HEADERS;
    for (int i = 0; i < rows.size(); i++) {
      Profile profile = new Profile(rows.get(i));
      lines[i + 1] = basis ? with(cells(profile), profile.basis()) : cells(profile);
    }
    int[] widths = widths(lines);
    StringBuilder out = new StringBuilder(256 * lines.length);
    for (String[] line : lines) {
      append(out, line, widths);
    }
    return out.toString();
  }

  private static String[] with(String[] cells, String one) {
    String[] more = Arrays.copyOf(cells, cells.length + 1);
    more[cells.length] = one;
    return more;
  }

  private static String[] cells(Profile profile) {
    Map<?, ?> stats = Profile.first(profile.stats());
    return new String[] {
      text(profile.get("instanceType")),
      text(profile.get("acceleratorType")),
      Profile.cost(stats, "costPerMillionInputTokens"),
      Profile.cost(stats, "costPerMillionOutputTokens"),
      text(stats.get("outputTokensPerSecond")),
      text(stats.get("ntpotMilliseconds")),
      text(stats.get("ttftMilliseconds")),
      text(stats.get("itlMilliseconds")),
      text(profile.get("modelServerInfo", "modelServer")),
      text(profile.get("modelServerInfo", "modelServerVersion")),
      text(profile.get("modelServerInfo", "model")),
      text(profile.get("workloadSpec", "useCase")),
      text(profile.get("workloadSpec", "averageInputLength")),
      text(profile.get("workloadSpec", "averageOutputLength")),
      text(profile.get("servingStack", "name")),
      text(profile.get("servingStack", "version"))
    };
  }

  private static String text(@Nullable Object value) {
    return Profile.text(value, "None");
  }

  private static int[] widths(String[][] lines) {
    // The last column's width stays 0: it is not padded.
    int[] widths = new int[lines[0].length];
    for (String[] line : lines) {
      for (int i = 0; i < widths.length - 1; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, DisplayWidth.of(line[i])));
      }
    }
    return widths;
  }

  private static void append(StringBuilder out, String[] cells, int[] widths) {
    int start = out.length();
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.append(' ');
      }
      out.append(cells[i]);
      out.repeat(' ', Math.max(0, widths[i] - DisplayWidth.of(cells[i])));
    }
    int end = out.length();
    while (end > start && Lexer.isBlank(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
