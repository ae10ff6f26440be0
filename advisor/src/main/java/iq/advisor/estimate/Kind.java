package iq.advisor.estimate;

import java.util.Locale;

/** How sure an estimate is, from the surest to the least. */
public enum Kind {
  /** This configuration was measured at other token lengths or loads: its own curve anchors it. */
  TRANSFER,
  /** The model on another accelerator, or the accelerator with another model, was measured. */
  NEIGHBOUR,
  /** Neither was measured. */
  PHYSICAL;

  /** The word used in output: {@code transfer}, {@code neighbour}, {@code physical}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
