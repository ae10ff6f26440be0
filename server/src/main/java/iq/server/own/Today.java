package iq.server.own;

import java.time.Clock;
import java.time.LocalDate;

/** The day by a clock. */
final class Today {
  private Today() {}

  static LocalDate by(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
