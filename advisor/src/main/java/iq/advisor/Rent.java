package iq.advisor;

/**
 * What accelerators cost on one cloud.
 *
 * @param offer the machines
 * @param price of one of them
 */
public record Rent(Offer offer, PricedAt price) {

  /** US dollars an hour for the share of machines that is paid. */
  public double usdPerHour() {
    return offer.machines() * price.usdPerHour();
  }
}
