package iq.cli.remote;

import iq.catalog.InvalidDataException;
import iq.catalog.wire.Wanted;
import iq.catalog.wire.WireTable;
import iq.cli.CatalogChanged;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a server's catalog, all of one state of it, each asked for once at most. */
final class RemoteTables {
  private final Client client;
  private final Map<String, Client.Pending> asked = new HashMap<>();
  private final Map<String, List<?>> read = new HashMap<>();
  private @Nullable String version;

  RemoteTables(Client client) {
    this.client = client;
  }

  /** Starts to ask for rows that will be needed. */
  void ask(WireTable<?> table, Wanted wanted) {
    asked.computeIfAbsent(path(table, wanted), client::get);
  }

  /** Rows of a table. */
  <T> List<T> rows(WireTable<T> table, Wanted wanted) {
    Function<String, List<?>> fetch = path -> fetch(table, path);
    @SuppressWarnings("unchecked") // a path names one table, which alone put these rows here
    List<T> rows = (List<T>) read.computeIfAbsent(path(table, wanted), fetch);
    return rows;
  }

  private <T> List<T> fetch(WireTable<T> table, String path) {
    Answer answer = asked.computeIfAbsent(path, client::get).answer();
    check(answer, path);
    String text = answer.text();
    if (!text.endsWith("\n")) {
      throw client.fault("the answer was cut off within a line of " + path + "; try again");
    }
    try {
      return table.read(client + path, new StringReader(text));
    } catch (InvalidDataException e) {
      throw client.fault("its table cannot be read: " + e.getMessage());
    }
  }

  private void check(Answer answer, String path) {
    String from = answer.version();
    if (from == null) {
      throw client.fault(
          "the answer for " + path + " names no iq-catalog-version; expected an iq server");
    }
    if (version != null && !version.equals(from)) {
      throw new CatalogChanged(
          "server " + client + ": its catalog went from version " + version + " to " + from);
    }
    version = from;
  }

  /** The version of the state that was read; null before the first table was. */
  @Nullable String version() {
    return version;
  }

  private static String path(WireTable<?> table, Wanted wanted) {
    String query = wanted.query();
    return "/iq/v1/tables/" + table.name() + ".csv" + (query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String toString() {
    return client.toString();
  }
}
