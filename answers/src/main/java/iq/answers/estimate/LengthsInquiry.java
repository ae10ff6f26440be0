package iq.answers.estimate;

import iq.catalog.facts.RequestLengths;
import org.jspecify.annotations.Nullable;

/** How long requests are, in the caller's words, not yet checked. */
public sealed interface LengthsInquiry {

  /**
   * Mean lengths, and how far single requests are off them.
   *
   * @param input mean prompt length, tokens
   * @param output mean answer length, tokens
   * @param inputStddev standard deviation of the prompts' lengths; null where all are as long
   * @param outputStddev the same of the answers
   */
  record Means(
      double input,
      double output,
      @Nullable Double inputStddev,
      @Nullable Double outputStddev)
      implements LengthsInquiry {}

  /**
   * The requests of a file.
   *
   * @param file its name
   */
  record Requests(String file, RequestLengths lengths) implements LengthsInquiry {}
}
