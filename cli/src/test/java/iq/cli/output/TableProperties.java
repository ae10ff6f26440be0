package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TableProperties {
  @Property(tries = 2000)
  void noLineExceedsTheWidthAndNoColumnVanishesUnnamed(
      @ForAll("tables") Table table, @ForAll @IntRange(min = 1, max = 120) int width, @ForAll boolean unicode) {
    Printed printed = table.print(new TableStyle(width, false, unicode));

    printed.text().lines().forEach(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    List<String> headers = new ArrayList<>(table.columns().stream().map(Column::header).toList());
    assertThat(headers).containsAll(printed.dropped());
    assertThat(printed.dropped()).hasSizeLessThan(headers.size());
  }

  @Property(tries = 500)
  void whatIsWideEnoughIsShownWhole(@ForAll("tables") Table table) {
    String unbounded = table.print(TableStyle.PLAIN).text();
    int width = unbounded.lines().mapToInt(DisplayWidth::of).max().orElse(0);

    // A right-aligned last column reaches the widest line; blanks that a left-aligned one would need are not printed.
    Printed bounded = table.print(new TableStyle(width + 1000, false, true));
    assertThat(bounded.text()).isEqualTo(unbounded);
    assertThat(bounded.dropped()).isEmpty();
  }

  @Provide
  Arbitrary<Table> tables() {
    return Arbitraries.integers().between(1, 6).flatMap(TableProperties::tables);
  }

  private static Arbitrary<Table> tables(int columns) {
    Arbitrary<String> text = Arbitraries.of("a", "bc", " ", "日", "e\u0301", "-", "/", "1", "\n").list().ofMaxSize(20).map(l -> String.join("", l));
    Arbitrary<Column> column =
        Combinators.combine(text, Arbitraries.of(Column.Align.LEFT, Column.Align.RIGHT), Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 12))
            .as(Column::new);
    return Combinators.combine(column.list().ofSize(columns), text.list().ofSize(columns).list().ofMaxSize(4)).as(Table::new);
  }
}
