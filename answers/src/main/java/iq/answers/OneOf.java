package iq.answers;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One of a few values by its word. */
public final class OneOf {
  private OneOf() {}

  /**
   * The value of a word.
   *
   * @param name what the word is of
   * @throws RefusedException that names the words, where it is none of them
   */
  public static <T> T of(String name, String word, T[] all, Function<T, String> words) {
    for (T one : all) {
      if (words.apply(one).equals(word)) {
        return one;
      }
    }
    throw refusal(name, word, Arrays.stream(all).map(words).toList());
  }

  static RefusedException refusal(String name, String word, List<String> expected) {
    return new RefusedException(
        name
            + ": '"
            + Quoted.shortened(word)
            + "' is not known; expected one of "
            + String.join(", ", expected));
  }
}
