package iq.manifests.generator;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.layout.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * All options with all online profiles, in all layouts: {@code make manifests-all}. It takes hours
 * and is no part of the build. {@code -Diq.manifests.profiles=N} stops after so many profiles.
 */
class WholeProduct {
  private static final String PROFILES = "iq.manifests.profiles";

  /** Of benchmarks that differ in their curve alone the first. */
  private static List<Profile> profiles() {
    Map<Profile.Setting, Profile> first = new LinkedHashMap<>();
    Shipped.profiles().forEach(profile -> first.putIfAbsent(profile.setting(), profile));
    return first.values().stream()
        .limit(Integer.getInteger(PROFILES, Integer.MAX_VALUE))
        .toList();
  }

  @Test
  void allOptionsWithAllProfiles() {
    List<Profile> profiles = profiles();
    Tally tally = new Tally(Layout.values());
    for (int i = 0; i < profiles.size(); i++) {
      Profile profile = profiles.get(i);
      if (profile.canBeMade()) {
        Choice.all().forEach(choice -> tally.add(profile, choice));
      }
      System.out.printf(
          "%d of %d profiles: %s, %d faults%n",
          i + 1, profiles.size(), tally.progress(), tally.faults().size());
    }

    System.out.println(tally.inWords("All options with all online profiles"));
    assertThat(tally.faults()).isEmpty();
  }
}
