package iq.cli.options;

import iq.answers.Field;
import iq.answers.Names;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked, by the names of flags and of the commands that list values. */
public final class FlagNames implements Names {
  /** There is one command line. */
  public static final FlagNames FLAGS = new FlagNames();

  private FlagNames() {}

  @Override
  public String of(Field field) {
    return "--" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String listing(Field field, @Nullable String within) {
    return switch (field) {
      case MODEL -> "iq models list";
      case MODEL_SERVER -> "iq model-servers list" + (within == null ? "" : " --model=" + within);
      case MODEL_SERVER_VERSION -> "iq model-server-versions list";
      case ACCELERATOR_TYPE -> "iq accelerators list";
      case SERVING_STACK, SERVING_STACK_VERSION -> "iq serving-stacks list";
      case REGION -> "iq prices list --cloud=" + within;
      case USE_CASE -> "iq use-cases list";
      default -> "iq machine-types list";
    };
  }

  @Override
  public String question() {
    return of(Field.MODEL) + " with flags";
  }

  @Override
  public String ids() {
    return "the first column of 'iq profiles list'";
  }

  @Override
  public String explaining() {
    return "'iq profiles explain ID'";
  }

  @Override
  public String estimating(String model) {
    return "; 'iq estimate --model=" + model + " --accelerator=...' estimates it, "
        + of(Field.USE_CASE)
        + " or token lengths list estimates";
  }

  @Override
  public String importing() {
    return " ('iq benchmarks import')";
  }

  @Override
  public String ownPrices() {
    return "--price-file";
  }

  @Override
  public String storedPrices() {
    return "'iq prices set'";
  }
}
