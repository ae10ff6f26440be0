package iq.catalog;

/** Data that cannot be accepted; the message says where, what was found and what was expected. */
public final class InvalidDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidDataException(String message) {
    super(message);
  }

  public InvalidDataException(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@code FILE, line N, FIELD: found VALUE, expected EXPECTED}. */
  public static InvalidDataException at(
      String file, long line, String field, String value, String expected) {
    return new InvalidDataException(
        file + ", line " + line + ", " + field + ": found " + quoted(value) + ", expected " + expected);
  }

  private static String quoted(String value) {
    if (value.isEmpty()) {
      return "nothing";
    }
    String shown = value.length() <= 60 ? value : value.substring(0, 57) + "...";
    return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
