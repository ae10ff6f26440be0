package iq.answers.estimate;

import iq.advisor.estimate.Lengths;
import iq.answers.Field;
import iq.answers.Names;
import iq.answers.RefusedException;
import iq.catalog.Model;
import iq.catalog.facts.RequestLengths;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what is asked of lengths into those of the estimator. */
record AskedLengths(Names names) {
  private static final double LONGEST = 10_000_000;

  /**
   * The lengths, every number checked.
   *
   * @param model whose context bounds how far they can differ
   * @throws RefusedException for a number that cannot be
   */
  Lengths of(LengthsInquiry asked, Model model) {
    return switch (asked) {
      case LengthsInquiry.Means means -> means(means, model);
      case LengthsInquiry.Requests(String file, RequestLengths all) ->
          new Lengths(
              all.input(), all.output(), all.inputStddev(), all.outputStddev(), all.covariance(),
              all.longest());
    };
  }

  private Lengths means(LengthsInquiry.Means asked, Model model) {
    double input = AskedNumber.of(names.of(Field.INPUT), asked.input(), LONGEST);
    double output = AskedNumber.of(names.of(Field.OUTPUT), asked.output(), LONGEST);
    return Lengths.of(
        input,
        output,
        stddev(Field.INPUT_STDDEV, asked.inputStddev(), input, model.maxContext()),
        stddev(Field.OUTPUT_STDDEV, asked.outputStddev(), output, model.maxContext()));
  }

  /** Lengths from 1 to the context with this mean differ no more than those that are all 1 or all of it. */
  private double stddev(Field field, @Nullable Double value, double mean, @Nullable Integer context) {
    double longest = context == null || context < mean ? LONGEST : context;
    double most = Math.sqrt((longest - mean) * (mean - 1));
    return value == null
        ? 0
        : AskedNumber.of(
            names.of(field),
            value,
            0,
            most,
            String.format(
                Locale.ROOT,
                "; lengths from 1 to %,.0f tokens with a mean of %s differ no more",
                longest,
                AskedNumber.plain(mean)));
  }
}
