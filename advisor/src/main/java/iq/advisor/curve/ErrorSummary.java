package iq.advisor.curve;

import java.util.Arrays;

/**
 * How far predictions were off: (predicted - measured) / measured. Quantiles lie on a straight line
 * between the two nearest values; NaN when there are none.
 *
 * @param count predictions
 * @param median of the absolute values
 * @param p90 of the absolute values
 * @param medianSigned negative when predictions are too low
 */
public record ErrorSummary(int count, double median, double p90, double medianSigned) {

  static ErrorSummary of(double[] errors) {
    double[] signed = errors.clone();
    Arrays.sort(signed);
    double[] absolute = new double[errors.length];
    for (int i = 0; i < errors.length; i++) {
      absolute[i] = Math.abs(errors[i]);
    }
    Arrays.sort(absolute);
    return new ErrorSummary(
        errors.length, quantile(absolute, 0.5), quantile(absolute, 0.9), quantile(signed, 0.5));
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = (sorted.length - 1) * share;
    int low = (int) place;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
  }
}
