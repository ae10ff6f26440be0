package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The order of versions is a total one, whatever sources write. */
class VersionProperties {
  private static final Comparator<@Nullable String> ORDER = Version.order();

  @Property
  void isAntisymmetric(
      @ForAll("versions") @Nullable String a, @ForAll("versions") @Nullable String b) {
    assertThat(Integer.signum(ORDER.compare(a, b)))
        .isEqualTo(-Integer.signum(ORDER.compare(b, a)));
    assertThat(ORDER.compare(a, a)).isZero();
  }

  @Property
  void isTransitive(
      @ForAll("versions") @Nullable String a,
      @ForAll("versions") @Nullable String b,
      @ForAll("versions") @Nullable String c) {
    if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
      assertThat(ORDER.compare(a, c)).isNotPositive();
      boolean strict = ORDER.compare(a, b) < 0 || ORDER.compare(b, c) < 0;
      assertThat(ORDER.compare(a, c) < 0).isEqualTo(strict);
    }
  }

  @Property
  void isConsistentWithEquality(@ForAll("known") String a, @ForAll("known") String b) {
    Version one = Version.of(a);
    Version other = Version.of(b);

    assertThat(one.equals(other)).isEqualTo(ORDER.compare(a, b) == 0);
    if (one.equals(other)) {
      assertThat(one).hasSameHashCodeAs(other);
    }
  }

  @Property
  void aLeadingVAndCaseChangeNothing(@ForAll("known") String version) {
    assertThat(Version.of("v" + version)).isEqualTo(Version.of(version));
    assertThat(Version.of("V" + version)).isEqualTo(Version.of(version));
  }

  @Property
  void whatIsPrintedIsReadAsTheSame(@ForAll("known") String version) {
    assertThat(Versions.stored(Versions.printed(version))).isEqualTo(version);
  }

  @Property
  void aReleaseIsNewerThanAnyBuildUnderDevelopment(
      @ForAll("releases") String release, @ForAll("releases") String other) {
    assertThat(ORDER.compare(release, other + ".dev7")).isPositive();
    assertThat(ORDER.compare(release, "nightly-" + other)).isPositive();
    assertThat(ORDER.compare(release, null)).isPositive();
  }

  @Provide
  Arbitrary<String> releases() {
    Arbitrary<String> numbers = Arbitraries.integers().between(0, 11).map(String::valueOf);
    Arbitrary<String> suffix = Arbitraries.of("", "", "a1", "rc2", ".post1", "rc2.post1");
    return Combinators.combine(numbers.list().ofMinSize(1).ofMaxSize(3), suffix)
        .as((parts, end) -> String.join(".", parts) + end);
  }

  /** Releases, some with a local label. */
  @Provide
  Arbitrary<String> known() {
    return Combinators.combine(releases(), Arbitraries.of("", "", "+cu118", "+5", "+cu118.2"))
        .as((release, local) -> release + local);
  }

  @Provide
  Arbitrary<String> versions() {
    return Arbitraries.oneOf(
            known(),
            releases().map(version -> version + ".dev7"),
            Arbitraries.of("nightly", "0.6.x", "tpu nightly", "", "v", "1.0.dev1+local"),
            Arbitraries.strings().withChars("v01.x+a- ").ofMaxLength(5))
        .injectNull(0.05);
  }
}
