package iq.advisor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model server in the order of PEP 440: development builds before pre-releases,
 * these before the release, post-releases after it, and builds with a local label just after what
 * they were built from. Unlike PEP 440, development builds rank below every release. What PEP 440
 * does not know, such as {@code nightly}, ranks below every version that it knows, and an absent
 * version below that.
 */
final class Version implements Comparable<Version> {
  private static final Pattern PEP_440 =
      Pattern.compile(
          "v?(?:(\\d+)!)?(\\d+(?:\\.\\d+)*)"
              + "(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\\d*))?"
              + "(?:-(\\d+)|[-_.]?(?:post|rev|r)[-_.]?(\\d*))?"
              + "(?:[-_.]?dev[-_.]?(\\d*))?"
              + "(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?");
  private static final Pattern SEPARATOR = Pattern.compile("[-_.]");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Larger than any number of a pre-release or development build that exists. */
  private static final BigInteger NONE = BigInteger.TEN.pow(30);

  private final String text;
  private final List<BigInteger> release;
  private final List<BigInteger> rest;
  private final List<String> local;

  private Version(
      String text, List<BigInteger> release, List<BigInteger> rest, List<String> local) {
    this.text = text;
    this.release = release;
    this.rest = rest;
    this.local = local;
  }

  /** The newest last; null is the oldest. It reads each text once, however often it compares. */
  static Comparator<@Nullable String> order() {
    return order(new HashMap<>());
  }

  /**
   * The same order.
   *
   * @param read where versions are kept that were read; the order is as safe for threads as it is
   */
  static Comparator<@Nullable String> order(Map<String, Version> read) {
    return (a, b) -> {
      if (a == null || b == null) {
        return Boolean.compare(a != null, b != null);
      }
      return a.equals(b) ? 0 : read(a, read).compareTo(read(b, read));
    };
  }

  private static Version read(String text, Map<String, Version> read) {
    Version known = read.get(text);
    return known == null ? read.computeIfAbsent(text, Version::of) : known;
  }

  static Version of(String text) {
    Matcher matcher = PEP_440.matcher(text.toLowerCase(Locale.ROOT).strip());
    if (!matcher.matches()) {
      return new Version(text, List.of(), List.of(), List.of());
    }
    List<BigInteger> release = new ArrayList<>();
    release.add(number(matcher.group(1)));
    for (String part : matcher.group(2).split("\\.", -1)) {
      release.add(number(part));
    }
    while (release.size() > 1 && release.getLast().signum() == 0) {
      release.removeLast();
    }
    return new Version(text, List.copyOf(release), rest(matcher), local(matcher.group(8)));
  }

  /** The segments of a local label, numbers without leading zeros. */
  private static List<String> local(@Nullable String label) {
    if (label == null) {
      return List.of();
    }
    return SEPARATOR
        .splitAsStream(label)
        .map(part -> DIGITS.matcher(part).matches() ? number(part).toString() : part)
        .toList();
  }

  private static List<BigInteger> rest(Matcher matcher) {
    String pre = matcher.group(3);
    boolean post = matcher.group(5) != null || matcher.group(6) != null;
    boolean dev = matcher.group(7) != null;
    BigInteger stage =
        pre != null
            ? BigInteger.valueOf(pre.startsWith("a") ? 0 : pre.startsWith("b") ? 1 : 2)
            : dev && !post ? BigInteger.ONE.negate() : NONE;
    String postNumber = matcher.group(5) != null ? matcher.group(5) : matcher.group(6);
    return List.of(
        stage,
        pre == null ? BigInteger.ZERO : number(matcher.group(4)),
        post ? number(postNumber) : BigInteger.ONE.negate(),
        dev ? number(matcher.group(7)) : NONE);
  }

  private static BigInteger number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** Whether this is neither a development build nor unknown to PEP 440. */
  private boolean released() {
    return !release.isEmpty() && rest.getLast().equals(NONE);
  }

  @Override
  public int compareTo(Version other) {
    if (release.isEmpty() || other.release.isEmpty()) {
      int known = Boolean.compare(!release.isEmpty(), !other.release.isEmpty());
      return known != 0 ? known : text.compareTo(other.text);
    }
    int builds = Boolean.compare(released(), other.released());
    if (builds != 0) {
      return builds;
    }
    int byPublic = compareNumbers(other);
    return byPublic != 0 ? byPublic : compareLocal(local, other.local);
  }

  /** Whether PEP 440 knows it. */
  boolean numbered() {
    return !release.isEmpty();
  }

  /** By number alone: a development build stands before the release that it leads to. */
  int compareNumbers(Version other) {
    int byRelease = compare(release, other.release);
    return byRelease != 0 ? byRelease : compare(rest, other.rest);
  }

  /** Whether this, as asked for, means another: without a local label, any build of the version. */
  boolean covers(Version measured) {
    boolean anyBuild = local.isEmpty() && !release.isEmpty() && !measured.release.isEmpty();
    return anyBuild ? compareNumbers(measured) == 0 : equals(measured);
  }

  /** Segment by segment: words before numbers, and what goes on after what ends. */
  private static int compareLocal(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean number = DIGITS.matcher(a.get(i)).matches();
      int order = Boolean.compare(number, DIGITS.matcher(b.get(i)).matches());
      if (order == 0) {
        order =
            number
                ? new BigInteger(a.get(i)).compareTo(new BigInteger(b.get(i)))
                : a.get(i).compareTo(b.get(i));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int compare(List<BigInteger> a, List<BigInteger> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      BigInteger left = i < a.size() ? a.get(i) : BigInteger.ZERO;
      BigInteger right = i < b.size() ? b.get(i) : BigInteger.ZERO;
      int order = left.compareTo(right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Equal in order, which is what two spellings of one version are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return release.isEmpty() ? text.hashCode() : Objects.hash(release, rest, local);
  }

  @Override
  public String toString() {
    return text;
  }
}
