package iq.cli.options;

import iq.advisor.Cost;
import iq.advisor.Market;
import iq.advisor.Rent;
import iq.answers.Known;
import iq.catalog.Catalog;
import iq.catalog.PricingModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which terms accelerators are rented, for what is not a profile. */
public final class RentOptions {
  private static final double RATIO = 4;

  private final Flags flags;
  private final Given<String> cloud;
  private final Given<String> pricingModel;
  private final Flag<String> region;
  private final Flag<Double> ratio;

  /** These options for a command. */
  public RentOptions(Flags flags) {
    this.flags = flags;
    cloud =
        flags.text("--cloud", "CLOUD", "Where they are rented: gcp, aws or azure (default: gcp).")
            .orElse("gcp");
    pricingModel =
        flags.text(
                "--pricing-model",
                "MODEL",
                "spot, on-demand, 1-year-cud or 3-years-cud (default: on-demand).")
            .orElse("on-demand");
    region =
        flags.text(
            "--region", "REGION", "Whose prices to use; the cloud's default or cheapest without.");
    ratio =
        flags.number(
            "--output-input-cost-ratio",
            "R",
            "How many times an output token costs what an input token costs (default: 4).");
  }

  /** What accelerators cost an hour; null where no price is known. */
  public @Nullable Rent rent(Catalog catalog, String accelerator, int count) {
    Known.check("--cloud", cloud.value(), catalog.clouds(), "iq machine-types list");
    String place = region.value();
    if (place != null) {
      Known.check("--region", place, catalog.regions(cloud.value()), "iq prices list");
    }
    List<String> one = List.of(accelerator);
    return new Market(catalog.machineTypes(one), catalog.prices(one))
        .rent(accelerator, count, cloud.value(), model(), place);
  }

  /** What a million output tokens cost at a throughput, US dollars. */
  public double perMillionOutputTokens(Rent rent, double input, double output, double throughput) {
    Double asked = ratio.value();
    if (asked != null && !(asked > 0)) {
      throw flags.refusal("--output-input-cost-ratio: " + asked + " given, expected more than 0");
    }
    return Cost.of(
            rent.usdPerHour(),
            throughput * input / output,
            throughput,
            asked == null ? RATIO : asked)
        .perMillionOutputTokens();
  }

  private PricingModel model() {
    String word = pricingModel.value();
    List<PricingModel> all = List.of(PricingModel.values());
    return all.stream()
        .filter(model -> model.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                flags.refusal(
                    "--pricing-model: '"
                        + word
                        + "' is not known; expected one of "
                        + String.join(", ", all.stream().map(PricingModel::word).toList())));
  }
}
