package iq.cli.remote;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param type the content's type; empty when not stated
 * @param version of the catalog that it was answered from, null when not stated
 * @param location where to ask instead, null when not stated
 * @param retryAfter seconds to wait, null when not stated
 */
record Answer(
    int status,
    String type,
    @Nullable String version,
    @Nullable String location,
    @Nullable String retryAfter,
    String text) {

  boolean isPage() {
    return type.toLowerCase(Locale.ROOT).contains("html");
  }

  /** Whether it is a message of MCP, which has a shape of its own for faults. */
  boolean isMessage() {
    return Json.at(Json.readOrNull(text), "jsonrpc") != null;
  }

  /** The words of an error in the shape of Google's APIs; null when it has another one. */
  @Nullable String errorMessage() {
    Object message = Json.at(Json.readOrNull(text), "error", "message");
    return message == null ? null : Objects.toString(message).strip();
  }
}
