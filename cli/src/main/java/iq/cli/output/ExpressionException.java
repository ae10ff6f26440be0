package iq.cli.output;

/**
 * A mistake in the text of {@code --filter}, {@code --sort-by}, {@code --format}, {@code --limit} or {@code --page-size}.
 *
 * <p>The message is one line, fit to be shown as it is: the flag, what was expected, where (the text with {@code *HERE*} in it)
 * and an example that works. Commands turn it into a usage error.
 */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  ExpressionException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** The mistake's place in the text, in characters from 0; -1 where the whole value is wrong. */
  public int position() {
    return position;
  }
}
