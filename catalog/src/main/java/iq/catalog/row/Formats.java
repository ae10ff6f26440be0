package iq.catalog.row;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.Accelerator;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.Source;
import iq.catalog.UseCase;
import java.util.List;

/** The tables of everything but benchmarks, which are in {@link BenchmarkFormats}. */
public final class Formats {

  public static final Format<Source> SOURCE =
      new Format<>(
          "source",
          List.of(
              text("source"),
              text("name"),
              text("repository"),
              text("commit"),
              text("licence"),
              text("url"),
              text("published_on")),
          1,
          r ->
              new Source(
                  r.required(),
                  r.required(),
                  r.text(),
                  r.text(),
                  r.required(),
                  r.text(),
                  r.text()),
          (s, w) -> {
            w.text(s.id());
            w.text(s.name());
            w.text(s.repository());
            w.text(s.commit());
            w.text(s.licence());
            w.text(s.url());
            w.text(s.publishedOn());
          });

  public static final Format<Accelerator> ACCELERATOR =
      new Format<>(
          "accelerator",
          List.of(
              text("accelerator"),
              text("name"),
              text("vendor"),
              real("memory_gb"),
              real("memory_bandwidth_gb_per_s"),
              real("bf16_dense_tflops"),
              real("fp8_dense_tflops"),
              real("fp4_dense_tflops"),
              real("int8_dense_tops"),
              real("scale_up_gb_per_s_one_way"),
              real("scale_out_gb_per_s_per_gpu"),
              real("pcie_gb_per_s_one_way"),
              real("tdp_watt"),
              integer("accelerators_per_node"),
              text("source"),
              text("note")),
          1,
          r ->
              new Accelerator(
                  r.required(),
                  r.text(),
                  r.text(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.integer(),
                  r.text(),
                  r.text()),
          (a, w) -> {
            w.text(a.id());
            w.text(a.name());
            w.text(a.vendor());
            w.optionalNumber(a.memoryGb());
            w.optionalNumber(a.memoryBandwidthGbPerSecond());
            w.optionalNumber(a.bf16Tflops());
            w.optionalNumber(a.fp8Tflops());
            w.optionalNumber(a.fp4Tflops());
            w.optionalNumber(a.int8Tops());
            w.optionalNumber(a.scaleUpGbPerSecond());
            w.optionalNumber(a.scaleOutGbPerSecond());
            w.optionalNumber(a.pcieGbPerSecond());
            w.optionalNumber(a.tdpWatt());
            w.integer(a.perNode());
            w.text(a.source());
            w.text(a.note());
          });

  public static final Format<Model> MODEL = ModelFormat.FORMAT;

  public static final Format<MachineType> MACHINE_TYPE =
      new Format<>(
          "machine_type",
          List.of(
              text("cloud"),
              text("machine_type"),
              text("accelerator"),
              real("accelerator_count"),
              integer("vcpus"),
              real("memory_gib"),
              text("source")),
          2,
          r ->
              new MachineType(
                  r.required(),
                  r.required(),
                  r.required(),
                  positive(r),
                  r.integer(),
                  r.optionalNumber(),
                  r.text()),
          (m, w) -> {
            w.text(m.cloud());
            w.text(m.name());
            w.text(m.accelerator());
            w.number(m.acceleratorCount());
            w.integer(m.vcpus());
            w.optionalNumber(m.memoryGib());
            w.text(m.source());
          });

  public static final Format<Price> PRICE =
      new Format<>(
          "price",
          List.of(
              text("cloud"),
              text("region"),
              text("machine_type"),
              real("on_demand_usd_per_hour"),
              real("spot_usd_per_hour"),
              real("cud1_usd_per_hour"),
              real("cud3_usd_per_hour"),
              text("as_of"),
              text("source")),
          3,
          r ->
              new Price(
                  r.required(),
                  r.required(),
                  r.required(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.optionalNumber(),
                  r.required(),
                  r.required()),
          (p, w) -> {
            w.text(p.cloud());
            w.text(p.region());
            w.text(p.machineType());
            w.optionalNumber(p.onDemand());
            w.optionalNumber(p.spot());
            w.optionalNumber(p.oneYearCud());
            w.optionalNumber(p.threeYearsCud());
            w.text(p.asOf());
            w.text(p.source());
          });

  public static final Format<UseCase> USE_CASE =
      new Format<>(
          "use_case",
          List.of(
              text("use_case"),
              integer("average_input_length"),
              integer("average_output_length"),
              text("source")),
          1,
          r -> new UseCase(r.required(), positiveInteger(r), positiveInteger(r), r.required()),
          (u, w) -> {
            w.text(u.name());
            w.integer(u.inputTokens());
            w.integer(u.outputTokens());
            w.text(u.source());
          });

  private Formats() {}

  private static double positive(RowReader row) {
    double value = row.number();
    if (!(value > 0)) {
      throw row.fault("a number above 0");
    }
    return value;
  }

  private static int positiveInteger(RowReader row) {
    Integer value = row.integer();
    if (value == null || value < 1) {
      throw row.fault("a whole number above 0");
    }
    return value;
  }
}
