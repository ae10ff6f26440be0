package iq.advisor.estimate;

import java.util.Locale;

/** What of a question was measured, from the most to nothing. */
public enum Ground {
  /** This deployment, at other token lengths or loads. */
  DEPLOYMENT,
  /** The model on the accelerator, in another layout, format or server. */
  PAIR,
  /** The model on other accelerators, and the accelerator with other models. */
  MODEL_AND_ACCELERATOR,
  /** The model on other accelerators. */
  MODEL,
  /** The accelerator with other models. */
  ACCELERATOR,
  /** Neither. */
  NOTHING;

  /** The kind of estimate that it allows. */
  public Kind kind() {
    return switch (this) {
      case DEPLOYMENT -> Kind.TRANSFER;
      case PAIR, MODEL_AND_ACCELERATOR, MODEL, ACCELERATOR -> Kind.NEIGHBOUR;
      case NOTHING -> Kind.PHYSICAL;
    };
  }

  /** The word of members: {@code pair}, {@code model_and_accelerator}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same as a clause, for people. */
  public String inWords() {
    return switch (this) {
      case DEPLOYMENT -> "this deployment was measured at other lengths or loads";
      case PAIR -> "the model was measured on this accelerator in another setup";
      case MODEL_AND_ACCELERATOR -> "the model and the accelerator were measured, each with others";
      case MODEL -> "the model was measured on other accelerators";
      case ACCELERATOR -> "the accelerator was measured with other models";
      case NOTHING -> "neither the model nor the accelerator was measured";
    };
  }

  /**
   * @param common what each row has in common with a question, as a sum of {@link Same#bit}
   */
  static Ground of(int[] common) {
    boolean model = false;
    boolean accelerator = false;
    boolean pair = false;
    for (int same : common) {
      if ((same & Same.DEPLOYMENT.bit()) != 0) {
        return DEPLOYMENT;
      }
      boolean itsModel = (same & Same.FAMILY.bit()) != 0;
      boolean itsAccelerator = (same & Same.ACCELERATOR.bit()) != 0;
      model |= itsModel;
      accelerator |= itsAccelerator;
      pair |= itsModel && itsAccelerator;
    }
    return pair
        ? PAIR
        : model && accelerator
            ? MODEL_AND_ACCELERATOR
            : model ? MODEL : accelerator ? ACCELERATOR : NOTHING;
  }
}
