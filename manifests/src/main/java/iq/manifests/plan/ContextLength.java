package iq.manifests.plan;

import iq.catalog.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * The longest request that the server takes: twice the average request of the use case, since its
 * lengths are averages, in steps of 1024 and at least 2048 tokens; never more than the model takes,
 * nor than one request's KV cache finds room for beside the weights, but always the average.
 */
public record ContextLength(int tokens, String reason) {
  private static final int STEP = 1024;
  private static final int LEAST = 2048;
  private static final int MARGIN = 2;
  private static final String REFUSED = "; longer requests are refused";

  /** For the use case and model of a plan. */
  public static ContextLength of(Plan plan) {
    Integer longest = plan.model() == null ? null : plan.model().maxContext();
    ContextLength wanted = of(plan.request().useCase(), longest);
    MemoryFit fit = MemoryFit.of(plan);
    return fit == null ? wanted : wanted.within(fit.requestTokens(), plan.request().useCase());
  }

  /** What does not fit by arithmetic at all was measured to run: then nothing is cut. */
  ContextLength within(double room, UseCase useCase) {
    if (room <= 0 || room >= tokens) {
      return this;
    }
    int average = useCase.inputTokens() + useCase.outputTokens();
    int cut = Math.max((int) room / STEP * STEP, (average + STEP - 1) / STEP * STEP);
    return cut >= tokens
        ? this
        : new ContextLength(
            cut,
            reason + "; cut from " + tokens + ": beside the weights there is room for the KV cache"
                + " of " + (long) room + " tokens");
  }

  static ContextLength of(UseCase useCase, @Nullable Integer longest) {
    int average = useCase.inputTokens() + useCase.outputTokens();
    int wanted = Math.max(LEAST, (MARGIN * average + STEP - 1) / STEP * STEP);
    String reason =
        useCase.name()
            + ": "
            + useCase.inputTokens()
            + " + "
            + useCase.outputTokens()
            + " tokens on average, twice that in steps of "
            + STEP
            + ", at least "
            + LEAST;
    if (longest == null) {
      return new ContextLength(wanted, reason + "; the model's own maximum is not known" + REFUSED);
    }
    return longest < wanted
        ? new ContextLength(longest, reason + "; cut to the model's maximum" + REFUSED)
        : new ContextLength(wanted, reason + "; the model takes up to " + longest + REFUSED);
  }
}
