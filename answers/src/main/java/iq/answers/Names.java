package iq.answers;

import org.jspecify.annotations.Nullable;

/** How a caller names what is asked, for refusals that the caller's user understands. */
public interface Names {

  /** The name of a field, such as {@code --model} or {@code workloadSpec.useCase}. */
  String of(Field field);

  /**
   * What shows all known values of a field, such as {@code iq models list}.
   *
   * @param within the model of a server, the cloud of a region; null for all
   */
  String listing(Field field, @Nullable String within);

  /** What shows the ids of profiles. */
  default String ids() {
    return "the first column of 'iq profiles list'";
  }
}
