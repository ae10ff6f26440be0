package iq.cli.view;

import static iq.catalog.row.Column.integer;
import static iq.catalog.row.Column.real;
import static iq.catalog.row.Column.text;

import iq.advisor.estimate.Prediction;
import iq.advisor.estimate.Row;
import iq.catalog.Configuration;
import iq.catalog.row.Column;
import iq.catalog.row.RowWriter;
import iq.catalog.text.CsvTable;
import java.io.StringWriter;
import java.util.List;

/** Measured rows beside what was predicted of them, as CSV; columns are called as in data/benchmarks. */
public final class PredictionRows {
  private static final double MILLI = 1e3;
  private static final List<Column> COLUMNS =
      List.of(
          text("benchmark"),
          text("source"),
          text("measured_on"),
          text("model"),
          text("model_server"),
          text("model_server_version"),
          text("accelerator"),
          integer("accelerator_count"),
          text("precision"),
          integer("tp"),
          integer("pp"),
          integer("dp"),
          integer("ep"),
          integer("replicas"),
          text("prefill_decode_split"),
          text("speculative_decoding"),
          real("input_tokens"),
          real("output_tokens"),
          real("concurrency"),
          real("measured_output_tokens_per_second"),
          real("measured_itl_ms"),
          real("measured_ttft_ms"),
          real("predicted_output_tokens_per_second"),
          real("predicted_itl_ms"),
          real("predicted_ttft_ms"),
          text("declined"));

  private PredictionRows() {}

  /** One line for each row, below the names of the columns. */
  public static String csv(List<Prediction> predictions) {
    StringWriter text = new StringWriter();
    CsvTable.write(text, COLUMNS, predictions, PredictionRows::write);
    return text.toString();
  }

  private static void write(Prediction predicted, RowWriter out) {
    Row row = predicted.row();
    out.text(row.benchmark().id());
    out.text(row.benchmark().provenance().source().id());
    out.text(row.benchmark().provenance().measuredOn());
    write(row.benchmark().configuration(), out);
    out.number(row.demand().input());
    out.number(row.demand().output());
    out.number(row.demand().concurrency());
    out.number(row.throughput());
    out.number(MILLI * row.step());
    out.number(MILLI * row.first());
    out.number(predicted.throughput());
    out.number(MILLI * predicted.step());
    out.number(MILLI * predicted.first());
    out.text(predicted.declined() ? "yes" : null);
  }

  private static void write(Configuration configuration, RowWriter out) {
    out.text(configuration.model());
    out.text(configuration.server());
    out.text(configuration.serverVersion());
    out.text(configuration.accelerator());
    out.integer(configuration.acceleratorCount());
    out.text(configuration.precision());
    out.integer(configuration.parallelism().tensor());
    out.integer(configuration.parallelism().pipeline());
    out.integer(configuration.parallelism().data());
    out.integer(configuration.parallelism().expert());
    out.integer(configuration.replicas());
    out.text(configuration.prefillDecodeSplit());
    out.text(configuration.speculativeDecoding());
  }
}
