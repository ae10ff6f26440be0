package iq.manifests.schema;

/** Numbers of ports. */
final class Ports {
  private Ports() {}

  /** Finds a port that is a number but none of TCP and UDP. */
  static void check(Spot port, Findings findings, long highest) {
    if (port.value() instanceof Value.Numeral && (port.number(0) < 1 || port.number(0) > highest)) {
      findings.error(port, "is " + Words.of(port.value()), "1 to " + highest);
    }
  }
}
