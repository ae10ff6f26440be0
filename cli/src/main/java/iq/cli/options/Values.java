package iq.cli.options;

import iq.answers.Known;
import iq.catalog.Catalog;

/** Checks values of flags against what is known; a refusal says what is, closest first. */
public final class Values {
  private Values() {}

  /** The check against a catalog. */
  public static Known of(Catalog catalog) {
    return new Known(catalog, FlagNames.FLAGS);
  }
}
