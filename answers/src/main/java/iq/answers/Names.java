package iq.answers;

import org.jspecify.annotations.Nullable;

/** How a caller names what is asked, for refusals and notes that the caller's user understands. */
public interface Names {

  /** The name of a field, such as {@code --model} or {@code workloadSpec.useCase}. */
  String of(Field field);

  /**
   * What shows all known values of a field, such as {@code iq models list}.
   *
   * @param within the model of a server, the cloud of a region; null for all
   */
  String listing(Field field, @Nullable String within);

  /** How a value of a field is asked for, such as {@code --cloud=any}. */
  default String asking(Field field, String value) {
    return of(field) + "=" + value;
  }

  /** What asks for profiles where no ids are named, such as {@code --model with flags}. */
  default String question() {
    return of(Field.MODEL);
  }

  /** What shows the ids of profiles. */
  String ids();

  /** What tells all that is behind a profile. */
  String explaining();

  /** What estimates a model that nobody measured, as the end of a sentence; empty where nothing does. */
  default String estimating(String model) {
    return "";
  }

  /** What takes a measurement of one's own, as the end of a sentence; empty where nothing does. */
  default String importing() {
    return "";
  }

  /** What gives a question prices and machines of its own. */
  String ownPrices();

  /** What gives own prices to all questions. */
  String storedPrices();
}
