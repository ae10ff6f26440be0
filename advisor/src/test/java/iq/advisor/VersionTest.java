package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static void rising(@Nullable String... versions) {
    for (int i = 0; i < versions.length; i++) {
      for (int j = 0; j < versions.length; j++) {
        assertThat(Integer.signum(Version.order().compare(versions[i], versions[j])))
            .as("%s against %s", versions[i], versions[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  private static void same(String... spellings) {
    for (String one : spellings) {
      for (String other : spellings) {
        assertThat(Version.of(one)).as("%s and %s", one, other).isEqualTo(Version.of(other));
        assertThat(Version.of(one)).hasSameHashCodeAs(Version.of(other));
      }
    }
  }

  /** The example of PEP 440's summary, without its development builds. */
  @Test
  void followsPep440() {
    rising(
        "1.0a1", "1.0a2", "1.0a12", "1.0b1", "1.0b2", "1.0b2.post345", "1.0rc1", "1.0",
        "1.0+abc.5", "1.0+abc.7", "1.0+5", "1.0.post456", "1.0.15", "1.1", "1!0.1");
  }

  @Test
  void developmentBuildsFollowPep440AmongThemselves() {
    rising(
        "1.dev0", "1.0.dev456", "1.0a2.dev456", "1.0a12.dev456", "1.0b1.dev456",
        "1.0b2.post345.dev456", "1.0rc1.dev456", "1.0.post456.dev34", "1.1.dev1");
  }

  @Test
  void comparesNumbersAsNumbers() {
    rising("0.2", "0.9", "0.9.1", "0.10", "0.10.2", "0.100.0", "1", "9.9.9", "10");
  }

  @Test
  void ordersVersionsThatServersReallyHave() {
    rising(
        "0.5.3rc0", "0.5.3", "0.5.3.post3", "0.5.6", "0.5.6.post1", "0.5.6.post2", "0.5.7",
        "0.5.10.post1", "1.0.0rc3", "1.0.0", "1.1.0rc2.post2", "1.1.0", "1.2.0rc2",
        "1.2.0rc2.post2", "1.2.0rc5", "1.2.0rc6.post2", "1.2.0rc6.post3");
  }

  @Test
  void ranksDevelopmentAndNightlyBuildsBelowEveryReleaseAndAbsenceLast() {
    String[] builds = {
      "0.6.3.dev116", "0.9.0.2.dev108", "1.1.0-dev.2", "nightly-dev-20260402-d7256eb6",
      "tpu nightly", "gpt-oss-dev", "99.0.dev1"
    };
    for (String build : builds) {
      rising(null, build, "0.5.6.post1");
      rising(null, build, "1.2.0rc6.post2");
      rising(null, build, "0.0.1");
    }
    rising("nightly-dev-20260216-d3bae71e", "nightly-dev-20260402-d7256eb6");
    rising(null, "0.6.x", "0.6.2");
  }

  @Test
  void ignoresALeadingVAndOtherSpellings() {
    same("v0.7.2", "0.7.2", "V0.7.2", " 0.7.2 ", "0.7.2.0");
    same("1.0rc1", "1.0-RC.1", "1.0c1", "1.0_pre1", "1.0.preview-1");
    same("1.0a", "1.0alpha0", "1.0.a0");
    same("1.0.post4", "1.0-4", "1.0-r4", "v1.0rev4");
    same("1.1.0-dev.2", "1.1.0.dev2", "1.1dev2");
    same("1.0+cu118.git", "1.0+CU118-git", "1.0+cu118_git");
    same("1", "1.0", "1.0.0", "0!1");
  }

  @Test
  void aVersionWithoutALocalLabelStandsForAllOfItsBuilds() {
    assertThat(Version.of("1.0").covers(Version.of("1.0+cu118"))).isTrue();
    assertThat(Version.of("1.0").covers(Version.of("v1.0"))).isTrue();
    assertThat(Version.of("1.0+cu118").covers(Version.of("1.0"))).isFalse();
    assertThat(Version.of("1.0+cu118").covers(Version.of("1.0+cu121"))).isFalse();
    assertThat(Version.of("1.0").covers(Version.of("1.0.post1"))).isFalse();
    assertThat(Version.of("nightly").covers(Version.of("nightly-2"))).isFalse();
  }

  @Test
  void listsTheNewestFirst() {
    List<String> versions =
        List.of("1.0.0", "1.0.0rc3", "0.10.2", "0.9.0", "0.9.0.2.dev108", "gpt-oss-dev");
    List<String> shuffled = new ArrayList<>(versions);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Versions.newestFirst(shuffled)).isEqualTo(versions);
  }

  @Test
  void printsAsGcloudAndStoresWithoutV() {
    assertThat(Versions.printed("0.7.2")).isEqualTo("v0.7.2");
    assertThat(Versions.printed("v0.7.2")).isEqualTo("v0.7.2");
    assertThat(Versions.printed("nightly")).isEqualTo("nightly");
    assertThat(Versions.printed("")).isEmpty();
    assertThat(Versions.stored("v0.7.2")).isEqualTo("0.7.2");
    assertThat(Versions.stored("0.7.2")).isEqualTo("0.7.2");
    assertThat(Versions.stored("vllm-nightly")).isEqualTo("vllm-nightly");
    assertThat(Versions.stored("v")).isEqualTo("v");
    assertThat(Versions.stored(null)).isNull();
  }
}
