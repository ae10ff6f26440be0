package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The requests of a benchmark, in tokens; {@link Double#NaN} where the source gives none.
 *
 * @param inputTokens mean prompt length as measured
 * @param outputTokens mean answer length as measured
 * @param inputTokensNominal prompt length that the benchmark asked for
 * @param outputTokensNominal answer length that the benchmark asked for
 * @param dataset the source's words for the data
 */
public record Workload(
    double inputTokens,
    double outputTokens,
    double inputTokensNominal,
    double outputTokensNominal,
    @Nullable String dataset) {

  /** The average lengths: the means as measured where stated, else what was asked for. */
  public Shape shape() {
    double input = Double.isNaN(inputTokens) ? inputTokensNominal : inputTokens;
    double output = Double.isNaN(outputTokens) ? outputTokensNominal : outputTokens;
    return new Shape(whole(input), whole(output));
  }

  /**
   * The lengths that a workload is known by: what was asked for where stated, else the means. Runs
   * of one workload differ a little in their means, and not in these.
   */
  public Shape nominalShape() {
    boolean stated = !Double.isNaN(inputTokensNominal) && !Double.isNaN(outputTokensNominal);
    return stated ? new Shape(whole(inputTokensNominal), whole(outputTokensNominal)) : shape();
  }

  /**
   * Whether this is a benchmark of MLPerf, whose rules forbid to compare its results with others.
   */
  public boolean mlperf() {
    return dataset != null && dataset.startsWith("MLPerf");
  }

  private static @Nullable Integer whole(double tokens) {
    return Double.isNaN(tokens) ? null : (int) Math.round(tokens);
  }
}
