package iq.performance.server;

import java.io.IOException;

/**
 * What the answers of a load have to be: as long as the same question's was before it, which was
 * read. The catalog does not change meanwhile.
 */
record Expected(int[] lengths, int fewestProfiles, int mostProfiles) {

  /** Nothing in particular. */
  static Expected anything() {
    return new Expected(new int[0], 0, 0);
  }

  /** Asks each question once. */
  static Expected of(Caller caller) throws IOException {
    int[] lengths = new int[Question.VALUES];
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (int number = 0; number < lengths.length; number++) {
      lengths[number] = caller.call(number);
      int profiles = caller.profiles();
      fewest = Math.min(fewest, profiles);
      most = Math.max(most, profiles);
    }
    return new Expected(lengths, fewest, most);
  }

  void check(long number, int bytes) throws IOException {
    if (lengths.length > 0 && lengths[(int) (number % lengths.length)] != bytes) {
      throw new IOException(
          "question " + number + " was answered with " + bytes + " bytes, before with "
              + lengths[(int) (number % lengths.length)]);
    }
  }

  /** How many profiles an answer has, in words; empty where it is not known. */
  String words() {
    return lengths.length == 0 ? "" : fewestProfiles + " to " + mostProfiles + " profiles each, ";
  }
}
