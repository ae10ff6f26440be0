package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is printed is read back equal. */
class RoundTripProperties {
  @Property(tries = 500)
  void yamlIsReadBackEqual(@ForAll("rows") List<Map<String, Object>> rows) {
    String text = YamlPrinter.print(rows);

    assertThat(new Load(LoadSettings.builder().build()).loadFromString(text)).as(text).isEqualTo(rows);
  }

  @Property(tries = 500)
  void yamlTextIsReadBackEqual(@ForAll("texts") String text) {
    String yaml = YamlPrinter.print(List.of(Map.of("key", text), text, Map.of(text, List.of(text))));

    assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
        .as(yaml)
        .isEqualTo(List.of(Map.of("key", text), text, Map.of(text, List.of(text))));
  }

  @Property(tries = 300)
  void jsonIsReadBackEqual(@ForAll("rows") List<Map<String, Object>> rows) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(JsonPrinter.print(rows))) {
      parser.nextToken();
      assertThat(read(parser)).isEqualTo(rows);
      assertThat(parser.nextToken()).isNull();
    }
  }

  @Property(tries = 300)
  void csvIsReadBackEqual(@ForAll("table") List<List<String>> table) {
    List<KeyColumn> columns = List.of(KeyColumn.of("a"), KeyColumn.of("b"), KeyColumn.of("c"));
    List<Map<String, Object>> rows = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    expected.add(List.of("a", "b", "c"));
    for (List<String> line : table) {
      rows.add(Fixture.map("a", line.get(0), "b", line.get(1), "c", line.get(2)));
      expected.add(line);
    }

    List<List<String>> read = new ArrayList<>();
    for (CsvRecord line : CsvReader.builder().skipEmptyLines(false).ofCsvRecord(CsvPrinter.print(rows, columns, true))) {
      read.add(line.getFields());
    }
    assertThat(read).isEqualTo(expected);
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        map.put(key, read(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(parser));
      }
      return list;
    }
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }

  /** Text of the kinds that a printer may get wrong, and any text that UTF-8 can hold. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).filter(RoundTripProperties::isWhole);
    Arbitrary<String> pieces =
        Arbitraries.of(
                "a", "- ", "-", ": ", ":", " #", "#", "\n", "\n\n", " ", "  ", "\t", "'", "\"", "\\", "|", ">", "yes", "~", "null", "1", "0x1f",
                "1e5", ".", "...", "---", "2026-01-15", "1:30", "{", "[", ",", "&", "*", "!", "%", "@", "?", "é", "日本", "\u0085", "\u2028",
                "\ufeff", "😀", "<<", "=", "_", "+")
            .list()
            .ofMaxSize(6)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(any, pieces);
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (JsonText.isHalf(text, i) || c == '\ufffe' || c == '\uffff') {
        return false;
      }
    }
    return true;
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> rows() {
    return Arbitraries.maps(texts(), values(2)).ofMaxSize(4).list().ofMaxSize(3);
  }

  private Arbitrary<Object> values(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            texts().asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.doubles().filter(d -> d != 0).asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Object> list = values(depth - 1).list().ofMaxSize(3).asGeneric();
    Arbitrary<Object> map = Arbitraries.maps(texts(), values(depth - 1)).ofMaxSize(3).asGeneric();
    return Arbitraries.oneOf(leaf, list, map);
  }

  @Provide
  Arbitrary<List<List<String>>> table() {
    Arbitrary<String> cell = Arbitraries.of("", "a", ",", "\"", "\n", "\r", "\r\n", " x ", ";", "é").list().ofMaxSize(3).map(l -> String.join("", l));
    return cell.list().ofSize(3).list().ofMaxSize(4);
  }
}
