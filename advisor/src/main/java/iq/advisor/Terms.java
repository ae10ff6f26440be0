package iq.advisor;

import iq.catalog.PricingModel;
import org.jspecify.annotations.Nullable;

/**
 * On which terms machines are rented.
 *
 * @param region null for the cloud's default
 * @param onDemandStandsIn whether the on-demand price answers where the pricing model has none
 */
record Terms(PricingModel pricingModel, @Nullable String region, boolean onDemandStandsIn) {}
