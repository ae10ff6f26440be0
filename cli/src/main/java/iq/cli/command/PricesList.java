package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.Price;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code iq prices list}. */
@CommandLine.Command(
    description = {
      "Lists prices of machine types in US dollars an hour, by cloud and region, with date and",
      "source; your own ('iq prices set', 'iq prices import') in place of the catalog's."
    })
public final class PricesList implements Command {
  @Option(names = "--cloud", paramLabel = "CLOUD", description = "Only this cloud's.")
  private @Nullable String cloud;

  @Option(names = "--region", paramLabel = "REGION", description = "Only this region's.")
  private @Nullable String region;

  @Option(names = "--machine-type", paramLabel = "TYPE", description = "Only this machine type's.")
  private @Nullable String machineType;

  @Option(
      names = "--accelerator-type",
      paramLabel = "ACCELERATOR",
      description = "Only machine types with this accelerator.")
  private @Nullable String accelerator;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.checkCloud(catalog, cloud);
      Values.checkAccelerator(catalog, accelerator);
      for (Price price : catalog.prices(accelerator == null ? null : List.of(accelerator))) {
        if (matches(cloud, price.cloud())
            && matches(region, price.region())
            && matches(machineType, price.machineType())) {
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
