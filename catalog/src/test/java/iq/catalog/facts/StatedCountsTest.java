package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Model;
import iq.catalog.row.Column;
import iq.catalog.text.CsvTable;
import iq.catalog.text.DataFolder;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Parameters counted from published configurations, against what makers or the sizes of the files
 * state ({@code stated.csv}, which names the source of both).
 */
class StatedCountsTest {
  private static final double DENSE = 0.02;
  private static final double EXPERTS = 0.03;
  private static final double ACTIVE = 0.06;
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("model"),
          Column.real("total_billion"),
          Column.real("active_billion"),
          Column.text("kind"),
          Column.text("config"),
          Column.text("count"));

  private static final Map<String, Model> CATALOG =
      new DataFolder(Path.of("..", "data"))
          .read().models().stream().collect(Collectors.toMap(Model::id, m -> m));

  record Stated(
      String model, @Nullable Double total, @Nullable Double active, String kind) {}

  private static List<Stated> stated() {
    return CsvTable.read(
        NamedText.of("stated.csv", Configs.text("stated.csv")),
        COLUMNS,
        row -> {
          Stated stated =
              new Stated(
                  row.required(), row.optionalNumber(), row.optionalNumber(), row.required());
          row.required();
          row.required();
          return stated;
        });
  }

  @ParameterizedTest
  @MethodSource("stated")
  void totalsAreWithinTwoPercentOrThreeWithExperts(Stated stated) {
    Model model = Configs.published(stated.model());
    assertThat(model.parametersSource()).isEqualTo("computed from architecture");
    if (stated.total() != null) {
      double most = stated.kind().equals("dense") ? DENSE : EXPERTS;
      assertThat(model.parametersBillion())
          .isCloseTo(stated.total(), within(stated.total() * most));
    }
  }

  @ParameterizedTest
  @MethodSource("stated")
  void activeParametersAreWithinSixPercent(Stated stated) {
    Model model = Configs.published(stated.model());
    if (stated.active() != null) {
      assertThat(model.activeParametersBillion())
          .isCloseTo(stated.active(), within(stated.active() * ACTIVE));
    }
    boolean partly = stated.kind().equals("experts") || stated.active() != null;
    assertThat(model.activeParametersBillion() != null).isEqualTo(partly);
  }

  @Test
  void theyAreOfManyArchitectures() {
    assertThat(stated()).filteredOn(s -> s.total() != null).hasSizeGreaterThan(30);
    assertThat(stated().stream().map(s -> Configs.published(s.model()).architecture()).distinct())
        .hasSizeGreaterThan(20);
  }

  /** Two ways to the same facts: this file's and the catalog's, which other sources went into. */
  @ParameterizedTest
  @MethodSource("stated")
  void layersAreTheCatalogs(Stated stated) {
    Model known = CATALOG.get(stated.model());
    if (known != null) {
      Model read = Configs.published(stated.model());
      agree(known, read, Model::layers);
      agree(known, read, Model::hiddenSize);
      agree(known, read, Model::attentionHeads);
      agree(known, read, Model::kvHeads);
      agree(known, read, Model::kvLoraRank);
      agree(known, read, Model::experts);
      agree(known, read, Model::expertsPerToken);
      agree(known, read, Model::sharedExperts);
      agree(known, read, Model::moeIntermediateSize);
      agree(known, read, Model::architecture);
    }
  }

  private static void agree(Model known, Model read, Function<Model, @Nullable Object> fact) {
    Object expected = fact.apply(known);
    if (expected != null) {
      assertThat(fact.apply(read)).as(known.id()).isEqualTo(Objects.requireNonNull(expected));
    }
  }
}
