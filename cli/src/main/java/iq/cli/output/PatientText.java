package iq.cli.output;

import java.util.regex.Pattern;

/**
 * A text that loses patience. A regular expression such as {@code .*.*.*.*.*.*.*b$} can try for days on two hundred characters; every try reads
 * characters, so the text counts them and stops the search. Two million reads take some tens of milliseconds; an honest search of
 * a name takes a few hundred.
 */
final class PatientText implements CharSequence {
  private static final int PATIENCE = 2_000_000;

  private final String text;
  private int reads;

  private PatientText(String text) {
    this.text = text;
  }

  /** Whether the pattern matches somewhere in the text. */
  static boolean find(Pattern pattern, String text) {
    try {
      return pattern.matcher(new PatientText(text)).find();
    } catch (StackOverflowError e) {
      // The library's matcher recurses on groups in a loop; the stack is the other thing that such an expression can use up.
      throw tooSlow(pattern.pattern());
    } catch (OutOfPatience e) {
      throw tooSlow(pattern.pattern());
    }
  }

  private static ExpressionException tooSlow(String regex) {
    return new ExpressionException(
        "--filter: the regular expression '" + regex + "' takes too many steps; expected one with fewer repetitions (such as .* and (a|b)+) in it;"
            + " example: --filter=instanceType~^a3-",
        -1);
  }

  @Override
  public char charAt(int index) {
    if (++reads > PATIENCE) {
      throw new OutOfPatience();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
