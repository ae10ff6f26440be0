package iq.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.grpc.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Google's shape of an error: {@code {"error":{"code","message","status","details"}}}. */
public final class GoogleErrors {
  private static final JsonFactory JSON = new JsonFactory();

  private GoogleErrors() {}

  /** A whole answer. */
  public static HttpResponse response(HttpStatus status, Status.Code code, String message) {
    return HttpResponse.of(
        status, MediaType.JSON_UTF_8, HttpData.ofUtf8(body(status.code(), code, message)));
  }

  /** The body of one; a secret in the message is hidden. */
  public static String body(int status, Status.Code code, String message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("error");
      json.writeNumberField("code", status);
      json.writeStringField("message", Redaction.hidden(message));
      json.writeStringField("status", code.name());
      json.writeArrayFieldStart("details");
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The canonical code of an HTTP status, as Google's API pairs them. */
  public static Status.Code code(HttpStatus status) {
    return switch (status.code()) {
      case 400, 411, 413, 414, 415, 431 -> Status.Code.INVALID_ARGUMENT;
      case 401 -> Status.Code.UNAUTHENTICATED;
      case 403 -> Status.Code.PERMISSION_DENIED;
      case 404 -> Status.Code.NOT_FOUND;
      case 405, 501 -> Status.Code.UNIMPLEMENTED;
      case 408, 504 -> Status.Code.DEADLINE_EXCEEDED;
      case 409 -> Status.Code.ABORTED;
      case 429 -> Status.Code.RESOURCE_EXHAUSTED;
      case 503 -> Status.Code.UNAVAILABLE;
      default -> status.isServerError() ? Status.Code.INTERNAL : Status.Code.UNKNOWN;
    };
  }

  /** The HTTP status of a canonical code, as Google's API pairs them. */
  public static HttpStatus status(Status.Code code) {
    return switch (code) {
      case OK -> HttpStatus.OK;
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE -> HttpStatus.BAD_REQUEST;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case PERMISSION_DENIED -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case ABORTED, ALREADY_EXISTS -> HttpStatus.CONFLICT;
      case RESOURCE_EXHAUSTED -> HttpStatus.TOO_MANY_REQUESTS;
      case CANCELLED -> HttpStatus.valueOf(499);
      case UNIMPLEMENTED -> HttpStatus.NOT_IMPLEMENTED;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case DEADLINE_EXCEEDED -> HttpStatus.GATEWAY_TIMEOUT;
      case UNKNOWN, INTERNAL, DATA_LOSS -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
