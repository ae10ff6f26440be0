package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token may be. */
final class TokenRules {
  private static final int NAME_LENGTH = 64;
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Space}]([^\\p{Cntrl}]*\\S)?");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

  /** The last day that text of one width can tell. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private TokenRules() {}

  static void check(String name, Set<Scope> scopes, @Nullable Instant expires, Instant now) {
    if (!NAME.matcher(name).matches() || name.length() > NAME_LENGTH) {
      throw new InvalidDataException(
          "'" + name.replaceAll("\\p{Cntrl}", "?") + "' is no name of a token; expected 1 to "
              + NAME_LENGTH + " letters on one line, such as ci");
    }
    if (ID.matcher(name).matches()) {
      throw new InvalidDataException(
          "'" + name + "' looks like the id of a token; expected a name such as ci");
    }
    if (scopes.isEmpty()) {
      throw new InvalidDataException(
          "a token without scopes opens nothing; expected some of "
              + String.join(", ", Scope.words()));
    }
    if (expires != null && (!expires.isAfter(now) || expires.isAfter(LAST))) {
      throw new InvalidDataException(
          "a token cannot expire at " + expires + "; expected a time after " + now
              + " and before the year 10000");
    }
  }
}
