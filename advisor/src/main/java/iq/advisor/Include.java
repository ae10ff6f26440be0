package iq.advisor;

import java.util.Locale;

/** Which profiles answer: of what was measured, or estimated where nobody measured. */
public enum Include {
  MEASURED,
  ESTIMATED,
  ALL,
  /** Measured ones; estimated ones where no measured one answers. */
  MEASURED_FIRST;

  /** The word used in flags and members: {@code measured}, {@code measured-first}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether measured ones may answer. */
  public boolean measured() {
    return this != ESTIMATED;
  }

  /** Whether estimates answer, given how many measured profiles do. */
  public boolean estimated(int measured) {
    return this == ESTIMATED || this == ALL || (this == MEASURED_FIRST && measured == 0);
  }
}
