package iq.advisor.estimate;

/** A number for a text: the same for the same, and spread evenly. FNV-1a, its bits mixed at the end. */
final class Fingerprint {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long MIX = 0xff51afd7ed558ccdL;
  private static final int HALF = 33;

  private Fingerprint() {}

  /** Two of the few thousand texts of a catalog have the same one in 10^12 catalogs. */
  static long of(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> HALF)) * MIX;
    return hash ^ (hash >>> HALF);
  }

  /** A number by which texts are dealt as if by chance; another seed, another order. */
  static long of(long seed, String text) {
    return of(seed + "|" + text);
  }
}
