package iq.advisor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The region whose prices answer when none is asked for. */
final class Regions {
  /** GIQ's own default, and the large first region of the other clouds. */
  private static final Map<String, String> DEFAULTS =
      Map.of("gcp", "us-east5", "aws", "us-east-1", "azure", "eastus", "nebius", "eu-north1");

  private Regions() {}

  /** The default region of a machine type; null for a cloud without one: its cheapest answers. */
  static @Nullable String defaultFor(String cloud, String machineType) {
    if (cloud.equals("gcp") && machineType.startsWith("a3-")) {
      return "us-central1";
    }
    return DEFAULTS.get(cloud);
  }
}
