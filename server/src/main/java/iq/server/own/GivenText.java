package iq.server.own;

import iq.answers.RefusedException;
import org.jspecify.annotations.Nullable;

/** Text of requests; an empty one is absent. */
final class GivenText {
  private static final int MOST = 200;

  private GivenText() {}

  /** A member that has to be there. */
  static String required(String member, String value) {
    if (value.isEmpty()) {
      throw new RefusedException(member + " is needed");
    }
    return value;
  }

  /** A name of something, to be kept: one line of at most 200 characters; null for none. */
  static @Nullable String name(String member, String value) {
    if (value.length() > MOST) {
      throw new RefusedException(
          member + ": has " + value.length() + " characters; expected at most " + MOST);
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException(
          member + ": '" + value.replaceAll("\\p{Cntrl}", "?")
              + "' has a line break or another control character; expected one line");
    }
    return orNull(value);
  }

  /** A name that has to be there. */
  static String requiredName(String member, String value) {
    name(member, value);
    return required(member, value);
  }

  static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
