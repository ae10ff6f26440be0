package iq.catalog.wire;

import static iq.catalog.row.Column.text;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.row.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured with what: all that lists of names need, a hundredth of the benchmarks. */
public record Measured(
    String model,
    @Nullable String server,
    @Nullable String serverVersion,
    @Nullable String stack,
    @Nullable String stackVersion,
    String accelerator) {

  static final Format<Measured> FORMAT =
      new Format<>(
          "measured",
          List.of(
              text("model"),
              text("model_server"),
              text("model_server_version"),
              text("serving_stack"),
              text("serving_stack_version"),
              text("accelerator")),
          6,
          r -> new Measured(r.required(), r.text(), r.text(), r.text(), r.text(), r.required()),
          (m, w) -> {
            w.text(m.model());
            w.text(m.server());
            w.text(m.serverVersion());
            w.text(m.stack());
            w.text(m.stackVersion());
            w.text(m.accelerator());
          });

  static Measured of(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    return new Measured(
        c.model(), c.server(), c.serverVersion(), c.stack(), c.stackVersion(), c.accelerator());
  }
}
