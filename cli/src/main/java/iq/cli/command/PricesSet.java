package iq.cli.command;

import iq.answers.Known;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.PricingModel;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.OwnData;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code iq prices set}: one price of a user's own. */
public final class PricesSet implements Command {
  private final Flags flags =
      new Flags(
          "Sets a price of your own, in US dollars an hour for the whole machine. It stands in place of",
          "the catalog's; the other prices of that machine type and region stay.")
          .examples(
              "iq prices set a3-highgpu-8g 52.5 --cloud=gcp --region=us-central1 --pricing-model=on-demand");

  private final Given<String> machineType = flags.word("MACHINE_TYPE", "Such as a3-highgpu-8g.");

  private final Given<Double> usd = flags.numberWord("USD", "US dollars an hour.");

  private final Given<String> cloud =
      flags.text("--cloud", "CLOUD", "Who rents it (default: gcp).").orElse("gcp");

  private final Given<String> region = flags.required("--region", "REGION", "Where.");

  private final Given<String> pricingModel =
      flags.required("--pricing-model", "MODEL", "spot, on-demand, 1-year-cud or 3-years-cud.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    if (!(usd.value() > 0 && usd.value() < Double.POSITIVE_INFINITY)) {
      throw CommandException.usage("a price of " + usd.value() + " is not a number above 0");
    }
    PricingModel model = model();
    try (Catalog catalog = Knowledge.open(environment);
        OwnData own = OwnData.of(environment)) {
      List<MachineType> machines =
          catalog.machineTypes(null).stream().filter(m -> m.cloud().equals(cloud.value())).toList();
      List<String> names = machines.stream().map(MachineType::name).toList();
      String name = machineType.value();
      Known.check("machine type of " + cloud.value(), name, names, "iq machine-types list");
      MachineType machine =
          machines.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
      Price price = price(catalog, machine, model, environment);
      own.set(machine, price);
    }
    environment
        .err()
        .printf(
            Locale.ROOT,
            "Set %s of %s in %s to %s $/h.%n",
            model.word(), machineType.value(), region.value(), usd.value());
    return ExitCode.OK;
  }

  private PricingModel model() {
    for (PricingModel model : PricingModel.values()) {
      if (model.word().equals(pricingModel.value())) {
        return model;
      }
    }
    throw CommandException.usage(
        "--pricing-model: '"
            + pricingModel.value()
            + "' is not known; expected one of "
            + String.join(
                ", ", Arrays.stream(PricingModel.values()).map(PricingModel::word).toList()));
  }

  private Price price(
      Catalog catalog, MachineType machine, PricingModel model, Environment environment) {
    Price known =
        catalog.prices(List.of(machine.accelerator())).stream()
            .filter(p -> p.machineType().equals(machineType.value()))
            .filter(p -> p.cloud().equals(cloud.value()))
            .filter(p -> p.region().equals(region.value()))
            .findFirst()
            .orElse(null);
    return new Price(
        cloud.value(),
        region.value(),
        machineType.value(),
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
      return usd.value();
    }
    return price == null ? null : price.usdPerHour(of);
  }
}
