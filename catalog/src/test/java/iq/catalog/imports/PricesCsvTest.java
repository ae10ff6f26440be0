package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesCsvTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String HEADER =
      "cloud,region,instance_type,accelerator,accelerator_count,on_demand_usd_per_hour,"
          + "spot_usd_per_hour,as_of,source\n";
  private static final String ROW = "gcp,us-east5,g2-standard-24,nvidia-l4,2,4.5,1.5,2026-01-15,mine\n";

  @TempDir Path folder = Path.of("");

  private PricesCsv.PriceList read(String text) throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(file, text);
    return PricesCsv.read(file, TODAY, (cloud, machine) -> machine.equals("known-1g"));
  }

  private void refuses(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void readsPricesAndMachineTypes() throws IOException {
    PricesCsv.PriceList list =
        read("\uFEFF" + HEADER + ROW + ROW.replace("us-east5", "us-west1").replace(",nvidia-l4,2", ",,"));
    assertThat(list.machineTypes()).hasSize(1);
    assertThat(list.prices()).hasSize(2).allMatch(p -> p.asOf().equals("2026-01-15"));
  }

  @Test
  void knownMachineTypesNeedNoAcceleratorDateOrSource() throws IOException {
    PricesCsv.PriceList list =
        read("instance_type,spot_usd_per_hour,region,cloud\r\nknown-1g,2.5,us-east5,gcp\r\n");
    assertThat(list.prices().getFirst().asOf()).isEqualTo("2026-11-20");
    assertThat(list.prices().getFirst().source()).isEqualTo("prices.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.5,1.5 | -4.5,1.5 | on_demand_usd_per_hour | '-4.5' | 0 or more",
        "4.5,1.5 | 4.5,0 | spot_usd_per_hour | '0' | above 0",
        "4.5,1.5 | 4.5,NaN | spot_usd_per_hour | 'NaN' | finite",
        "4.5,1.5 | , | cud3_usd_per_hour | nothing | at least one price",
        "2026-01-15 | 2026-99-15 | as_of | '2026-99-15' | a date",
        "2026-01-15 | January | as_of | 'January' | a date",
        "nvidia-l4,2 | nvidia-l4, | accelerator_count | nothing | how many",
        "nvidia-l4,2 | , | accelerator | nothing | g2-standard-24",
        "gcp, | , | cloud | nothing | a value",
      })
  void refusesABadValue(String piece, String by, String column, String value, String expected) {
    assertThat(ROW).contains(piece);
    refuses(HEADER + ROW.replace(piece, by), "prices.csv, line 2, " + column + ":", value, expected);
  }

  @Test
  void refusesAMachineTypeTwice() {
    refuses(HEADER + ROW + ROW, "line 3, instance_type", "g2-standard-24", "once in us-east5");
    refuses(
        HEADER + ROW + ROW.replace("us-east5", "us-west1").replace(",2,", ",4,"),
        "line 3, accelerator_count",
        "'4'",
        "2.0 x nvidia-l4");
  }

  @Test
  void refusesAnEmptyList() {
    refuses(HEADER, "holds no prices");
    refuses("", "is empty, expected the columns");
  }
}
