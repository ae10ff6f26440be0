package iq.catalog.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token allows. */
public enum Scope {
  /** Ask and list. */
  READ,
  /** Change benchmarks and prices. */
  WRITE,
  /** Deploy manifests to a cluster. */
  DEPLOY;

  /** As flags and tables spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Scope::word).toList();
  }

  /** {@code read,write}, always in the same order. */
  public static String text(Set<Scope> scopes) {
    return Arrays.stream(values())
        .filter(scopes::contains)
        .map(Scope::word)
        .collect(Collectors.joining(","));
  }

  /** Of text as {@link #text} writes it; a word of a newer version allows nothing here. */
  static Set<Scope> parse(String text) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<String> words = List.of(text.split(",", -1));
    for (Scope scope : values()) {
      if (words.contains(scope.word())) {
        scopes.add(scope);
      }
    }
    return scopes;
  }
}
