package iq.answers.estimate;

import iq.advisor.Cost;
import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.Rent;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Range;
import iq.answers.Field;
import iq.answers.Known;
import iq.answers.Names;
import iq.answers.OneOf;
import iq.answers.RefusedException;
import iq.catalog.Catalog;
import iq.catalog.PricingModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which terms accelerators are rented, for what is not a profile; a term that is null is the
 * usual one.
 *
 * @param cloud gcp without
 * @param pricingModel on-demand without: what is estimated is not yet bought
 * @param region the cloud's default or cheapest without
 * @param ratio how many times an output token costs what an input token costs
 */
public record Rents(
    @Nullable String cloud,
    @Nullable String pricingModel,
    @Nullable String region,
    @Nullable Double ratio) {
  private static final String CLOUD = "gcp";

  /**
   * What the accelerators of a question cost; null where no price is known.
   *
   * @throws RefusedException for a term that is not known
   */
  public @Nullable Rent of(Asked asked, Catalog catalog, Names names) {
    String where = Objects.requireNonNullElse(cloud, CLOUD);
    Known.check(
        names.of(Field.CLOUD), where, catalog.clouds(), names.listing(Field.MACHINE_TYPE, null));
    if (region != null) {
      Known.check(
          names.of(Field.REGION), region, catalog.regions(where),
          names.listing(Field.REGION, where));
    }
    PricingModel terms = terms(names);
    if (ratio != null && !(ratio > 0)) {
      throw new RefusedException(
          names.of(Field.OUTPUT_INPUT_COST_RATIO) + ": " + ratio
              + " given, expected more than 0");
    }
    List<String> one = List.of(asked.accelerator().id());
    return new Market(catalog.machineTypes(one), catalog.prices(one))
        .rent(asked.accelerator().id(), asked.accelerators(), where, terms, region);
  }

  private PricingModel terms(Names names) {
    String word = Objects.requireNonNullElse(pricingModel, PricingModel.ON_DEMAND.word());
    return OneOf.of(
        names.of(Field.PRICING_MODEL), word, PricingModel.values(), PricingModel::word);
  }

  /** What a million output tokens cost, US dollars; null where no price is known. */
  public @Nullable Range perMillionOutputTokens(@Nullable Rent rent, Asked asked, Estimate one) {
    return rent == null
        ? null
        : one.throughput()
            .through(
                throughput ->
                    Cost.of(
                            rent.usdPerHour(),
                            throughput * asked.input() / asked.output(),
                            throughput,
                            ratio == null ? Question.DEFAULT_RATIO : ratio)
                        .perMillionOutputTokens());
  }
}
