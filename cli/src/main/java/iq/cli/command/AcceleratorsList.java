package iq.cli.command;

import iq.answers.report.AcceleratorRow;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code iq accelerators list}. */
public final class AcceleratorsList implements Command {
  private final Flags flags =
      new Flags(
          "Lists accelerators: their published facts, whether anything was measured on them, and who",
          "rents them.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      AcceleratorRow.of(catalog).forEach(one -> rows.add(row(one)));
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("accelerator"),
            Lists.column("name"),
            Lists.column("vendor"),
            Lists.number("memoryGb"),
            Lists.number("bandwidthGbPerSecond"),
            Lists.number("bf16Tflops"),
            Lists.number("fp8Tflops"),
            Lists.column("measured"),
            Lists.column("clouds")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static Map<String, Object> row(AcceleratorRow one) {
    Accelerator a = one.accelerator();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("accelerator", a.id());
    put(row, "name", a.name());
    put(row, "vendor", a.vendor());
    put(row, "memoryGb", a.memoryGb());
    put(row, "bandwidthGbPerSecond", a.memoryBandwidthGbPerSecond());
    put(row, "bf16Tflops", a.bf16Tflops());
    put(row, "fp8Tflops", a.fp8Tflops());
    put(row, "fp4Tflops", a.fp4Tflops());
    put(row, "tdpWatt", a.tdpWatt());
    row.put("measured", one.measured() ? "yes" : "no");
    row.put("clouds", String.join(", ", one.clouds()));
    put(row, "source", a.source());
    put(row, "note", a.note());
    return row;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Object value) {
    if (value != null) {
      row.put(key, value instanceof Double number ? Lists.figure(number) : value);
    }
  }
}
