package iq.cli.options;

import iq.answers.Field;
import iq.answers.Names;
import org.jspecify.annotations.Nullable;

/** The flags of {@code iq estimate}, which asks for an accelerator and not for its type. */
public final class EstimateNames implements Names {
  /** There is one such command. */
  public static final EstimateNames FLAGS = new EstimateNames();

  private static final Names OTHERS = FlagNames.FLAGS;

  private EstimateNames() {}

  @Override
  public String of(Field field) {
    return field == Field.ACCELERATOR_TYPE ? "--accelerator" : OTHERS.of(field);
  }

  @Override
  public String listing(Field field, @Nullable String within) {
    return OTHERS.listing(field, within);
  }

  @Override
  public String ids() {
    return OTHERS.ids();
  }

  @Override
  public String explaining() {
    return OTHERS.explaining();
  }

  @Override
  public String ownPrices() {
    return OTHERS.ownPrices();
  }

  @Override
  public String storedPrices() {
    return OTHERS.storedPrices();
  }
}
