package iq.cli.view;

import iq.advisor.Profile;
import iq.catalog.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The settings that tell apart rows whose columns say the same. */
final class Distinctions {
  private final Map<String, Set<String>> common = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  Distinctions(List<Profile> profiles) {
    for (Profile profile : profiles) {
      Set<String> own = new HashSet<>(settings(profile.benchmark().configuration()));
      String key = key(profile);
      rows.merge(key, 1, Integer::sum);
      common.merge(
          key,
          own,
          (a, b) -> {
            Set<String> both = new HashSet<>(a);
            both.retainAll(b);
            return both;
          });
    }
  }

  /** The settings of a row that others like it do not all have; empty where it is alone. */
  List<String> of(Profile profile) {
    String key = key(profile);
    List<String> own = new ArrayList<>();
    if (rows.getOrDefault(key, 0) > 1) {
      own.addAll(settings(profile.benchmark().configuration()));
      own.removeAll(common.getOrDefault(key, Set.of()));
    }
    return own;
  }

  private static List<String> settings(Configuration c) {
    return c.settings() == null ? List.of() : List.of(c.settings().split("; ", -1));
  }

  private static String key(Profile p) {
    Configuration c = p.benchmark().configuration();
    return String.join(
        "|",
        p.cloud(),
        p.workloadLabel(),
        c.model(),
        c.acceleratorCount() + c.accelerator(),
        Objects.toString(c.server()) + c.serverVersion() + c.stack(),
        c.precision() + c.parallelism().label(),
        c.prefillDecodeSplit() + "|" + c.speculativeDecoding() + "|" + c.replicas());
  }
}
