package iq.advisor.estimate;

import iq.catalog.Accelerator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accelerator as the physics sees it: bytes, bytes per second and operations per second.
 *
 * @param link to its neighbours in one machine, one way
 * @param outside to other machines, one way
 * @param perMachine accelerators that share the fast links
 */
record Hardware(
    String accelerator,
    double memory,
    double bandwidth,
    double peak16,
    double peak8,
    double peak4,
    double link,
    double outside,
    int perMachine) {
  private static final double GIGA = 1e9;
  /** Makers call 2^30 bytes of memory a GB: an H100 of 80 GB has 81,559 MiB. */
  private static final double GIBI = 0x1p30;

  private static final double TERA = 1e12;

  /** Where no link is stated: a PCIe 4 slot of 16 lanes. */
  private static final double SLOT = 32;

  private static final double OUTSIDE = 25;
  private static final int PER_MACHINE = 8;

  /** The facts without which nothing can be computed, by their columns; empty when all are there. */
  static List<String> missing(Accelerator accelerator) {
    List<String> missing = new ArrayList<>();
    if (accelerator.memoryGb() == null) {
      missing.add("memory_gb");
    }
    if (accelerator.memoryBandwidthGbPerSecond() == null) {
      missing.add("memory_bandwidth_gb_per_s");
    }
    if (accelerator.bf16Tflops() == null) {
      missing.add("bf16_dense_tflops");
    }
    return missing;
  }

  static Hardware of(Accelerator facts) {
    double peak16 = TERA * or(facts.bf16Tflops(), Double.NaN);
    double peak8 = TERA * or(facts.fp8Tflops(), peak16 / TERA);
    return new Hardware(
        facts.id(),
        GIBI * or(facts.memoryGb(), Double.NaN),
        GIGA * or(facts.memoryBandwidthGbPerSecond(), Double.NaN),
        peak16,
        peak8,
        TERA * or(facts.fp4Tflops(), peak16 / TERA),
        GIGA * or(facts.scaleUpGbPerSecond(), or(facts.pcieGbPerSecond(), SLOT)),
        GIGA * or(facts.scaleOutGbPerSecond(), OUTSIDE),
        facts.perNode() == null ? PER_MACHINE : facts.perNode());
  }

  private static double or(@Nullable Double fact, double otherwise) {
    return fact == null ? otherwise : fact;
  }

  /** Operations a second on weights of a format; formats without units of their own run at 16 bit. */
  double peak(WeightFormat format) {
    return switch (format) {
      case BF16, INT4 -> peak16;
      case FP8, INT8 -> peak8;
      case FP4 -> peak4;
    };
  }

  /** Bytes a second between the accelerators of a group. */
  double link(double group) {
    return group > perMachine ? Math.min(link, outside) : link;
  }
}
