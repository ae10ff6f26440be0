package iq.manifests.plan;

import iq.advisor.Versions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions that an image was published for. */
public final class Releases {
  private static final Pattern RELEASE = Pattern.compile("\\d+(\\.\\d+)+(\\.?post\\d+)?");

  private Releases() {}

  /** Whether this is a release, not a development build, a candidate, a range or unknown. */
  public static boolean isRelease(@Nullable String version) {
    return version != null && RELEASE.matcher(version).matches();
  }

  public static boolean same(String asked, @Nullable String measured) {
    if (measured == null || !Versions.numbered(asked) || !Versions.numbered(measured)) {
      return asked.equals(measured);
    }
    return Versions.compareNumbers(asked, measured) == 0;
  }

  /** Whether a release is this one or a later one. */
  public static boolean atLeast(String version, String since) {
    return Versions.compareNumbers(version, since) >= 0;
  }
}
