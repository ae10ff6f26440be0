package iq.manifests.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The name that a version has for a flag, or why it has none. */
public sealed interface FlagAnswer {

  /** As a comment beside the flag, or beside its absence. */
  String inWords();

  /**
   * The version knows the flag.
   *
   * @param passedOver names that would have been preferred and are not known, with the reason
   */
  record Present(Known known, Map<String, Absence> passedOver) implements FlagAnswer {
    public Present {
      passedOver = ordered(passedOver);
    }

    /** The name of that version. */
    public String flag() {
      return known.name();
    }

    @Override
    public String inWords() {
      String words = known.inWords("knows");
      return passedOver.isEmpty() ? words : words + "; " + reasons(passedOver);
    }
  }

  /** The version is not known to know any of the names. */
  record Absent(String server, String version, Standing standing, Map<String, Absence> reasons)
      implements FlagAnswer {
    public Absent {
      reasons = ordered(reasons);
    }

    @Override
    public String inWords() {
      String who = server + " " + version + " is not known to know ";
      String flags = String.join(" or ", reasons.keySet());
      return who + flags + ": " + FlagAnswer.reasons(reasons)
          + (standing.consulted().isEmpty() || standing.lookedAt()
              ? ""
              : " (" + standing.inWords() + ")");
    }
  }

  private static Map<String, Absence> ordered(Map<String, Absence> reasons) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  private static String reasons(Map<String, Absence> reasons) {
    return reasons.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().inWords())
        .collect(Collectors.joining("; "));
  }
}
