package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text given to the flags. */
class FilterProperties {
  @Property(tries = 3000)
  void anyTextIsAFilterOrIsRefusedAsOne(@ForAll String text) {
    read(text);
  }

  @Property(tries = 10_000)
  void anySequenceOfTokensIsAFilterOrIsRefusedAsOne(@ForAll("tokens") String text) {
    read(text);
  }

  private static void read(String text) {
    try {
      Filter filter = Filter.parse(text);
      filter.test(Fixture.h100());
      filter.test(Fixture.a100());
    } catch (ExpressionException e) {
      assertThat(e).hasMessageStartingWith("--filter: ");
    }
  }

  @Property(tries = 3000)
  void anyTextIsAnOrderOrIsRefusedAsOne(@ForAll("tokens") String text) {
    try {
      assertThat(SortBy.parse(text).sort(Fixture.gemmaRows())).hasSize(3);
    } catch (ExpressionException e) {
      assertThat(e).hasMessageStartingWith("--sort-by: ");
    }
  }

  @Property(tries = 3000)
  void anyTextIsAFormatOrIsRefusedAsOne(@ForAll("tokens") String text) {
    try {
      RowPrinter.print(Format.parse(text), Fixture.gemmaRows(), java.util.List.of(), TableStyle.PLAIN);
    } catch (ExpressionException e) {
      assertThat(e).hasMessageStartingWith("--format: ");
    }
  }

  @Property
  void aNegatedFilterKeepsWhatTheFilterDrops(@ForAll("tokens") String text) {
    Filter filter;
    Filter negated;
    try {
      filter = Filter.parse(text);
      negated = Filter.parse("NOT (" + text + ")");
    } catch (ExpressionException e) {
      return;
    }
    assertThat(negated.test(Fixture.h100())).isNotEqualTo(filter.test(Fixture.h100()));
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(
            "a", "instanceType", "performanceStats", ".", "cost", "[0]", "[]", "[", "]", ":", "=", "!=", "<", "<=", ">", "~", "!~", "*", "(",
            ")", ",", " ", " AND ", " OR ", "NOT ", "-", "\"", "'", "\\", "3", "1e9", "a3-highgpu-1g", "table(", "csv(", "json(", "yaml(",
            "value(", "label=", "[no-heading]", "profile")
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }
}
