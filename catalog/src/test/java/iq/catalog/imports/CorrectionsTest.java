package iq.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Benchmark;
import iq.catalog.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  @TempDir Path folder = Path.of("");

  private List<Benchmark> corrected(String publication, String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("points.json"), Lines.POINT);
    Files.writeString(
        folder.resolve("corrections.csv"), "publication,field,stated,corrected,why\n" + lines);
    return Corrections.read(folder).apply(publication, PointsJson.read(file));
  }

  @Test
  void aStatedValueIsPutRight() throws IOException {
    Benchmark b = corrected("lab", "lab,precision,fp8,bf16,typing error\n").getFirst();
    assertThat(b.configuration().precision()).isEqualTo("bf16");
    assertThat(corrected("lab", "lab,precision,fp8,,not stated\n").getFirst().configuration().precision())
        .isNull();
  }

  @Test
  void otherValuesAndPublicationsStay() throws IOException {
    Benchmark b =
        corrected("lab", "lab,precision,int4,bf16,x\nother,precision,fp8,bf16,x\n").getFirst();
    assertThat(b.configuration().precision()).isEqualTo("fp8");
  }

  @Test
  void aBenchmarkCanBeLeftOut() throws IOException {
    String id = corrected("lab", "").getFirst().id();
    assertThat(corrected("lab", "lab,benchmark," + id + ",,not measured\n")).isEmpty();
  }

  @Test
  void unknownFieldsAndMissingReasonsAreRefused() {
    assertThatThrownBy(() -> corrected("lab", "lab,colour,a,b,c\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll("corrections.csv, line 2, field", "'colour'", "precision");
    assertThatThrownBy(() -> corrected("lab", "lab,precision,a,b,\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("line 2, why: found nothing");
  }
}
