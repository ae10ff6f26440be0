package iq.manifests.generator;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.plan.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Manifests for everything that the shipped catalog has online curves of: each set is one that
 * Kubernetes takes, whose objects fit together, in every layout, or there is a known reason why
 * there is none. {@code WholeProduct} tries all options with all profiles.
 */
class GeneratorTest {
  private static final int VARIED = 50;
  private static final int MEETING = 3;
  private static final int SETS = 10_000;
  private static final int LEAST = 100;

  /** Not every cloud rents every accelerator; on other platforms one curve of a setting will do. */
  @Test
  void everyOnlineProfileWithDefaults() {
    Tally tally = new Tally();
    Set<Profile.Setting> seen = new HashSet<>();
    for (Profile profile : Shipped.profiles()) {
      boolean first = seen.add(profile.setting());
      for (Platform platform : Platform.values()) {
        if (first || platform == Platform.GKE_AUTOPILOT) {
          tally.add(profile, Choice.DEFAULTS.with(Axis.PLATFORM, platform.word()));
        }
      }
    }

    System.out.println(tally.inWords("Every online profile with defaults"));
    assertThat(tally.faults()).isEmpty();
    assertThat(tally.made(Axis.PLATFORM.name()))
        .hasSize(Platform.values().length)
        .allSatisfy((_, made) -> assertThat(made).isGreaterThanOrEqualTo(75))
        .hasEntrySatisfying(
            "gke-autopilot", made -> assertThat(made).isGreaterThanOrEqualTo(600));
  }

  @Test
  void anyThreeOptionsOnVariedProfiles() {
    List<Profile> profiles = Varied.of(Shipped.profiles(), VARIED);
    List<Choice> choices = Choice.meeting(MEETING);
    Tally tally = new Tally();
    profiles.forEach(profile -> choices.forEach(choice -> tally.addOrNext(profile, choice)));

    System.out.println(
        tally.inWords(
            String.format(
                "Any %d options of %d axes, %d choices on %d profiles",
                MEETING, Axis.values().length, choices.size(), profiles.size())));
    assertThat(tally.faults()).isEmpty();
    assertThat(profiles).hasSize(VARIED);
    assertThat(tally.made()).isGreaterThanOrEqualTo(SETS);
    for (Axis axis : Axis.values()) {
      assertThat(tally.made(axis.name()))
          .as("made of each of %s", axis)
          .containsOnlyKeys(axis.words())
          .allSatisfy((_, made) -> assertThat(made).isGreaterThanOrEqualTo(LEAST));
    }
  }
}
