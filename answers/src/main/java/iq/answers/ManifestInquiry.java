package iq.answers;

import iq.advisor.Include;
import iq.advisor.estimate.Confidence;
import iq.manifests.plan.Options;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants manifests of, in the user's words, not yet checked.
 *
 * @param server null where the one that was measured will do
 * @param version null for the measured one
 * @param useCase a name of a named workload
 * @param today the day that the manifests say they were made, ISO
 * @param include whether estimates may stand in for what nobody measured
 * @param confidence of their intervals
 */
public record ManifestInquiry(
    String model,
    @Nullable String server,
    @Nullable String version,
    String accelerator,
    String useCase,
    String namespace,
    String today,
    Options options,
    Include include,
    Confidence confidence) {

  /** The use case of one who names none. */
  public static final String DEFAULT_USE_CASE = "Chatbot";

  /** Of what was measured alone. */
  public ManifestInquiry(
      String model,
      @Nullable String server,
      @Nullable String version,
      String accelerator,
      String useCase,
      String namespace,
      String today,
      Options options) {
    this(
        model, server, version, accelerator, useCase, namespace, today, options,
        Include.MEASURED, Confidence.NINETY);
  }
}
