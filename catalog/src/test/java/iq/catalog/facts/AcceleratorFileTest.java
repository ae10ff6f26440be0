package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Accelerator;
import iq.catalog.InvalidDataException;
import iq.catalog.row.Formats;
import iq.catalog.text.CsvTable;
import iq.catalog.text.NamedText;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AcceleratorFileTest {
  private static final String JSON =
      """
      {
        "accelerator": "my-chip",
        "memory_gb": 96,
        "memory_bandwidth_gb_per_s": 4000,
        "bf16_dense_tflops": 900,
        "fp8_dense_tflops": 1800,
        "scale_up_gb_per_s_one_way": 450,
        "accelerators_per_node": 8
      }
      """;
  private static final String CSV =
      "bf16_dense_tflops,accelerator,memory_gb,memory_bandwidth_gb_per_s,fp8_dense_tflops,"
          + "scale_up_gb_per_s_one_way,accelerators_per_node\n900,my-chip,96,4000,1800,450,8\n";

  private static final Accelerator MY_CHIP =
      new Accelerator(
          "my-chip", null, null, 96.0, 4000.0, 900.0, 1800.0, null, null, 450.0, null, null, null,
          8, null, null);

  private static Accelerator read(String text) {
    return AcceleratorFile.read(NamedText.of("chip", text));
  }

  private static void refuses(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void readsJsonAndCsvAlike() {
    assertThat(read(JSON)).isEqualTo(MY_CHIP);
    assertThat(read("\uFEFF" + CSV)).isEqualTo(MY_CHIP);
  }

  private static List<Accelerator> catalog() {
    return CsvTable.read(
            Path.of("..", "data", "accelerators.csv"),
            Formats.ACCELERATOR.columns(),
            Formats.ACCELERATOR::read)
        .stream()
        .filter(
            a ->
                a.memoryGb() != null
                    && a.memoryBandwidthGbPerSecond() != null
                    && a.bf16Tflops() != null)
        .toList();
  }

  /** No rule refuses what is on the market, and a line of the catalog is a file to start from. */
  @ParameterizedTest
  @MethodSource("catalog")
  void readsTheCatalogsOwnLines(Accelerator known) {
    StringWriter text = new StringWriter();
    CsvTable.write(
        text, Formats.ACCELERATOR.columns(), List.of(known), Formats.ACCELERATOR::write);
    assertThat(read(text.toString())).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"memory_gb\": 96, | ^^ | memory_gb: found nothing, expected memory in GB",
        "\"bf16_dense_tflops\": 900, | ^^ | bf16_dense_tflops: found nothing, expected BF16 rate in TFLOP/s",
        "4000 | 3.35 | memory_bandwidth_gb_per_s: found '3.35', expected memory bandwidth in GB/s (1 TB/s is 1000)",
        "4000 | \"fast\" | memory_bandwidth_gb_per_s: found 'fast', expected memory bandwidth in GB/s",
        "4000 | 0 | memory_bandwidth_gb_per_s: found '0.0', expected memory bandwidth in GB/s",
        "\"memory_gb\": 96 | \"memory_gb\": -96 | memory_gb: found '-96.0', expected memory in GB",
        "\"memory_gb\": 96 | \"memory_gb\": 1e9 | a number from 1 to 100000",
        "450 | NaN | scale_up_gb_per_s_one_way: found 'NaN', expected links within a node in GB/s one way",
        "\"accelerators_per_node\": 8 | \"accelerators_per_node\": 7.5 | found '7.5', expected a whole number",
        "my-chip | my chip | accelerator: found 'my chip', expected a name of letters",
        "\"accelerator\": \"my-chip\", | ^^ | accelerator: found nothing",
        "memory_gb\" | memory_gib\" | memory_gib: found 'memory_gib', expected a column of data/accelerators.csv, closest first: memory_gb",
      })
  void refusesInJson(String piece, String by, String words) {
    assertThat(JSON).contains(piece);
    refuses(JSON.replace(piece, by), "chip, line 1, ", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        ",96, | ,, | line 2, memory_gb: found nothing, expected memory in GB",
        ",4000, | ,3.35, | line 2, memory_bandwidth_gb_per_s: found '3.35', expected memory bandwidth in GB/s",
        ",4000, | ,4 TB/s, | line 2, memory_bandwidth_gb_per_s: found '4 TB/s', expected memory bandwidth in GB/s",
        "900,my-chip | ,my-chip | line 2, bf16_dense_tflops: found nothing, expected BF16 rate",
        "memory_gb, | memory, | line 1, header: found 'memory', expected only columns among",
        "memory_gb, | memory_gib, | the closest is memory_gb",
      })
  void refusesInCsv(String piece, String by, String words) {
    assertThat(CSV).contains(piece);
    refuses(CSV.replace(piece, by), "chip, ", words);
  }

  @Test
  void refusesAllButOneAccelerator() {
    refuses(CSV + "900,other,96,4000,1800,450,8\n", "chip: has 2 accelerators, expected", "one");
    refuses(CSV.lines().findFirst().orElseThrow() + "\n", "chip: has 0 accelerators");
    refuses(JSON + JSON, "top level: found '2 objects'", "of one accelerator");
    refuses("", "chip: is empty, expected the columns");
  }
}
