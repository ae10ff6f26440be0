package iq.advisor;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Versions of model servers as users type and read them. */
public final class Versions {
  private Versions() {}

  /** In PEP 440 order, the newest first; builds under development after releases. */
  public static List<String> newestFirst(Collection<String> versions) {
    return versions.stream().sorted(Collections.reverseOrder(Version.order())).toList();
  }

  /**
   * The same order, the oldest first, an absent version before all; it keeps what it has read of
   * each text, and any number of threads may use it.
   */
  public static Comparator<@Nullable String> oldestFirst() {
    return Version.order(new ConcurrentHashMap<>());
  }

  /** Whether a version has a place in the order of PEP 440, which {@code nightly} has not. */
  public static boolean numbered(String version) {
    return Version.of(version).numbered();
  }

  /**
   * In PEP 440 order by number alone: a development build stands before the release that it leads
   * to. For versions that are {@link #numbered}; others stand before all of them.
   */
  public static int compareNumbers(String a, String b) {
    return Version.of(a).compareNumbers(Version.of(b));
  }

  /** With a leading {@code v} where the version starts with a digit, as gcloud prints it. */
  public static String printed(String version) {
    boolean bare = !version.isEmpty() && Character.isDigit(version.charAt(0));
    return bare ? "v" + version : version;
  }

  /** Without the leading {@code v} that gcloud prints; null stays null. */
  public static @Nullable String stored(@Nullable String version) {
    if (version == null || version.length() < 2 || version.charAt(0) != 'v') {
      return version;
    }
    return Character.isDigit(version.charAt(1)) ? version.substring(1) : version;
  }
}
