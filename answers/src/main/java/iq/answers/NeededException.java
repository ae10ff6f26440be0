package iq.answers;

/** A word that may be left out often, but not here; the message says which and why. */
public final class NeededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NeededException(String message) {
    super(message);
  }
}
