package iq.server.own;

import iq.answers.RefusedException;
import iq.answers.estimate.EstimateInquiry;
import iq.answers.estimate.LengthsInquiry;
import iq.answers.estimate.Rents;
import iq.api.v1.CreateEstimateRequest;
import iq.catalog.text.NamedText;
import org.jspecify.annotations.Nullable;

/** A request for an estimate as what is asked. */
final class EstimateInquiries {
  private EstimateInquiries() {}

  static EstimateInquiry of(CreateEstimateRequest r) {
    return new EstimateInquiry(
        GivenText.orNull(r.getModel()),
        text("modelConfig", r.getModelConfig()),
        GivenText.orNull(r.getAcceleratorType()),
        text("acceleratorFile", r.getAcceleratorFile()),
        r.hasAcceleratorCount() ? (Integer) r.getAcceleratorCount() : null,
        r.hasTensorParallelSize() ? (Integer) r.getTensorParallelSize() : null,
        GivenText.orNull(r.getModelServer()),
        GivenText.orNull(r.getModelServerVersion()),
        GivenText.orNull(r.getPrecision()),
        new LengthsInquiry.Means(
            needed("input", r.hasInput(), r.getInput()),
            needed("output", r.hasOutput(), r.getOutput()),
            r.hasInputStddev() ? (Double) r.getInputStddev() : null,
            r.hasOutputStddev() ? (Double) r.getOutputStddev() : null),
        r.getConcurrencyList(),
        r.hasConfidence() ? String.valueOf(r.getConfidence()) : null);
  }

  /** The terms on which the accelerators are rented. */
  static Rents rents(CreateEstimateRequest r) {
    return new Rents(
        GivenText.orNull(r.getCloud()),
        GivenText.orNull(r.getPricingModel()),
        GivenText.orNull(r.getRegion()),
        r.hasOutputInputCostRatio() ? (Double) r.getOutputInputCostRatio() : null);
  }

  private static @Nullable NamedText text(String member, String value) {
    return value.isEmpty() ? null : NamedText.of(member, value);
  }

  private static double needed(String member, boolean given, double value) {
    if (!given) {
      throw new RefusedException(member + " is needed");
    }
    return value;
  }
}
