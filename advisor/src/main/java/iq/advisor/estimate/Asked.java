package iq.advisor.estimate;

import iq.catalog.Accelerator;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question for the estimator.
 *
 * @param accelerators how many of them, all copies of the model together
 * @param format of the weights; null for the model's own
 * @param server a model server's word, such as {@code vllm}
 * @param version of the server; null for that of the rows it is compared with
 * @param lengths of the requests
 */
public record Asked(
    Model model,
    Accelerator accelerator,
    int accelerators,
    Parallelism parallelism,
    @Nullable WeightFormat format,
    @Nullable String server,
    @Nullable String version,
    Lengths lengths) {

  /** Requests that are all as long. */
  public Asked(
      Model model,
      Accelerator accelerator,
      int accelerators,
      Parallelism parallelism,
      @Nullable WeightFormat format,
      @Nullable String server,
      @Nullable String version,
      double input,
      double output) {
    this(
        model, accelerator, accelerators, parallelism, format, server, version,
        Lengths.of(input, output));
  }

  /** Mean prompt length, tokens. */
  public double input() {
    return lengths.input();
  }

  /** Mean answer length, tokens. */
  public double output() {
    return lengths.output();
  }

  Setup setup() {
    return setup(accelerators, parallelism);
  }

  private Setup setup(int count, Parallelism spread) {
    return new Setup(
        ModelSize.of(model),
        Hardware.of(accelerator),
        weights(),
        Layout.of(count, spread),
        server,
        version,
        false,
        false,
        null,
        null);
  }

  /** The same on another number of accelerators. */
  public Asked on(int count) {
    return new Asked(
        model, accelerator, count, parallelism, format, server, version, lengths);
  }

  /** The same on the fewest accelerators that hold the weights and one request, where that can be told. */
  public Asked onFewest() {
    int fewest = factsMissing() ? 0 : fewest();
    return fewest == 0 ? this : on(fewest);
  }

  /** The weights' format, the model's own where none was asked for. */
  public WeightFormat weights() {
    return format == null ? WeightFormat.of(null, model) : format;
  }

  /** Whether the weights do not fit, as far as the facts tell. */
  boolean tooLarge() {
    return !factsMissing() && Core.room(setup(), demand(1)) < 1;
  }

  /** The fewest accelerators that hold the weights and one request, a power of two; 0 where 64 do not. */
  int fewest() {
    for (int count = 1; count <= 64; count *= 2) {
      if (Core.room(setup(count, Parallelism.NOT_STATED), demand(1)) >= 1) {
        return count;
      }
    }
    return 0;
  }

  /** Why the model's context does not hold the longest request, as far as that is known; null where it does. */
  @Nullable String beyondContext() {
    Integer context = model.maxContext();
    Double longest = lengths.longest();
    double tokens = longest == null ? input() + output() : longest;
    return context == null || tokens <= context
        ? null
        : String.format(
            Locale.ROOT,
            "%,.0f tokens in and out%s are more than the model's context of %,d%s",
            tokens,
            longest == null ? "" : ", of the longest request,",
            context,
            longest == null ? "" : "; leave out requests that a server would refuse");
  }

  /** Whether nothing can be computed for lack of facts. */
  boolean factsMissing() {
    return !ModelSize.missing(model).isEmpty() || !Hardware.missing(accelerator).isEmpty();
  }

  /** Requests of full length that memory holds at once, all copies together. */
  double capacity() {
    Setup setup = setup();
    return Core.capacity(setup, demand(1)) * setup.layout().copies();
  }

  /** What names it where it is listed; mean lengths in whole tokens. */
  public EstimateId id() {
    return new EstimateId(
        model.id(),
        server == null ? Deployments.USUAL_SERVER : server,
        version,
        accelerator.id(),
        accelerators,
        (int) Math.round(input()),
        (int) Math.round(output()));
  }

  Demand demand(double concurrency) {
    return new Demand(lengths, concurrency);
  }
}
