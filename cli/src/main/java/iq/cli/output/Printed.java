package iq.cli.output;

import java.util.List;

/**
 * Output, ready to be written once.
 *
 * @param text ended by a line feed, or empty
 * @param dropped headings of the columns for which the terminal was too narrow, from left to right
 * @param unknownKeys keys of {@code --format} that no row has
 */
public record Printed(String text, List<String> dropped, List<String> unknownKeys) {
  /** Copies the lists. */
  public Printed {
    dropped = List.copyOf(dropped);
    unknownKeys = List.copyOf(unknownKeys);
  }
}
