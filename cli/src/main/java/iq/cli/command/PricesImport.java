package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.imports.PricesCsv;
import iq.catalog.store.UserStore;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code iq prices import}. */
@CommandLine.Command(
    description = {
      "Imports a price list of your own (CSV, docs/catalog.md): each line stands in place of the",
      "catalog's price for that machine type and region, from then on."
    })
public final class PricesImport implements Command {
  @Parameters(paramLabel = "FILE", description = "The price list.")
  private Path file = Path.of("");

  @Override
  public int run(Environment environment) {
    PricesCsv.PriceList list = read(environment);
    new UserStore(environment.store()).setPrices(list.machineTypes(), list.prices());
    environment.err().println("Imported " + list.prices().size() + " prices.");
    return ExitCode.OK;
  }

  private PricesCsv.PriceList read(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Set<String> known = new HashSet<>();
      catalog.machineTypes(null).forEach(m -> known.add(m.cloud() + "/" + m.name()));
      return PricesCsv.read(
          file, environment.today(), (cloud, machine) -> known.contains(cloud + "/" + machine));
    }
  }
}
