package iq.advisor.estimate;

import java.util.Locale;

/** What is held out: all rows of a group are unknown when one of them is predicted. */
public enum Scenario {
  /** One curve. */
  CONFIGURATION,
  /** A deployment's token lengths. */
  SHAPE,
  /** A model on an accelerator. */
  PAIR,
  /** The same, with one load of the asked curve known. */
  PAIR_ONE_LOAD,
  /** An accelerator. */
  ACCELERATOR,
  /** A model. */
  MODEL,
  /** A source: another lab. */
  SOURCE,
  /** A model and an accelerator: every row that has either. */
  NEITHER;

  /** The group that a row is held out with. */
  String group(Row row) {
    Setup setup = row.setup();
    return switch (this) {
      case CONFIGURATION -> row.benchmark().id();
      case SHAPE -> Same.DEPLOYMENT.of(setup, "") + "|" + lengths(row);
      case PAIR, PAIR_ONE_LOAD, NEITHER ->
          setup.model().family() + "|" + setup.hardware().accelerator();
      case ACCELERATOR -> setup.hardware().accelerator();
      case MODEL -> setup.model().family();
      case SOURCE -> String.valueOf(setup.source());
    };
  }

  /** Whether a row may be leant on when another of a held-out fold is asked for; the {@link OneLoad} aside. */
  boolean known(Row row, Row asked, boolean sameFold) {
    if (this == NEITHER) {
      return !MODEL.group(row).equals(MODEL.group(asked))
          && !ACCELERATOR.group(row).equals(ACCELERATOR.group(asked));
    }
    return !sameFold;
  }

  /** The word used in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String lengths(Row row) {
    return Math.round(row.demand().input()) + "/" + Math.round(row.demand().output());
  }
}
