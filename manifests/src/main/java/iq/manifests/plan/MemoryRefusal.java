package iq.manifests.plan;

import static iq.manifests.plan.MemoryFit.one;

import iq.catalog.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * What was not measured and cannot be run: files of more bits than were measured that are larger
 * than the memory, files that vLLM quantises on loading and that do not fit before that, and a use
 * case other than the measured one of which not one average request fits
 * beside the weights. Where attention slides, the arithmetic counts the KV cache too high to refuse
 * the latter.
 */
public final class MemoryRefusal {
  private static final String LAYERWISE_SINCE = "0.15.0";

  private MemoryRefusal() {}

  /** Why a plan is refused, with the numbers; null when it may run. */
  public static @Nullable String of(Plan plan) {
    MemoryFit fit = MemoryFit.of(plan);
    if (fit == null) {
      return null;
    }
    double all = fit.roomGib() / MemoryFit.share(plan);
    double whole = fit.weightsGib() / Precision.of(plan).part();
    if (whole > all && loadsWhole(plan)) {
      return whole(plan, whole, all);
    }
    return Precision.of(plan).runsAnother() && fit.weightsGib() > all
        ? files(plan, fit, all)
        : request(plan, fit);
  }

  /** vLLM, until it quantised layer by layer (its pull request 31914). */
  private static boolean loadsWhole(Plan plan) {
    return Precision.of(plan).onLoad()
        && plan.server().word().equals("vllm")
        && !Releases.atLeast(plan.version(), LAYERWISE_SINCE);
  }

  private static String whole(Plan plan, double wholeGib, double allGib) {
    return "no manifest: the files of " + plan.request().model() + " have "
        + Precision.of(plan).files() + " bits, " + one(wholeGib) + " GiB, more than the "
        + one(allGib) + " GiB of memory of " + accelerators(plan) + "; " + plan.serverAndVersion()
        + " loads them whole before it quantises them: name a copy in "
        + Precision.of(plan).measured() + " with --model-bucket-uri, or " + LAYERWISE_SINCE
        + " or later with --model-server-version";
  }

  private static String files(Plan plan, MemoryFit fit, double allGib) {
    Precision precision = Precision.of(plan);
    return "no manifest: the files of " + plan.request().model() + " have " + precision.files()
        + " bits, " + one(fit.weightsGib()) + " GiB, more than the " + one(allGib)
        + " GiB of memory of " + accelerators(plan) + "; measured was a copy in "
        + precision.measured() + ": name one with --model-bucket-uri";
  }

  private static @Nullable String request(Plan plan, MemoryFit fit) {
    UseCase asked = plan.request().useCase();
    int average = asked.inputTokens() + asked.outputTokens();
    boolean measured =
        plan.estimate() == null && BenchmarkChoice.distance(plan.benchmark(), asked) == 0;
    boolean slides = plan.model() == null || plan.model().slidingWindow() != null;
    return measured || slides || fit.requestTokens() <= 0 || fit.requestTokens() >= average
        ? null
        : "no manifest: one average request of " + asked.name() + " has " + average
            + " tokens, and beside weights of " + one(fit.weightsGib())
            + " GiB and an overhead of " + one(fit.overheadGib()) + " GiB the "
            + one(fit.roomGib()) + " GiB usable of " + accelerators(plan)
            + " hold the KV cache of " + (long) fit.requestTokens()
            + "; measured were other lengths: choose a shorter use case or another accelerator";
  }

  private static String accelerators(Plan plan) {
    return plan.replica().accelerators() + " " + plan.request().accelerator();
  }
}
