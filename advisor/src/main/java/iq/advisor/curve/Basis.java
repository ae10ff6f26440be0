package iq.advisor.curve;

import java.util.Locale;

/** Whether the figures of an operating point were measured at its load. */
public enum Basis {
  /** All figures are those of one measured load. */
  MEASURED,
  /** At least one figure that decided was read between two measured loads. */
  INTERPOLATED,
  /** Nobody measured it. */
  ESTIMATED;

  /** The word used in output: {@code measured}, {@code interpolated}, {@code estimated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
