package iq.cli.chart;

import iq.cli.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.List;

/** Chooses round values for the ticks of an axis. */
final class Ticks {
  private static final double EPSILON = 1e-9;
  private static final int MINOR_DECADES = 6;

  private Ticks() {}

  /** Multiples of a step of 1, 2 or 5 times a power of ten; at least two. */
  static List<Tick> linear(double low, double high, int maxTicks) {
    double step = step((high - low) / Math.max(1, maxTicks));
    long first = (long) Math.ceil(low / step - EPSILON);
    long last = (long) Math.floor(high / step + EPSILON);
    return last > first ? linear(first, last, step, high) : linear(low, high, maxTicks * 2);
  }

  private static List<Tick> linear(long first, long last, double step, double high) {
    double divisor = high < 1e4 ? 1 : high < 1e7 ? 1e3 : high < 1e10 ? 1e6 : 1e9;
    String suffix = high < 1e4 ? "" : high < 1e7 ? "k" : high < 1e10 ? "M" : "G";
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step / divisor) + EPSILON));
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      double at = i * step;
      String number = Numbers.fixed(at / divisor, decimals);
      ticks.add(new Tick(at, i == 0 ? "0" : number + suffix));
    }
    return List.copyOf(ticks);
  }

  /** Powers of ten, with 2 and 5 (or 3) times them where there is room; the others unlabelled. */
  static List<Tick> log(double low, double high, int maxTicks) {
    double decades = high - low;
    int[] labelled = mantissas(decades, maxTicks);
    int every = labelled.length > 1 ? 1 : (int) Math.max(1, Math.ceil(decades / (maxTicks + 1)));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
      for (int mantissa = 1; mantissa <= 9; mantissa++) {
        double at = exponent + Math.log10(mantissa);
        boolean major = contains(labelled, mantissa) && Math.floorMod(exponent, every) == 0;
        if (at >= low && at <= high && (major || decades <= MINOR_DECADES)) {
          ticks.add(new Tick(at, major ? label(mantissa, exponent, high) : ""));
        }
      }
    }
    return List.copyOf(ticks);
  }

  private static double step(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast * (1 - EPSILON)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static int[] mantissas(double decades, int maxTicks) {
    if (decades * 3 <= maxTicks + 1 || decades < 1.2) {
      return new int[] {1, 2, 5};
    }
    return decades * 2 <= maxTicks + 1 || decades < 2 ? new int[] {1, 3} : new int[] {1};
  }

  private static String label(int mantissa, int exponent, double high) {
    double value = Double.parseDouble(mantissa + "e" + exponent);
    boolean plain = value > 0 && !Double.isInfinite(value);
    return plain ? Numbers.tick(value, Math.pow(10, high)) : mantissa + "e" + exponent;
  }

  private static boolean contains(int[] numbers, int number) {
    for (int n : numbers) {
      if (n == number) {
        return true;
      }
    }
    return false;
  }
}
