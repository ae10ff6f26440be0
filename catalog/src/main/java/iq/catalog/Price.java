package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a machine type costs in one region, in US dollars an hour for the whole machine; null where
 * no source gives a price.
 *
 * @param asOf ISO date, or a year alone
 */
public record Price(
    String cloud,
    String region,
    String machineType,
    @Nullable Double onDemand,
    @Nullable Double spot,
    @Nullable Double oneYearCud,
    @Nullable Double threeYearsCud,
    String asOf,
    String source) {

  /** US dollars an hour under a pricing model, null where there is none. */
  public @Nullable Double usdPerHour(PricingModel pricingModel) {
    return switch (pricingModel) {
      case ON_DEMAND -> onDemand;
      case SPOT -> spot;
      case ONE_YEAR_CUD -> oneYearCud;
      case THREE_YEARS_CUD -> threeYearsCud;
    };
  }
}
