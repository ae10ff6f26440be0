package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;

/** One line of a terminal chart: pieces of text, each of one colour. */
final class Row {
  private record Piece(String text, Tint tint) {}

  private final List<Piece> pieces = new ArrayList<>();

  static Row of(String text, Tint tint) {
    return new Row().add(text, tint);
  }

  Row add(String text, Tint tint) {
    pieces.add(new Piece(text, tint));
    return this;
  }

  Row addAll(Row other) {
    pieces.addAll(other.pieces);
    return this;
  }

  int columns() {
    return pieces.stream().mapToInt(p -> TerminalText.columns(p.text())).sum();
  }

  /** The row, cut with an ellipsis if it takes more columns; ASCII only unless {@code unicode}. */
  Row fit(int room, boolean unicode) {
    Row printable = new Row();
    pieces.forEach(p -> printable.add(TerminalText.printable(p.text(), unicode), p.tint()));
    return printable.columns() <= room ? printable : printable.cut(room, unicode);
  }

  private Row cut(int room, boolean unicode) {
    Row start = new Row();
    int left = room;
    for (Piece piece : pieces) {
      int columns = TerminalText.columns(piece.text());
      if (columns >= left) {
        return start.add(TerminalText.cut(piece.text(), left, unicode), piece.tint());
      }
      start.addAll(Row.of(piece.text(), piece.tint()));
      left -= columns;
    }
    return start;
  }

  /** The line, without blanks at its end. */
  String text(boolean color) {
    StringBuilder out = new StringBuilder();
    int last = pieces.size() - 1;
    while (last >= 0 && pieces.get(last).text().isBlank()) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      Piece piece = pieces.get(i);
      String text = i == last ? piece.text().stripTrailing() : piece.text();
      out.append(color ? piece.tint().paint(text) : text);
    }
    return out.toString();
  }
}
