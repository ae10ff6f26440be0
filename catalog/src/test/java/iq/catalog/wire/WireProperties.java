package iq.catalog.wire;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.MemoryCatalog;
import iq.catalog.Selection;
import iq.catalog.ServerTables;
import iq.catalog.text.Contents;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is sent is what arrives: every name, every number, whatever it looks like. */
class WireProperties {

  @Property(tries = 300)
  void theTablesTogetherAreTheCatalog(@ForAll long seed) {
    Catalog sent = new MemoryCatalog(Contents.of(seed), "12345678");

    assertThat(received(sent)).isEqualTo(sent.content());
  }

  @Property(tries = 100)
  void aSelectionArrivesAsItWasSelected(@ForAll long seed) {
    Catalog sent = new MemoryCatalog(Contents.of(seed), "12345678");
    for (Benchmark benchmark : sent.benchmarks(Selection.ALL)) {
      Selection selection =
          new Selection(
              benchmark.configuration().model(),
              benchmark.configuration().server(),
              benchmark.configuration().accelerator(),
              benchmark.id());

      assertThat(benchmarks(sent, Wanted.of(selection))).isEqualTo(sent.benchmarks(selection));
    }
  }

  private static Content received(Catalog sent) {
    return new Content(
        rows(Tables.MODEL, sent, Wanted.ALL),
        rows(Tables.ACCELERATOR, sent, Wanted.ALL),
        rows(Tables.MACHINE_TYPE, sent, Wanted.ALL),
        rows(Tables.PRICE, sent, Wanted.ALL),
        rows(Tables.USE_CASE, sent, Wanted.ALL),
        benchmarks(sent, Wanted.ALL),
        new ServerTables(
            rows(Tables.SERVER_FLAG, sent, Wanted.ALL),
            rows(Tables.SERVER_METRIC, sent, Wanted.ALL),
            rows(Tables.SERVER_VERSION, sent, Wanted.ALL)));
  }

  private static List<Benchmark> benchmarks(Catalog sent, Wanted wanted) {
    return new Parts(
            rows(Tables.BENCHMARK, sent, wanted),
            rows(Tables.SOURCE, sent, wanted),
            rows(Tables.LOAD_POINT, sent, wanted))
        .benchmarks();
  }

  private static <T> List<T> rows(WireTable<T> table, Catalog sent, Wanted wanted) {
    StringWriter text = new StringWriter();
    table.write(sent, wanted, text);
    return table.read(table.name(), new StringReader(text.toString()));
  }
}
