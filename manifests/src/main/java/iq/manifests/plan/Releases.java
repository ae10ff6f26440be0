package iq.manifests.plan;

import iq.advisor.Versions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions that an image was published for. */
public final class Releases {
  private static final Pattern RELEASE = Pattern.compile("\\d+(\\.\\d+)+(\\.?post\\d+)?");

  /** NVIDIA publishes an image of TensorRT-LLM for each candidate as well. */
  private static final Pattern CANDIDATE = Pattern.compile("\\d+(\\.\\d+)+(rc\\d+)?(\\.post\\d+)?");

  /** The tag of an image has 128 characters at most, some of which servers put around these. */
  private static final int LONGEST = 100;

  private Releases() {}

  /** Whether the project of a server publishes images for versions of this kind. */
  public static boolean isRelease(String server, @Nullable String version) {
    boolean candidates = Server.measuredAs(server).equals(Server.TRTLLM_SERVE.word());
    return candidates
        ? isOf(CANDIDATE, version)
        : isRelease(version);
  }

  /** Whether this is a release, not a development build, a candidate, a range or unknown. */
  public static boolean isRelease(@Nullable String version) {
    return isOf(RELEASE, version);
  }

  private static boolean isOf(Pattern pattern, @Nullable String version) {
    return version != null && version.length() <= LONGEST && pattern.matcher(version).matches();
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
