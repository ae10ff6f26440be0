package iq.advisor.estimate;

import java.util.List;

/** What two rows may have in common, or not. */
enum Same {
  SERVER(1),
  /** Prefill apart or not, speculative or not, attention split or not. */
  MODE(2),
  /** Mode, server and weight format. */
  WAY(4),
  FAMILY(8),
  ACCELERATOR(16),
  SOURCE(32),
  /** Server and version. */
  VERSION(64),
  /** Everything but lengths and load, whoever measured it. */
  DEPLOYMENT(128),
  /** Everything but lengths and load, source and version included. */
  CONFIGURATION(256),
  BENCHMARK(512);

  static final List<Same> ALL = List.of(values());

  private final int bit;

  Same(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  /** What of this a setup has, in words: equal words are the same. */
  String of(Setup setup, String benchmark) {
    return switch (this) {
      case SERVER -> String.valueOf(setup.server());
      case MODE -> setup.apart() + "|" + setup.speculative() + "|" + setup.layout().split();
      case WAY -> MODE.of(setup, benchmark) + "|" + setup.server() + "|" + setup.format();
      case FAMILY -> setup.model().family();
      case ACCELERATOR -> setup.hardware().accelerator();
      case SOURCE -> String.valueOf(setup.source());
      case VERSION -> setup.server() + "|" + setup.version();
      case DEPLOYMENT ->
          String.join(
              "|",
              setup.model().family(),
              setup.hardware().accelerator(),
              WAY.of(setup, benchmark),
              setup.layout().toString());
      case CONFIGURATION ->
          String.join(
              "|",
              DEPLOYMENT.of(setup, benchmark),
              setup.version(),
              setup.source(),
              setup.settings());
      case BENCHMARK -> benchmark;
    };
  }
}
