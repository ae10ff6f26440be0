package iq.advisor;

import iq.catalog.PricingModel;

/**
 * The price that a cost was computed from.
 *
 * @param usdPerHour of one machine
 * @param asOf the date of the price
 * @param otherRegion whether the region asked for has no price and the cheapest one stands in
 * @param otherPricingModel whether the pricing model asked for has no price and on-demand stands in
 */
public record PricedAt(
    PricingModel pricingModel,
    String region,
    double usdPerHour,
    String asOf,
    String source,
    boolean otherRegion,
    boolean otherPricingModel) {}
