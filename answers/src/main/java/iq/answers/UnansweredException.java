package iq.answers;

/** A question whose words are right and that cannot be answered; the message says why. */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnansweredException(String message) {
    super(message);
  }
}
