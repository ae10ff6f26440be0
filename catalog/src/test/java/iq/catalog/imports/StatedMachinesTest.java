package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.MachineType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedMachinesTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "a2-highgpu-2g, 2",
    "ct6e-standard-8t, 8",
    "a2-highgpu-0g, 0",
    "a2-highgpu-99999999999g, 0",
    "g2-standard-24, 0"
  })
  void onlyNamesThatSayHowManyAreMachineTypes(String name, int count) throws IOException {
    Path file = folder.resolve("points.json");
    Files.writeString(
        file, Lines.point("\"chat\"", "\"chat\",\"instance_type\":\"" + name + "\""));
    List<MachineType> machines = StatedMachines.of(PointsJson.read(file));
    assertThat(machines)
        .extracting(MachineType::acceleratorCount)
        .isEqualTo(count == 0 ? List.of() : List.of((double) count));
  }
}
