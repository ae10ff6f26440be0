package iq.cli.remote;

import java.time.Duration;

/** How long a server may take: to let us in, and for a whole answer. */
record Limits(Duration connect, Duration whole) {
  static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60));
}
