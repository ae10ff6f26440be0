package iq.manifests.schema;

/** A text that is not YAML, or too much of it, and where. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  Refusal(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
