package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which machine a replica needs, and what part of its price. */
class MachinesTest {
  @TempDir private static Path folder = Path.of("");
  private static Iq iq = FixtureF.iq();

  @BeforeAll
  static void importReplicasOfOtherSizes() {
    iq =
        new FixtureVariant(folder)
            .add("P-H100", "example/two", line -> accelerators(line, 2))
            .add("L95", "example/eight", line -> accelerators(line, 8))
            .imported();
  }

  private static String accelerators(String line, int count) {
    return line.replaceFirst("\"accelerator_count\":\\d+", "\"accelerator_count\":" + count)
        .replaceFirst("\"tp\":\\d+", "\"tp\":" + count)
        .replaceFirst("\"instance_type\":\"[^\"]*\"", "\"instance_type\":null");
  }

  @Test
  void aReplicaThatNeedsHalfAMachinePaysHalfOfIt() {
    Result result = iq.run("profiles list --model=example/two");

    assertThat(result.columns("Instance Type", "Cost/M Output Tokens", "Output Tokens/s"))
        .containsExactly("a3-highgpu-4g 0.444 2000");
    assertThat(iq.run("profiles list --model=example/two --format=json").values("iq.machines.count"))
        .containsExactly(0.5);
  }

  @Test
  void aReplicaThatSpansMachinesPaysAllOfThem() {
    Result result = iq.run("profiles list --model=example/eight");

    assertThat(result.columns("Instance Type", "Cost/M Output Tokens", "Output Tokens/s"))
        .containsExactly("a3-highgpu-4g 3.472 1024");
    assertThat(iq.run("profiles list --model=example/eight --format=json").values("iq.machines.count"))
        .containsExactly(2.0);
  }

  @Test
  void aFractionOfAnAcceleratorHoldsNoReplica() throws IOException {
    Path file = folder.resolve("fractions.csv");
    Files.writeString(
        file,
        FixtureF.text("prices.csv").lines().findFirst().orElseThrow()
            + "\ngcp,us-central1,a3-half,nvidia-h100-80gb,0.5,13,117,,0.01,,,2026-01-20,ours\n");
    Result result = iq.run(FixtureF.LIST_GEMMA_072 + " --price-file='" + file + "'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.column("Instance Type")).contains("a3-highgpu-1g").doesNotContain("a3-half");
  }
}
