package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.PricingModel;
import iq.catalog.store.UserStore;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iq prices set}: one price of a user's own. */
@CommandLine.Command(
    description = {
      "Sets a price of your own, in US dollars an hour for the whole machine. It stands in place of",
      "the catalog's; the other prices of that machine type and region stay."
    },
    footer = {
      "",
      "Example:",
      "  iq prices set a3-highgpu-8g 52.5 --cloud=gcp --region=us-central1 --pricing-model=on-demand"
    })
public final class PricesSet implements Command {
  @Parameters(index = "0", paramLabel = "MACHINE_TYPE", description = "Such as a3-highgpu-8g.")
  private String machineType = "";

  @Parameters(index = "1", paramLabel = "USD", description = "US dollars an hour.")
  private double usd;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      defaultValue = "gcp",
      description = "Who rents it (default: ${DEFAULT-VALUE}).")
  private String cloud = "gcp";

  @Option(names = "--region", required = true, paramLabel = "REGION", description = "Where.")
  private String region = "";

  @Option(
      names = "--pricing-model",
      required = true,
      paramLabel = "MODEL",
      description = "spot, on-demand, 1-year-cud or 3-years-cud.")
  private String pricingModel = "";

  @Override
  public int run(Environment environment) {
    if (!(usd > 0 && usd < Double.POSITIVE_INFINITY)) {
      throw CommandException.usage("a price of " + usd + " is not a number above 0");
    }
    PricingModel model = model();
    try (Catalog catalog = Knowledge.open(environment)) {
      List<MachineType> machines =
          catalog.machineTypes(null).stream().filter(m -> m.cloud().equals(cloud)).toList();
      List<String> names = machines.stream().map(MachineType::name).toList();
      Values.known("machine type of " + cloud, machineType, names, "iq machine-types list");
      MachineType machine =
          machines.stream().filter(m -> m.name().equals(machineType)).findFirst().orElseThrow();
      Price price = price(catalog, machine, model, environment);
      new UserStore(environment.store()).setPrices(List.of(machine), List.of(price));
    }
    environment
        .err()
        .printf(
            Locale.ROOT,
            "Set %s of %s in %s to %s $/h.%n",
            model.word(), machineType, region, usd);
    return ExitCode.OK;
  }

  private PricingModel model() {
    for (PricingModel model : PricingModel.values()) {
      if (model.word().equals(pricingModel)) {
        return model;
      }
    }
    throw CommandException.usage(
        "--pricing-model: '"
            + pricingModel
            + "' is not known; expected one of "
            + String.join(
                ", ", Arrays.stream(PricingModel.values()).map(PricingModel::word).toList()));
  }

  private Price price(
      Catalog catalog, MachineType machine, PricingModel model, Environment environment) {
    Price known =
        catalog.prices(List.of(machine.accelerator())).stream()
            .filter(p -> p.machineType().equals(machineType) && p.cloud().equals(cloud))
            .filter(p -> p.region().equals(region))
            .findFirst()
            .orElse(null);
    return new Price(
        cloud,
        region,
        machineType,
        known(PricingModel.ON_DEMAND, known, model),
        known(PricingModel.SPOT, known, model),
        known(PricingModel.ONE_YEAR_CUD, known, model),
        known(PricingModel.THREE_YEARS_CUD, known, model),
        environment.today().toString(),
        "set by hand"
            + (known == null ? "" : "; other pricing models: " + known.source()));
  }

  /** The price under a pricing model: the new one where it is set, else the known one. */
  private @Nullable Double known(PricingModel of, @Nullable Price price, PricingModel changed) {
    if (of == changed) {
      return usd;
    }
    return price == null ? null : price.usdPerHour(of);
  }
}
