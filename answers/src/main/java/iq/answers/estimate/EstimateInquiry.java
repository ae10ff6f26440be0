package iq.answers.estimate;

import iq.catalog.text.NamedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the estimator, in the caller's words, not yet checked.
 *
 * @param modelConfig a model's config.json, in place of a model that is known
 * @param acceleratorFile an accelerator's facts, in place of one that is known
 * @param count accelerators, all copies together; null for the fewest that hold the weights
 * @param tensor accelerators of one copy; null for all
 * @param server null for vllm
 * @param version null for that of the measured rows that are nearest
 * @param precision of the weights, null for the model's own
 * @param lengths of the requests
 * @param loads requests in flight; none for 1, 8 and 64
 * @param confidence of the intervals, in percent; null for 90
 */
public record EstimateInquiry(
    @Nullable String model,
    @Nullable NamedText modelConfig,
    @Nullable String accelerator,
    @Nullable NamedText acceleratorFile,
    @Nullable Integer count,
    @Nullable Integer tensor,
    @Nullable String server,
    @Nullable String version,
    @Nullable String precision,
    LengthsInquiry lengths,
    List<Double> loads,
    @Nullable String confidence) {

  public EstimateInquiry {
    loads = List.copyOf(loads);
  }
}
