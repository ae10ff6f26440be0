package iq.server.auth;

import io.grpc.Status;

/** Why a call is not let in. */
public final class DeniedException extends RuntimeException {
  private final Status.Code code;

  /** In words for the caller, which bear no secret. */
  public DeniedException(Status.Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Of a credential that opens nothing. */
  public static DeniedException unknown(String message) {
    return new DeniedException(Status.Code.UNAUTHENTICATED, message);
  }

  /** Of one that cannot be checked now. */
  public static DeniedException unchecked(String message) {
    return new DeniedException(Status.Code.UNAVAILABLE, message);
  }

  Status.Code code() {
    return code;
  }

  /** Its words. */
  String words() {
    return String.valueOf(getMessage());
  }
}
