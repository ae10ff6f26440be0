package iq.cli.remote;

import iq.cli.CommandException;
import org.jspecify.annotations.Nullable;

/** What a server said instead of an answer, in words that tell what to do next. */
final class Refusals {
  private final ServerAddress server;
  private final Faults faults;

  Refusals(ServerAddress server, Faults faults) {
    this.server = server;
    this.faults = faults;
  }

  /**
   * Passes what is an answer.
   *
   * @param scope what the request needs: {@code read} or {@code write}
   * @throws CommandException for everything else
   */
  Answer check(Answer answer, String path, String scope) {
    boolean good = answer.status() >= 200 && answer.status() < 300 && !answer.isPage();
    if (good || answer.isMessage()) {
      return answer;
    }
    throw faults.fault(words(answer, path, scope));
  }

  private String words(Answer answer, String path, String scope) {
    int status = answer.status();
    return switch (status) {
      case 401 -> unknown(answer, scope);
      case 403 ->
          answered(answer) + "; the request needs the scope " + scope + ", which "
              + (server.token() == null ? "a token" : "the token of " + server.tokenNamed())
              + " must have ('iq tokens create --scope=" + scope + "' on the server makes one)";
      case 404 -> missing(answer, path);
      case 429 ->
          answered(answer) + "; too many requests: try again "
              + (answer.retryAfter() == null ? "later" : "in " + answer.retryAfter() + " s");
      default -> other(answer, status);
    };
  }

  private String other(Answer answer, int status) {
    if (status >= 300 && status < 400) {
      return "it moved to " + answer.location() + " (" + status + "); name that URL by "
          + server.named();
    }
    if (answer.isPage()) {
      return "a web page (" + status + ", " + answer.type() + ") came instead of a table; is there a"
          + " sign-in page or a proxy before the server?";
    }
    return answered(answer) + (status >= 500 ? "; try again, and look into the server's log" : "");
  }

  private String unknown(Answer answer, String scope) {
    return server.token() == null
        ? answered(answer) + "; it wants a token with the scope " + scope
            + ": IQ_TOKEN or --token-file=FILE ('iq tokens create' on the server makes one)"
        : answered(answer) + "; the token of " + server.tokenNamed()
            + " is not known there: is it of another server, expired or revoked?";
  }

  private String missing(Answer answer, String path) {
    String host = String.valueOf(server.base().getHost());
    String what = answered(answer) + " for " + path;
    return host.endsWith(".googleapis.com")
        ? what + "; Google's own endpoint has no tables: leave out " + server.named()
            + " to be answered from this machine's catalog"
        : what + "; expected an iq server: check the path in " + server.named()
            + ", and that the server is not older than this iq";
  }

  /** The status with the words that came with it. */
  private static String answered(Answer answer) {
    @Nullable String message = answer.errorMessage();
    return "it answered " + answer.status() + (message == null ? "" : ", '" + message + "'");
  }
}
