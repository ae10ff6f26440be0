package iq.cli;

import java.util.ArrayList;
import java.util.List;

/** Flags that every command of gcloud takes and that mean nothing here: accounts, projects, logs. */
final class GcloudFlags {
  private static final List<String> ALONE =
      List.of("--quiet", "-q", "--no-user-output-enabled", "--user-output-enabled", "--log-http");
  private static final List<String> WITH_VALUE =
      List.of(
          "--account",
          "--access-token-file",
          "--billing-project",
          "--configuration",
          "--impersonate-service-account",
          "--project",
          "--trace-token",
          "--verbosity");

  private GcloudFlags() {}

  /** The words without these flags and their values. */
  static List<String> without(List<String> words) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (WITH_VALUE.contains(name)) {
        i += equals < 0 ? 1 : 0;
      } else if (!ALONE.contains(name)) {
        rest.add(word);
      }
    }
    return rest;
  }
}
