package iq.cli.output;

import java.util.List;

/** gcloud's lists of names: a heading, then {@code -  NAME} per line. */
public final class ListPrinter {
  private ListPrinter() {}

  /**
   * The list in the order given, ended by a line feed.
   *
   * @param things what is listed, {@code models} or {@code model servers}: {@code Supported models:}, {@code No supported models found.}
   */
  public static String print(String things, List<String> names) {
    StringBuilder out = new StringBuilder(32 * (names.size() + 1));
    if (names.isEmpty()) {
      return out.append("No supported ").append(things).append(" found.\n").toString();
    }
    out.append("Supported ").append(things).append(":\n");
    for (String name : names) {
      out.append("-  ").append(name).append('\n');
    }
    return out.toString();
  }
}
