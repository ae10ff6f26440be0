package iq.cli.options;

import iq.answers.estimate.Rents;

/** On which terms accelerators are rented, for what is not a profile. */
public final class RentOptions {
  private final Flag<String> cloud;
  private final Flag<String> pricingModel;
  private final Flag<String> region;
  private final Flag<Double> ratio;

  /** These options for a command. */
  public RentOptions(Flags flags) {
    cloud =
        flags.text("--cloud", "CLOUD", "Where they are rented: gcp, aws or azure (default: gcp).");
    pricingModel =
        flags.text(
                "--pricing-model",
                "MODEL",
                "spot, on-demand, 1-year-cud or 3-years-cud (default: on-demand).");
    region =
        flags.text(
            "--region", "REGION", "Whose prices to use; the cloud's default or cheapest without.");
    ratio =
        flags.number(
            "--output-input-cost-ratio",
            "R",
            "How many times an output token costs what an input token costs (default: 4).");
  }

  /** The terms, not yet checked. */
  public Rents rents() {
    return new Rents(cloud.value(), pricingModel.value(), region.value(), ratio.value());
  }
}
