package iq.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders known words by their likeness to a word that is not known. */
public final class Closest {
  private static final int SHOWN = 8;
  /** Longer words are compared by their start: a caller must not choose how long that takes. */
  private static final int LONGEST = 200;
  private static final double BEYOND = 0.1;

  private record Ranked(String word, double distance) {}

  private Closest() {}

  /** The known words, closest first. */
  public static List<String> order(String word, Collection<String> known) {
    String lower = word.substring(0, Math.min(word.length(), LONGEST)).toLowerCase(Locale.ROOT);
    List<Ranked> ranked = new ArrayList<>();
    for (String candidate : known) {
      ranked.add(new Ranked(candidate, distance(lower, candidate.toLowerCase(Locale.ROOT))));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::distance).thenComparing(Ranked::word));
    return ranked.stream().map(Ranked::word).toList();
  }

  /** {@code a, b, c and 12 more}, closest first; {@code none} when nothing is known. */
  public static String list(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return "none";
    }
    List<String> ordered = order(word, known);
    String shown = String.join(", ", ordered.subList(0, Math.min(SHOWN, ordered.size())));
    int more = ordered.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /**
   * How unlike two words are: edits, those after the end of the word that was typed counting little,
   * since names are typed from the front. An owner before a slash may be left out.
   */
  private static double distance(String a, String b) {
    if (b.contains(a) && !a.isEmpty()) {
      return (b.length() - a.length()) * BEYOND;
    }
    int slash = b.lastIndexOf('/');
    double whole = edits(a, b);
    return slash < 0 || a.contains("/")
        ? whole
        : Math.min(whole, 1 + edits(a, b.substring(slash + 1)));
  }

  private static double edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    double least = Double.MAX_VALUE;
    for (int j = 0; j <= b.length(); j++) {
      least = Math.min(least, previous[j] + (b.length() - j) * BEYOND);
    }
    return least;
  }
}
