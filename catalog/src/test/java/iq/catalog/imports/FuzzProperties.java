package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.store.Author;
import iq.catalog.store.Store;
import iq.catalog.store.StoreException;
import iq.catalog.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes a file holds: it is read, or refused by the project's own exception. */
class FuzzProperties {
  private static final ImportSource GIVEN =
      new ImportSource(null, null, null, LocalDate.of(2026, 11, 20));
  private static final String PRICES =
      """
      cloud,region,instance_type,accelerator,accelerator_count,spot_usd_per_hour,as_of
      gcp,us-east5,a3-highgpu-1g,nvidia-h100-80gb,1,2.5,2026-01-15
      """;
  private static final String[] SPICE = {
    "\0", "NaN", "-1", "1e999", "\"", ",", "{", "}", "[", "]", ":", "\n", "\r\n", "\uFEFF", "null",
    "\\u0000", "\\ud800", "9".repeat(50), "\u00e9", ";", " ", "true", "''", "0"
  };

  private static final Author AUTHOR = new Author("ada", Instant.EPOCH, null);

  private static Path file = Path.of("");
  private static Path storeFile = Path.of("");

  @BeforeContainer
  static void place() throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    file = folder.resolve("fuzzed");
    storeFile = folder.resolve("iq.sqlite");
  }

  @AfterContainer
  static void clear() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(storeFile);
    Files.delete(file.getParent());
  }

  /** Imports as the commands do; true when the file was accepted. */
  private static boolean imports(byte[] bytes, boolean prices) throws IOException {
    Files.write(file, bytes);
    Store store = Stores.file(storeFile);
    byte[] before = Files.exists(storeFile) ? Files.readAllBytes(storeFile) : new byte[0];
    try {
      if (prices) {
        PricesCsv.PriceList list = PricesCsv.read(file, GIVEN.today());
        store.setPrices(list.machineTypes(), list.prices(), AUTHOR);
      } else {
        var benchmarks =
            BenchmarkFile.read(
                file, GIVEN, name -> new MachineType("gcp", name, "nvidia-l4", 2, null, null, null));
        store.add(benchmarks, StatedMachines.of(benchmarks), AUTHOR);
      }
      try (var catalog = store.open()) {
        catalog.benchmarks(iq.catalog.Selection.ALL);
        catalog.prices(null);
        catalog.machineTypes(null);
      }
      return true;
    } catch (InvalidDataException | StoreException e) {
      assertThat(e.getMessage()).contains(file.toString()).doesNotContain("iq.catalog", "java.");
      byte[] after = Files.exists(storeFile) ? Files.readAllBytes(storeFile) : new byte[0];
      assertThat(after).isEqualTo(before);
      return false;
    } finally {
      if (Files.exists(storeFile) && Files.size(storeFile) > 1_000_000) {
        Files.delete(storeFile);
      }
    }
  }

  @Property(tries = 300)
  void arbitraryBytes(@ForAll byte[] bytes, @ForAll boolean prices) throws IOException {
    imports(bytes, prices);
  }

  @Property(tries = 400)
  void mutatedJson(@ForAll long seed) throws IOException {
    imports(mutated(Lines.load(1) + "\n" + Lines.load(2) + "\n", seed), false);
  }

  @Property(tries = 300)
  void mutatedGcloudCsv(@ForAll long seed) throws IOException {
    imports(mutated(Lines.GCLOUD_HEADER + "\n" + Lines.GCLOUD_ROW + "\n", seed), false);
  }

  @Property(tries = 200)
  void mutatedPrices(@ForAll long seed) throws IOException {
    imports(mutated(PRICES, seed), true);
  }

  @Example
  void whatIsNotMutatedIsAccepted() throws IOException {
    assertThat(imports((Lines.load(1) + "\n").getBytes(StandardCharsets.UTF_8), false)).isTrue();
    String csv = Lines.GCLOUD_HEADER + "\n" + Lines.GCLOUD_ROW + "\n";
    assertThat(imports(csv.getBytes(StandardCharsets.UTF_8), false)).isTrue();
    assertThat(imports(PRICES.getBytes(StandardCharsets.UTF_8), true)).isTrue();
  }

  private static byte[] mutated(String text, long seed) {
    Random random = new Random(seed);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, at + random.nextInt(12));
      byte[] spice = SPICE[random.nextInt(SPICE.length)].getBytes(StandardCharsets.UTF_8);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 2 -> {
              byte[] flipped = bytes.clone();
              flipped[at] = (byte) random.nextInt();
              yield flipped;
            }
            case 3 ->
                joined(Arrays.copyOf(bytes, at), spice, Arrays.copyOfRange(bytes, at, bytes.length));
            default ->
                joined(Arrays.copyOf(bytes, at), spice, Arrays.copyOfRange(bytes, end, bytes.length));
          };
      bytes = bytes.length == 0 ? new byte[] {'{'} : bytes;
    }
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    var all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
