package iq.catalog.facts;

import iq.catalog.InvalidDataException;
import iq.catalog.row.RowReader;
import iq.catalog.text.CsvTable;
import iq.catalog.text.NamedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long the requests of a trace are: CSV with a line for each, of which two columns are read, the
 * tokens of its prompt and those of its answer.
 *
 * @param requests how many
 * @param input mean prompt length, tokens
 * @param output mean answer length, tokens
 * @param inputStddev standard deviation of the prompts' lengths, of all requests and not of a sample
 * @param outputStddev the same of the answers
 * @param covariance of both
 * @param longest tokens of the longest request, prompt and answer
 */
public record RequestLengths(
    long requests,
    double input,
    double output,
    double inputStddev,
    double outputStddev,
    double covariance,
    double longest) {
  private static final double MOST = 10_000_000;

  /** Names of the two columns: plain ones, and those of public traces. */
  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("input", "output"),
          // Azure's traces of LLM inference, 2023 to 2025.
          List.of("ContextTokens", "GeneratedTokens"),
          // Vidur, Sarathi-Serve, Etalon.
          List.of("num_prefill_tokens", "num_decode_tokens"),
          List.of("Request tokens", "Response tokens")); // BurstGPT

  /**
   * Reads all requests; other columns are passed over.
   *
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  public static RequestLengths read(NamedText file) {
    RequestTally tally = new RequestTally();
    CsvTable.each(
        file, header -> columns(file, header), row -> tally.add(tokens(row), tokens(row)));
    if (tally.requests() == 0) {
      throw new InvalidDataException(file + ": has no requests, expected a line for each");
    }
    return tally.lengths();
  }

  private static List<String> columns(NamedText file, List<String> header) {
    for (List<String> pair : COLUMNS) {
      if (pair.stream().allMatch(name -> header.indexOf(name) >= 0)) {
        return pair;
      }
    }
    throw InvalidDataException.at(
        file.toString(), 1, "header", String.join(",", header), "the columns " + known());
  }

  /** The pairs of columns that are known, for messages. */
  public static String known() {
    return COLUMNS.stream()
        .map(pair -> String.join(" and ", pair))
        .collect(Collectors.joining(", or "));
  }

  private static double tokens(RowReader row) {
    double tokens = row.number();
    if (tokens >= 1 && tokens <= MOST && tokens == Math.rint(tokens)) {
      return tokens;
    }
    throw row.fault(
        String.format(
            Locale.ROOT,
            "whole tokens from 1 to %,.0f; leave out requests that failed",
            MOST));
  }
}
