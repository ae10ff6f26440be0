package iq.cli.output;

import static iq.cli.output.Fixture.gemmaRows;
import static iq.cli.output.Fixture.h100;
import static iq.cli.output.Fixture.map;
import static iq.cli.output.Fixture.print;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The general formats; texts marked "as gcloud" are those that gcloud 528 prints for the same row. */
class FormatTest {
  @Test
  void csvHasSmallHeadingsAndEmptyCellsAsGcloud() {
    assertThat(
            print(
                "csv(acceleratorType,performanceStats.outputTokensPerSecond,modelServerInfo.modelServerVersion,iq.interpolated,"
                    + "tpuTopology,performanceStats[0].queriesPerSecond)",
                List.of(h100())))
        .isEqualTo(
            """
            accelerator_type,output_tokens_per_second,model_server_version,interpolated,tpu_topology,queries_per_second
            nvidia-h100-80gb,2000,v0.7.2,False,,16.0
            """);
  }

  @Test
  void csvWithoutHeadingAndWithALabel() {
    assertThat(print("csv[no-heading](acceleratorType)", List.of(h100()))).isEqualTo("nvidia-h100-80gb\n");
    assertThat(print("csv(acceleratorType:label=GPU)", List.of())).isEqualTo("gpu\n");
  }

  @Test
  void valueIsSeparatedByTabsAndJoinsMapsAndListsAsGcloud() {
    assertThat(print("value(acceleratorType,performanceStats.outputTokensPerSecond,nope,iq)", List.of(h100())))
        .isEqualTo("nvidia-h100-80gb\t2000\t\tbasis=measured;interpolated=False\n");
  }

  @Test
  void tableWithKeysHasGcloudsHeadings() {
    assertThat(print("table(acceleratorType,performanceStats[0].outputTokensPerSecond:label=TPS,tpu_topology)", gemmaRows()))
        .isEqualTo(
            """
            ACCELERATOR_TYPE    TPS  TPU_TOPOLOGY
            nvidia-h100-80gb   2000
            nvidia-l4           425
            nvidia-tesla-a100  1243
            """);
  }

  @Test
  void theCommandsOwnColumnsAreUsedWithoutKeys() {
    List<KeyColumn> own = List.of(KeyColumn.of("instanceType", Column.text("Machine")));

    assertThat(RowPrinter.print(Format.of(Format.Kind.VALUE), gemmaRows(), own, TableStyle.PLAIN).text())
        .isEqualTo("a3-highgpu-1g\ng2-standard-48\na2-highgpu-2g\n");
  }

  @Test
  void jsonIsSortedAndIndentedAsGcloud() {
    assertThat(print("json", List.of(map("b", List.of(1, 2.5, true), "a", map(), "c", List.of(), "é", "x\"\\\n\u0001é"))))
        .isEqualTo(
            """
            [
              {
                "a": {},
                "b": [
                  1,
                  2.5,
                  true
                ],
                "c": [],
                "é": "x\\"\\\\\\n\\u0001é"
              }
            ]
            """);
    assertThat(print("json", List.of())).isEqualTo("[]\n");
  }

  @Test
  void jsonWithKeysKeepsTheRowsShape() {
    assertThat(print("json(performanceStats[0].outputTokensPerSecond,model_server_info.model,nope)", List.of(h100())))
        .isEqualTo(
            """
            [
              {
                "modelServerInfo": {
                  "model": "google/gemma-2-27b-it"
                },
                "performanceStats": [
                  {
                    "outputTokensPerSecond": 2000
                  }
                ]
              }
            ]
            """);
  }

  @Test
  void jsonRefusesNumbersThatItCannotHold() {
    assertThatThrownBy(() -> print("json", List.of(map("x", Double.NaN)))).hasMessageContaining("NaN");
    assertThatThrownBy(() -> print("yaml", List.of(map("x", Double.POSITIVE_INFINITY)))).hasMessageContaining("Infinity");
  }

  @Test
  void yamlIsOneArrayThatQuotesOnlyWhatNeedsIt() {
    assertThat(
            print(
                "yaml",
                List.of(
                    map("model", "google/gemma-2-27b-it", "version", "v0.7.2", "plain", "0.7.2", "tpuTopology", "2x4"),
                    map("date", "2026-01-15", "n", "no", "units", "0", "cost", List.of(map("nanos", 5)), "text", "a: b", "none", ""),
                    map("yaml", "kind: Service\nspec: {}\n", "big", 1e16))))
        .isEqualTo(
            """
            - model: google/gemma-2-27b-it
              plain: 0.7.2
              tpuTopology: 2x4
              version: v0.7.2
            - cost:
              - nanos: 5
              date: '2026-01-15'
              'n': 'no'
              none: ''
              text: 'a: b'
              units: '0'
            - big: 1.0e+16
              yaml: |
                kind: Service
                spec: {}
            """);
    assertThat(print("yaml", List.of())).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "jsn", "JSON", "table(", "table(a", "table(a b)", "table(a.date())", "table(a:sort=1)", "csv[separator=;](a)", "json[no-heading]",
        "profile(a)", "json x", "value()"
      })
  void refusesOtherFormats(String text) {
    assertThatThrownBy(() -> Format.parse(text))
        .isInstanceOf(ExpressionException.class)
        .hasMessageStartingWith("--format: ")
        .hasMessageContaining("; example: --format=");
  }

  @Test
  void anUnknownFormatIsToldTheNearest() {
    assertThatThrownBy(() -> Format.parse("jsn"))
        .hasMessage(
            "--format: unknown format 'jsn'; expected one of table, json, yaml, csv, value, profile, csvprofile; did you mean json?;"
                + " example: --format=\"csv(instanceType,performanceStats.ntpotMilliseconds)\"");
  }

  @Test
  void unknownKeysAreNoErrorButAreReported() {
    Printed printed = RowPrinter.print(Format.parse("value(nope,instanceType)"), List.of(h100()), List.of(), TableStyle.PLAIN);

    assertThat(printed.text()).isEqualTo("\ta3-highgpu-1g\n");
    assertThat(printed.unknownKeys()).containsExactly("nope");
  }

  @Test
  void listsOfNames() {
    assertThat(ListPrinter.print("model server versions", List.of("v0.11.2", "v0.7.2")))
        .isEqualTo("Supported model server versions:\n-  v0.11.2\n-  v0.7.2\n");
    assertThat(ListPrinter.print("models", List.of())).isEqualTo("No supported models found.\n");
  }
}
