package iq.server.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting of the server: by a flag, an environment variable, or a line of a file.
 *
 * @param name as in the file, and as the flag without its dashes
 * @param fallback the value when nothing is set, null for none
 * @param label what stands for the value in help, such as {@code PORT}
 */
public record Setting(
    String name, Kind kind, @Nullable String fallback, String label, String description) {

  /** What a value is. */
  public enum Kind {
    TEXT("text"),
    WHOLE("a whole number, 0 or more"),
    SECONDS("a number of seconds, 0 or more"),
    FILE("a file's path"),
    SWITCH("true or false"),
    LOG_FORMAT("text or json"),
    LOG_LEVEL("error, warn, info or debug");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What is expected, in words. */
    public String words() {
      return words;
    }
  }

  /** The flag, such as {@code --max-request-bytes}. */
  public String flag() {
    return "--" + name;
  }

  /** The environment variable, such as {@code IQ_SERVER_MAX_REQUEST_BYTES}. */
  public String variable() {
    return "IQ_SERVER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
