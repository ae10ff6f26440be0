package iq.server.observe;

import java.util.regex.Pattern;

/** A request's path as a log may have it: without secrets in its query. */
final class LoggedPath {
  private static final int LONGEST = 500;

  /** Any parameter whose name has token or key in it, also percent-encoded or not. */
  private static final Pattern SECRET =
      Pattern.compile("([?&;][^=&;]*(?:token|key|secret|password)[^=&;]*=)[^&;]*", Pattern.CASE_INSENSITIVE);

  private LoggedPath() {}

  static String of(String path) {
    if (path.indexOf('?') < 0) {
      return shortened(path);
    }
    return shortened(SECRET.matcher(path).replaceAll("$1***"));
  }

  private static String shortened(String path) {
    return path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…";
  }
}
