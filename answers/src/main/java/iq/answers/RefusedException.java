package iq.answers;

/** Words that stand for nothing known, or do not go together; the message says what does. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
