package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table TABLE =
      new Table(
          List.of(
              Column.text("Model").withPriority(90),
              Column.number("Output Tokens/s").withPriority(80),
              Column.text("Use Case").withPriority(10)),
          List.of(
              List.of("meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8", "425", "Chatbot"),
              List.of("google/gemma-2-27b-it", "2000", "Chatbot")));

  private static Printed print(int width) {
    return TABLE.print(new TableStyle(width, false, true));
  }

  @Test
  void anUnboundedTableShowsEverythingWithNumbersAtTheRight() {
    assertThat(print(0).text())
        .isEqualTo(
            """
            Model                                              Output Tokens/s  Use Case
            meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8              425  Chatbot
            google/gemma-2-27b-it                                         2000  Chatbot
            """);
  }

  @Test
  void firstTheGapsShrink() {
    assertThat(print(74).text())
        .isEqualTo(
            """
            Model                                             Output Tokens/s Use Case
            meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8             425 Chatbot
            google/gemma-2-27b-it                                        2000 Chatbot
            """);
  }

  @Test
  void thenHeadingsWrap() {
    assertThat(print(67).text())
        .isEqualTo(
            """
                                                                Output
            Model                                             Tokens/s Use Case
            meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8      425 Chatbot
            google/gemma-2-27b-it                                 2000 Chatbot
            """);
  }

  @Test
  void thenLongTextLosesItsMiddle() {
    assertThat(print(40).text())
        .isEqualTo(
            """
                                      Output Use
            Model                   Tokens/s Case
            meta-llama/…nstruct-FP8      425 Chatbot
            google/gemma-2-27b-it       2000 Chatbot
            """);
    assertThat(TABLE.print(new TableStyle(40, false, false)).text()).contains("meta-llama/..struct-FP8");
  }

  @Test
  void lastTheColumnsOfLeastPriorityGoAndAreNamed() {
    Printed printed = print(20);

    assertThat(printed.text())
        .isEqualTo(
            """
                          Output
            Model       Tokens/s
            meta-…t-FP8      425
            googl…7b-it     2000
            """);
    assertThat(printed.dropped()).containsExactly("Use Case");
    assertThat(print(5).dropped()).containsExactly("Output Tokens/s", "Use Case");
  }

  @Test
  void columnsEqualInAllRowsAreLiftedOut() {
    Table.Lifted lifted = TABLE.liftEqual();

    assertThat(lifted.pairs()).containsExactly("Use Case: Chatbot");
    assertThat(lifted.rest().columns()).extracting(Column::header).containsExactly("Model", "Output Tokens/s");
    assertThat(lifted.rest().rows().get(1)).containsExactly("google/gemma-2-27b-it", "2000");
  }

  @Test
  void oneRowHasNothingInCommonWithOthers() {
    Table one = new Table(TABLE.columns(), TABLE.rows().subList(0, 1));

    assertThat(one.liftEqual()).isEqualTo(new Table.Lifted(List.of(), one));
  }

  @Test
  void equalRowsKeepTheirFirstColumn() {
    Table twins = new Table(TABLE.columns(), List.of(TABLE.rows().get(0), TABLE.rows().get(0)));

    assertThat(twins.liftEqual().rest().columns()).extracting(Column::header).containsExactly("Model");
    assertThat(twins.liftEqual().pairs()).containsExactly("Output Tokens/s: 425", "Use Case: Chatbot");
  }

  @Test
  void wideAndCombiningCharactersCountAsTheTerminalShowsThem() {
    Table table = new Table(List.of(Column.text("N"), Column.text("X")), List.of(List.of("日本", "1"), List.of("e\u0301", "2")));

    assertThat(table.print(TableStyle.PLAIN).text()).isEqualTo("N     X\n日本  1\ne\u0301     2\n");
  }

  @Test
  void boldIsForHeadingsAlone() {
    assertThat(new Table(List.of(Column.text("N")), List.of(List.of("x"))).print(new TableStyle(10, true, true)).text())
        .isEqualTo("\u001b[1mN\u001b[0m\nx\n");
  }

  @Test
  void cellsCannotControlTheTerminal() {
    assertThat(new Table(List.of(Column.text("N")), List.of(List.of("a\u001b[31m\nb"))).print(TableStyle.PLAIN).text())
        .isEqualTo("N\na?[31m?b\n");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new Table(List.of(Column.text("N")), List.of(List.of()))).hasMessageContaining("0 cells for 1 columns");
  }
}
