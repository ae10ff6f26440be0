package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.imports.PricesCsv;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.OwnData;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** {@code iq prices import}. */
public final class PricesImport implements Command {
  private final Flags flags =
      new Flags(
          "Imports a price list of your own (CSV, docs/catalog.md): each line stands in place of the",
          "catalog's price for that machine type and region, from then on.");

  private final Given<Path> file = flags.fileWord("FILE", "The price list.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    PricesCsv.PriceList list = read(environment);
    try (OwnData own = OwnData.of(environment)) {
      own.set(file.value(), list);
    }
    environment.err().println("Imported " + list.prices().size() + " prices.");
    return ExitCode.OK;
  }

  private PricesCsv.PriceList read(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Set<String> known = new HashSet<>();
      catalog.machineTypes(null).forEach(m -> known.add(m.cloud() + "/" + m.name()));
      return PricesCsv.read(
          file.value(), environment.today(), (cloud, machine) -> known.contains(cloud + "/" + machine));
    }
  }
}
