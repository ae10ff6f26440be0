package iq.cli.view;

import org.jspecify.annotations.Nullable;

/** Versions as gcloud prints them. */
public final class Versions {
  private Versions() {}

  /** With a leading {@code v} where the version starts with a digit; null stays null. */
  public static @Nullable String printed(@Nullable String version) {
    boolean bare = version != null && !version.isEmpty() && Character.isDigit(version.charAt(0));
    return bare ? "v" + version : version;
  }

  /** Without the leading {@code v} that gcloud prints. */
  public static @Nullable String stored(@Nullable String version) {
    if (version == null || version.length() < 2 || version.charAt(0) != 'v') {
      return version;
    }
    return Character.isDigit(version.charAt(1)) ? version.substring(1) : version;
  }
}
