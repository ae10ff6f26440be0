package iq.catalog.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Catalog;
import iq.catalog.InvalidDataException;
import iq.catalog.LayeredCatalog;
import iq.catalog.ServerFlag;
import iq.catalog.ServerTables;
import iq.catalog.imports.CatalogText;
import iq.catalog.store.Author;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.catalog.text.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags and metrics of servers: in, checked, compiled and read again. */
class ServerTablesTest {
  private static final String FLAGS =
      "server,flag,since,until,kind,choices,default,source,alias_of\n";
  private static final String METRICS =
      "server,metric,since,until,type,labels,source,condition\n";

  @TempDir Path folder;

  @BeforeEach
  void versions() throws IOException {
    Files.createDirectories(folder.resolve("servers"));
    Files.writeString(
        folder.resolve("servers/versions.csv"),
        "server,version,source,covers\na,2.0,there,\na,10.0,there,\nb,main,here,half\n");
  }

  private String add(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);
    return new CatalogText(folder, LocalDate.of(2026, 8, 1)).addTable(file);
  }

  private ServerTables read() {
    return new DataFolder(folder).read().servers();
  }

  @Test
  void aTableOfFlagsIsTakenIn() throws IOException {
    assertThat(add(FLAGS + "a,--x,2.0,,enum,p|q,p,x.py,\na,-x,10.0,10.0,enum,,,x.py,--x\n"))
        .isEqualTo("2 flags");

    assertThat(read().flags())
        .containsExactly(
            new ServerFlag("a", "--x", "2.0", null, "enum", "p|q", "p", "x.py", null),
            new ServerFlag("a", "-x", "10.0", "10.0", "enum", null, null, "x.py", "--x"));
  }

  @Test
  void aServerThatIsReadAnewLosesItsOldRowsAndNoOther() throws IOException {
    add(FLAGS + "a,--x,2.0,,int,,,x.py,\nb,--y,main,,int,,,y.py,\n");

    add(FLAGS + "a,--z,10.0,,int,,,x.py,\n");

    assertThat(read().flags()).extracting(ServerFlag::flag).containsExactly("--z", "--y");
  }

  @Test
  void twoEnginesOfOneVersionMayExportOneMetric() throws IOException {
    add(METRICS + "a,a:m,2.0,,gauge,l,new.py,\na,a:m,2.0,10.0,gauge,l,old.py,old engine\n");

    assertThat(read().metrics()).hasSize(2);
  }

  @Test
  void aRangeOutsideTheVersionsLookedAtIsRefusedAndNothingIsWritten() throws IOException {
    add(FLAGS + "a,--x,2.0,,int,,,x.py,\n");

    assertThatThrownBy(() -> add(FLAGS + "a,--y,3.0,,int,,,x.py,\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("a --y since 3.0: 3.0 is not in servers/versions.csv");
    assertThatThrownBy(() -> add(FLAGS + "a,--y,10.0,2.0,int,,,x.py,\n"))
        .hasMessage("a --y since 10.0: ends before, in 2.0");
    assertThatThrownBy(() -> add(FLAGS + "a,--y,2.0,,int,,,x.py,\na,--y,2.0,,int,,,x.py,\n"))
        .hasMessage("flag a --y since 2.0 stands twice");
    assertThat(read().flags()).extracting(ServerFlag::flag).containsExactly("--x");
  }

  @Test
  void theCompiledCatalogGivesOneServersRows() throws IOException {
    add(FLAGS + "a,--x,2.0,,int,,,x.py,\nb,--y,main,,int,,,y.py,\n");
    add(METRICS + "a,a:m,2.0,,gauge,l,new.py,\n");
    Path compiled = folder.resolve("catalog.sqlite");
    CatalogFile.create(compiled, new DataFolder(folder).read());
    Store store = Stores.file(folder.resolve("own.sqlite"));
    store.remove(List.of(), new Author("ada", Instant.EPOCH, null));

    try (Catalog catalog = new LayeredCatalog(CatalogFile.open(compiled), store.open())) {
      assertThat(catalog.serverTables("a")).isEqualTo(read().of("a"));
      assertThat(catalog.serverTables("b")).isEqualTo(read().of("b"));
      assertThat(catalog.serverTables("c")).isEqualTo(ServerTables.empty());
    }
    try (Catalog own = store.open()) {
      assertThat(own.serverTables("a")).isEqualTo(ServerTables.empty());
    }
  }
}
