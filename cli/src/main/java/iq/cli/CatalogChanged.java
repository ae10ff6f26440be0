package iq.cli;

/** A server's catalog changed while a command was reading it: what was read does not fit together. */
public final class CatalogChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogChanged(String message) {
    super(message);
  }
}
