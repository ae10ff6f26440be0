package iq.manifests.draft;

import iq.manifests.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** GIQ's generation header: what the manifests were generated with. */
public final class Header {
  private static final String UNKNOWN = "not stated by the source";

  private Header() {}

  /** Its lines; without that of the GPU driver on TPUs. */
  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add("Generated on " + plan.request().day() + " using:");
    lines.add(plan.request().options().platform().title() + " cluster " + UNKNOWN);
    if (!plan.server().tpu()) {
      lines.add("GPU driver " + UNKNOWN + " for node version " + UNKNOWN);
    }
    lines.add("Model server " + plan.serverAndVersion());
    return lines;
  }

  /** As the annotation has it. */
  public static String text(Plan plan) {
    return String.join("\n", lines(plan).stream().map(line -> "# " + line).toList());
  }
}
