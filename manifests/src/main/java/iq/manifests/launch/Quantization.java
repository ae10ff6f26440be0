package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Precision;

/** Has the server make the measured precision of unquantised files. */
final class Quantization {
  private Quantization() {}

  static void addTo(Plan plan, Arguments arguments) {
    Precision precision = Precision.of(plan);
    String flag = Precision.flag(plan.server());
    if (precision.onLoad() && flag != null) {
      String why = "measured in fp8, made when the unquantised files are loaded: ";
      arguments.add("fp8", why + plan.measured(), flag);
    }
  }
}
