package iq.cli.command;

import iq.catalog.imports.PricesCsv;
import iq.catalog.store.UserStore;
import iq.cli.Environment;
import iq.cli.ExitCode;
import java.nio.file.Path;
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
    PricesCsv.PriceList list = PricesCsv.read(file, environment.today());
    new UserStore(environment.store()).setPrices(list.machineTypes(), list.prices());
    environment.err().println("Imported " + list.prices().size() + " prices.");
    return ExitCode.OK;
  }
}
