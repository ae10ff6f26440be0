package iq.manifests.scaling;

import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import iq.manifests.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why targets cannot be kept. */
final class Unreached {
  private Unreached() {}

  static String inWords(Plan plan, Targets targets, Outcome.Missed missed) {
    List<String> each = new ArrayList<>();
    add(each, "TTFT", targets.ttftMillis(), missed.ttftMillis());
    add(each, "ITL", targets.itlMillis(), missed.itlMillis());
    add(each, "NTPOT", targets.ntpotMillis(), missed.ntpotMillis());
    String load = plan.estimate() == null ? "measured load" : "load, at the worse ends of the estimate,";
    return "no " + load + " keeps the target; " + String.join(", ", each)
        + ". Choose a target from there on, or another accelerator.";
  }

  private static void add(
      List<String> each, String name, @Nullable Double target, double lowest) {
    if (target != null) {
      each.add(
          name + " of " + Numbers.plain(target) + " ms was asked for, the lowest achievable is "
              + Numbers.plain(lowest) + " ms");
    }
  }

  static String name(Quantity quantity) {
    return switch (quantity) {
      case TTFT -> "TTFT";
      case ITL -> "ITL";
      case NTPOT -> "NTPOT";
      default -> "throughput";
    };
  }
}
