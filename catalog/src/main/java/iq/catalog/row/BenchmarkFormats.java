package iq.catalog.row;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.catalog.Configuration;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Metric;
import iq.catalog.Parallelism;
import iq.catalog.Statistic;
import iq.catalog.Workload;
import java.util.ArrayList;
import java.util.List;

/** The tables of benchmarks and of their load points. */
public final class BenchmarkFormats {

  public static final Format<BenchmarkRow> BENCHMARK =
      new Format<>(
          "benchmark",
          List.of(
              text("benchmark"),
              text("model"),
              text("model_server"),
              text("model_server_version"),
              text("serving_stack"),
              text("serving_stack_version"),
              text("accelerator"),
              integer("accelerator_count"),
              integer("node_count"),
              text("precision"),
              integer("tp"),
              integer("pp"),
              integer("dp"),
              integer("ep"),
              text("prefill_decode_split"),
              text("speculative_decoding"),
              integer("replicas"),
              text("instance_type"),
              text("tpu_topology"),
              text("settings"),
              real("input_tokens"),
              real("output_tokens"),
              real("input_tokens_nominal"),
              real("output_tokens_nominal"),
              text("dataset"),
              text("load_kind"),
              text("source"),
              text("path"),
              text("measured_by"),
              text("measured_on"),
              text("published_on"),
              text("curve"),
              text("derived"),
              text("notes")),
          1,
          BenchmarkFormats::readBenchmark,
          BenchmarkFormats::writeBenchmark);

  /** Load points; a table that holds them puts the benchmark they belong to before these. */
  public static final Format<LoadPoint> LOAD_POINT =
      new Format<>(
          "load_point",
          loadPointColumns(),
          0,
          BenchmarkFormats::readPoint,
          BenchmarkFormats::writePoint);

  private BenchmarkFormats() {}

  private static BenchmarkRow readBenchmark(RowReader r) {
    return new BenchmarkRow(
        r.required(),
        readConfiguration(r),
        new Workload(r.number(), r.number(), r.number(), r.number(), r.text()),
        readLoadKind(r),
        r.required(),
        r.required(),
        r.required(),
        r.text(),
        r.text(),
        r.text(),
        r.text(),
        r.text());
  }

  private static Configuration readConfiguration(RowReader r) {
    return new Configuration(
        r.required(),
        r.text(),
        r.text(),
        r.text(),
        r.text(),
        r.required(),
        readCount(r),
        r.integer(),
        r.text(),
        new Parallelism(r.integer(), r.integer(), r.integer(), r.integer()),
        r.text(),
        r.text(),
        r.integer(),
        r.text(),
        r.text(),
        r.text());
  }

  private static int readCount(RowReader r) {
    Integer count = r.integer();
    if (count == null || count < 1) {
      throw r.fault("a whole number of accelerators, 1 or more");
    }
    return count;
  }

  private static LoadKind readLoadKind(RowReader r) {
    String word = r.required();
    for (LoadKind kind : LoadKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw r.fault("concurrency, request_rate, batch or saturation");
  }

  private static void writeBenchmark(BenchmarkRow b, RowWriter w) {
    w.text(b.id());
    writeConfiguration(b.configuration(), w);
    Workload workload = b.workload();
    w.number(workload.inputTokens());
    w.number(workload.outputTokens());
    w.number(workload.inputTokensNominal());
    w.number(workload.outputTokensNominal());
    w.text(workload.dataset());
    w.text(b.loadKind().word());
    w.text(b.sourceId());
    w.text(b.path());
    w.text(b.measuredBy());
    w.text(b.measuredOn());
    w.text(b.publishedOn());
    w.text(b.curve());
    w.text(b.derived());
    w.text(b.notes());
  }

  private static void writeConfiguration(Configuration c, RowWriter w) {
    w.text(c.model());
    w.text(c.server());
    w.text(c.serverVersion());
    w.text(c.stack());
    w.text(c.stackVersion());
    w.text(c.accelerator());
    w.integer(c.acceleratorCount());
    w.integer(c.nodeCount());
    w.text(c.precision());
    w.integer(c.parallelism().tensor());
    w.integer(c.parallelism().pipeline());
    w.integer(c.parallelism().data());
    w.integer(c.parallelism().expert());
    w.text(c.prefillDecodeSplit());
    w.text(c.speculativeDecoding());
    w.integer(c.replicas());
    w.text(c.instanceType());
    w.text(c.tpuTopology());
    w.text(c.settings());
  }

  private static List<Column> loadPointColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(real("load"));
    columns.add(real("requests_per_second"));
    columns.add(real("output_tokens_per_second"));
    columns.add(real("input_tokens_per_second"));
    for (Metric metric : Metric.values()) {
      for (Statistic statistic : Statistic.values()) {
        columns.add(real(metric.word() + "_" + statistic.word() + "_ms"));
      }
    }
    columns.add(real("kv_cache_utilization"));
    columns.add(real("queue_size"));
    columns.add(real("input_tokens"));
    columns.add(real("output_tokens"));
    columns.add(text("path"));
    columns.add(text("notes"));
    columns.add(text("extra"));
    return columns;
  }

  private static LoadPoint readPoint(RowReader r) {
    return new LoadPoint(
        r.number(),
        r.number(),
        readThroughput(r),
        r.number(),
        readLatency(r),
        readLatency(r),
        readLatency(r),
        readLatency(r),
        readLatency(r),
        r.number(),
        r.number(),
        r.number(),
        r.number(),
        r.text(),
        r.text(),
        r.text());
  }

  private static double readThroughput(RowReader r) {
    double value = r.number();
    if (!(value > 0)) {
      throw r.fault("a number above 0");
    }
    return value;
  }

  private static Latency readLatency(RowReader r) {
    return new Latency(r.number(), r.number(), r.number(), r.number(), r.number());
  }

  private static void writePoint(LoadPoint p, RowWriter w) {
    w.number(p.load());
    w.number(p.requestsPerSecond());
    w.number(p.outputTokensPerSecond());
    w.number(p.inputTokensPerSecond());
    for (Metric metric : Metric.values()) {
      for (Statistic statistic : Statistic.values()) {
        w.number(p.latency(metric).get(statistic));
      }
    }
    w.number(p.kvCacheUtilization());
    w.number(p.queueSize());
    w.number(p.inputTokens());
    w.number(p.outputTokens());
    w.text(p.path());
    w.text(p.notes());
    w.text(p.extra());
  }
}
