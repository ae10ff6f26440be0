package iq.catalog.imports;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.Days;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import iq.catalog.text.CsvTable;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A price list: one line for each machine type and region. A line may leave out the accelerator of
 * a machine type that the catalog knows, the date and the source.
 */
public final class PricesCsv {

  /** What a price list says. */
  public record PriceList(List<MachineType> machineTypes, List<Price> prices) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("cloud"),
          text("region"),
          text("instance_type"),
          text("accelerator"),
          real("accelerator_count"),
          integer("vcpus"),
          real("memory_gib"),
          real("on_demand_usd_per_hour"),
          real("spot_usd_per_hour"),
          real("cud1_usd_per_hour"),
          real("cud3_usd_per_hour"),
          text("as_of"),
          text("source"));

  private final NamedText file;
  private final LocalDate today;
  private final BiPredicate<String, String> isKnown;
  private final Map<String, MachineType> machines = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  private PricesCsv(NamedText file, LocalDate today, BiPredicate<String, String> isKnown) {
    this.file = file;
    this.today = today;
    this.isKnown = isKnown;
  }

  /**
   * Reads a whole price list, whatever machine types it names.
   *
   * @param today the date of prices that state none
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  public static PriceList read(Path file, LocalDate today) {
    return read(file, today, (cloud, machine) -> true);
  }

  /**
   * Reads a whole price list.
   *
   * @param isKnown whether a cloud is known to have a machine type; others need their accelerator
   */
  public static PriceList read(
      Path file, LocalDate today, BiPredicate<String, String> isKnown) {
    return read(NamedText.of(file), today, isKnown);
  }

  /** The same of a text that need not be a file. */
  public static PriceList read(
      NamedText file, LocalDate today, BiPredicate<String, String> isKnown) {
    PricesCsv csv = new PricesCsv(file, today, isKnown);
    List<Price> prices = CsvTable.read(file, COLUMNS, csv::price);
    if (prices.isEmpty()) {
      throw new InvalidDataException(file + ": holds no prices, expected a line for each");
    }
    return new PriceList(List.copyOf(csv.machines.values()), prices);
  }

  private Price price(RowReader row) {
    String cloud = row.required();
    String region = row.required();
    String machine = row.required();
    if (!seen.add(cloud + "/" + region + "/" + machine)) {
      throw row.fault("each machine type once in " + region);
    }
    machineType(row, cloud, machine);
    Double onDemand = usd(row);
    Double spot = usd(row);
    Double oneYear = usd(row);
    Double threeYears = usd(row);
    if (onDemand == null && spot == null && oneYear == null && threeYears == null) {
      throw row.fault("at least one price on the line");
    }
    String asOf = Objects.requireNonNullElse(row.text(), today.toString());
    if (!Days.isDayOrYear(asOf)) {
      throw row.fault("a date such as 2026-03-31, or a year");
    }
    String source = Objects.requireNonNullElse(row.text(), file.fileName());
    return new Price(cloud, region, machine, onDemand, spot, oneYear, threeYears, asOf, source);
  }

  private static @Nullable Double usd(RowReader row) {
    Double usd = row.optionalNumber();
    if (usd != null && usd <= 0) {
      throw row.fault("a number above 0");
    }
    return usd;
  }

  private void machineType(RowReader row, String cloud, String name) {
    String accelerator = row.text();
    String key = cloud + "/" + name;
    if (accelerator == null && !machines.containsKey(key) && !isKnown.test(cloud, name)) {
      throw row.fault(
          "the accelerator of " + name + ", a machine type of " + cloud + " that is not known"
              + " ('iq machine-types list' has those that are)");
    }
    double count = row.number();
    if (accelerator != null && !(count > 0)) {
      throw row.fault("how many accelerators the machine type has");
    }
    MachineType first = machines.get(key);
    if (accelerator != null && first != null
        && !(first.accelerator().equals(accelerator) && first.acceleratorCount() == count)) {
      throw row.fault(
          first.acceleratorCount() + " x " + first.accelerator() + " as above, " + name + " has one"
              + " kind");
    }
    Integer vcpus = row.integer();
    Double memory = row.optionalNumber();
    if (accelerator != null && first == null) {
      machines.put(key, new MachineType(cloud, name, accelerator, count, vcpus, memory, null));
    }
  }
}
