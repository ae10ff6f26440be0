package iq.catalog.store;

/** A catalog or store that cannot be opened, read or written; the message says which and why. */
public sealed class StoreException extends RuntimeException permits StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }
}
