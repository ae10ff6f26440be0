package iq.catalog.imports;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import iq.catalog.text.CsvTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price list: one line for each machine type and region. A line may leave out the accelerator of
 * a machine type that the catalog knows, the date and the source.
 */
public final class PricesCsv {

  /** What a price list says. */
  public record PriceList(List<MachineType> machineTypes, List<Price> prices) {}

  private record Line(@Nullable MachineType machineType, Price price) {}

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

  private PricesCsv() {}

  /**
   * Reads a whole price list.
   *
   * @param today the date of prices that state none
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  public static PriceList read(Path file, LocalDate today) {
    List<Line> lines = CsvTable.read(file, COLUMNS, row -> line(row, file, today));
    Map<String, MachineType> machines = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.machineType() != null) {
        machines.putIfAbsent(
            line.machineType().cloud() + "/" + line.machineType().name(), line.machineType());
      }
    }
    return new PriceList(List.copyOf(machines.values()), lines.stream().map(Line::price).toList());
  }

  private static Line line(RowReader row, Path file, LocalDate today) {
    String cloud = row.required();
    String region = row.required();
    String machine = row.required();
    MachineType type = machineType(row, cloud, machine);
    Double onDemand = row.optionalNumber();
    Double spot = row.optionalNumber();
    Double oneYear = row.optionalNumber();
    Double threeYears = row.optionalNumber();
    if (onDemand == null && spot == null && oneYear == null && threeYears == null) {
      throw row.fault("at least one price on the line");
    }
    String asOf = Objects.requireNonNullElse(row.text(), today.toString());
    if (!asOf.matches("\\d{4}(-\\d{2}-\\d{2})?")) {
      throw row.fault("a date such as 2026-03-31, or a year");
    }
    String source = Objects.requireNonNullElse(row.text(), file.getFileName().toString());
    return new Line(
        type,
        new Price(cloud, region, machine, onDemand, spot, oneYear, threeYears, asOf, source));
  }

  private static @Nullable MachineType machineType(RowReader row, String cloud, String name) {
    String accelerator = row.text();
    double count = row.number();
    if (accelerator != null && !(count > 0)) {
      throw row.fault("how many accelerators the machine type has");
    }
    Integer vcpus = row.integer();
    Double memory = row.optionalNumber();
    return accelerator == null
        ? null
        : new MachineType(cloud, name, accelerator, count, vcpus, memory, null);
  }
}
