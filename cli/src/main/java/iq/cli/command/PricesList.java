package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.Price;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code iq prices list}. */
public final class PricesList implements Command {
  private final Flags flags =
      new Flags(
          "Lists prices of machine types in US dollars an hour, by cloud and region, with date and",
          "source; your own ('iq prices set', 'iq prices import') in place of the catalog's.");

  private final Flag<String> cloud = flags.text("--cloud", "CLOUD", "Only this cloud's.");

  private final Flag<String> region = flags.text("--region", "REGION", "Only this region's.");

  private final Flag<String> machineType =
      flags.text("--machine-type", "TYPE", "Only this machine type's.");

  private final Flag<String> accelerator =
      flags.text("--accelerator-type", "ACCELERATOR", "Only machine types with this accelerator.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.of(catalog).cloud(cloud.value());
      Values.of(catalog).accelerator(accelerator.value());
      String on = accelerator.value();
      for (Price price : catalog.prices(on == null ? null : List.of(on))) {
        if (matches(cloud.value(), price.cloud())
            && matches(region.value(), price.region())
            && matches(machineType.value(), price.machineType())) {
          rows.add(row(price));
        }
      }
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("cloud"),
            Lists.column("region"),
            Lists.column("machineType"),
            Lists.number("onDemand"),
            Lists.number("spot"),
            Lists.number("oneYearCud"),
            Lists.number("threeYearsCud"),
            Lists.column("asOf"),
            Lists.column("source")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static boolean matches(@Nullable String asked, String value) {
    return asked == null || asked.equals(value);
  }

  private static Map<String, Object> row(Price price) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cloud", price.cloud());
    row.put("region", price.region());
    row.put("machineType", price.machineType());
    put(row, "onDemand", price.onDemand());
    put(row, "spot", price.spot());
    put(row, "oneYearCud", price.oneYearCud());
    put(row, "threeYearsCud", price.threeYearsCud());
    row.put("asOf", price.asOf());
    row.put("source", price.source());
    return row;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Double usd) {
    if (usd != null) {
      row.put(key, usd);
    }
  }
}
