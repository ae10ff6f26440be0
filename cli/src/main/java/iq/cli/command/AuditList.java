package iq.cli.command;

import iq.catalog.store.AuditEntry;
import iq.catalog.store.Store;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.Moments;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code iq audit list}. */
public final class AuditList implements Command {
  private static final int MOST = 10_000;

  private final Flags flags =
      new Flags("Lists who changed own benchmarks, prices and tokens, newest first.")
          .examples("iq audit list --since=7d --filter='who=ada'");

  private final Flag<String> since =
      flags.text("--since", "WHEN", "7d, 12h, a day or a moment in UTC (default: all).");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public boolean onFilesAlone() {
    return true;
  }

  @Override
  public int run(Environment environment) {
    Instant from =
        since.value() == null ? null : Moments.ago("--since", since.value(), environment.now());
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Store store = environment.openStore()) {
      store.auditLog().list(from, MOST).forEach(entry -> rows.add(row(entry)));
    }
    if (rows.size() == MOST) {
      environment.err().println("iq: these are the newest " + MOST + " entries; there may be more");
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("at"),
            Lists.column("who"),
            Lists.column("action"),
            Lists.column("subject"),
            Lists.column("outcome"),
            Lists.column("request")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static Map<String, Object> row(AuditEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seq", entry.seq());
    row.put("at", entry.at().toString());
    row.put("who", entry.who());
    row.put("action", entry.action());
    row.put("subject", entry.subject());
    if (entry.request() != null) {
      row.put("request", entry.request());
    }
    row.put("outcome", entry.outcome());
    return row;
  }
}
