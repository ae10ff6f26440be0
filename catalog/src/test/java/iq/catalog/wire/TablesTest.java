package iq.catalog.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.UseCase;
import iq.catalog.text.DataFolder;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Content SHIPPED =
      new DataFolder(Path.of("..", "data").toAbsolutePath().normalize()).read();
  private static final Catalog CATALOG = new MemoryCatalog(SHIPPED, "12345678");

  @Test
  void everyTableOfTheCatalogHasAName() {
    assertThat(Tables.names())
        .containsExactly(
            "accelerator",
            "benchmark",
            "load_point",
            "machine_type",
            "measured",
            "model",
            "price",
            "server_flag",
            "server_metric",
            "server_version",
            "source",
            "use_case");
  }

  @Test
  void aTableLooksAsItDoesInAFile() {
    assertThat(written("use_case", Wanted.ALL))
        .startsWith("use_case,average_input_length,average_output_length,source\n");
    assertThat(written("load_point", Wanted.ALL))
        .startsWith("benchmark,load,requests_per_second,output_tokens_per_second,");
  }

  @Test
  void aTableOfNoNameTellsWhichThereAre() {
    assertThatThrownBy(() -> written("cost", Wanted.ALL))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("'cost'", "price", "load_point");
  }

  @Test
  void columnsOfANewerServerArePassedOverAndThoseOfAnOlderOneAreEmpty() {
    String older = "planet,cloud,accelerator,machine_type,accelerator_count\nmars,gcp,l4,g2,2\n";

    assertThat(Tables.MACHINE_TYPE.read("older", new StringReader(older)))
        .containsExactly(new MachineType("gcp", "g2", "l4", 2, null, null, null));
  }

  @Test
  void aColumnThatMustHaveAValueIsMissed() {
    assertThatThrownBy(
            () -> Tables.USE_CASE.read("http://iq", new StringReader("use_case,source\na,b\n")))
        .hasMessageContainingAll("http://iq", "line 2", "average_input_length");
  }

  @Test
  void anotherTextIsNoTable() {
    assertThatThrownBy(
            () -> Tables.USE_CASE.read("http://iq", new StringReader("<html>\n<p>\n")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("http://iq", "<html>", "use_case");
  }

  @Test
  void aServerIsAskedForItsOwnFlagsAlone() {
    assertThat(read(Tables.SERVER_FLAG, Wanted.server("vllm")))
        .isEqualTo(SHIPPED.servers().of("vllm").flags())
        .hasSizeLessThan(SHIPPED.servers().flags().size());
  }

  @Test
  void pricesAreThoseOfMachinesWithTheAccelerators() {
    Set<String> two = Set.of("nvidia-l4", "nvidia-h100-80gb");

    assertThat(read(Tables.PRICE, Wanted.carrying(two))).isEqualTo(CATALOG.prices(two)).isNotEmpty();
  }

  @Test
  void benchmarksMayBeOfSeveralAccelerators() {
    Set<String> two = Set.of("nvidia-l4", "nvidia-h100-80gb");

    assertThat(read(Tables.BENCHMARK, Wanted.carrying(two)))
        .extracting(row -> row.configuration().accelerator())
        .containsOnly("nvidia-l4", "nvidia-h100-80gb");
  }

  @Test
  void whatIsWantedIsReadBackFromTheQuery() {
    Wanted wanted = new Wanted("a/b & c", "vllm", "07070de2", Set.of("x=y", "z"));

    assertThat(wanted.query()).startsWith("model=a%2Fb+%26+c&server=vllm&id=07070de2&accelerator=");
    assertThat(Wanted.of(parameters(wanted.query()))).isEqualTo(wanted);
    assertThat(Wanted.of(Map.of("model", List.of("")))).isEqualTo(Wanted.ALL);
  }

  @Test
  void aParameterThatWouldBeIgnoredIsRefused() {
    assertThatThrownBy(() -> Wanted.of(Map.of("modle", List.of("a"))))
        .hasMessageContainingAll("modle", "accelerator");
    assertThatThrownBy(() -> Wanted.of(Map.of("model", List.of("a", "b"))))
        .hasMessageContainingAll("model", "2 times", "once");
  }

  @Test
  void partsOfTwoStatesAreToldFromOne() {
    Parts whole =
        new Parts(
            read(Tables.BENCHMARK, Wanted.ALL),
            read(Tables.SOURCE, Wanted.ALL),
            read(Tables.LOAD_POINT, Wanted.ALL));

    assertThat(whole.benchmarks()).isEqualTo(SHIPPED.benchmarks());
    assertThatThrownBy(() -> new Parts(whole.rows(), List.of(), whole.points()).benchmarks())
        .hasMessageContaining("has no provenance");
    assertThatThrownBy(() -> new Parts(whole.rows(), whole.sources(), List.of()).benchmarks())
        .hasMessageContaining("has no load points");
    assertThatThrownBy(() -> new Parts(List.of(), whole.sources(), whole.points()).benchmarks())
        .hasMessageContaining("is not sent");
  }

  @Test
  void useCasesKeepTheirOrder() {
    assertThat(read(Tables.USE_CASE, Wanted.ALL).stream().map(UseCase::name))
        .containsExactlyElementsOf(CATALOG.useCases().stream().map(UseCase::name).toList());
  }

  private static String written(String table, Wanted wanted) {
    StringWriter text = new StringWriter();
    Tables.write(table, CATALOG, wanted, text);
    return text.toString();
  }

  private static <T> List<T> read(WireTable<T> table, Wanted wanted) {
    return table.read(table.name(), new StringReader(written(table.name(), wanted)));
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] both = pair.split("=", 2);
      parameters
          .computeIfAbsent(both[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
