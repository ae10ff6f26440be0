package iq.manifests.schema;

import java.util.Collection;
import java.util.Locale;

/** Finds the known word that a misspelled one most likely stands for. */
final class Likeness {
  private Likeness() {}

  /** The closest known word, empty where none is close. */
  static String closest(String word, Collection<String> known) {
    String best = "";
    int least = 1 + Math.max(1, Math.min(word.length() / 3, 4));
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), least);
      if (distance < least || (distance == least && candidate.compareTo(best) < 0 && !best.isEmpty())) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Letters left out, added, changed or swapped with their neighbour, counted up to a limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit || a.length() > 200) {
      return limit + 1;
    }
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
