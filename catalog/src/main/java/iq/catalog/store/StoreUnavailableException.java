package iq.catalog.store;

/** A store that cannot be reached for now; trying again later may do. */
public final class StoreUnavailableException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
