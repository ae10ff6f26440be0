package iq.cli.output;

import iq.cli.output.Column.Align;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Table} in its {@link TableLayout}. */
final class TablePrinter {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final List<Column> columns;
  private final List<List<String>> cells;
  private final TableStyle style;

  TablePrinter(Table table, TableStyle style) {
    this.columns = table.columns();
    this.cells = new ArrayList<>(table.rows().size());
    for (List<String> row : table.rows()) {
      List<String> clean = new ArrayList<>(row.size());
      for (String cell : row) {
        clean.add(CellCut.withoutControls(cell));
      }
      cells.add(clean);
    }
    this.style = style;
  }

  Printed print(boolean heading) {
    if (columns.isEmpty()) {
      return new Printed("", List.of(), List.of());
    }
    TableLayout layout = new TableLayout(columns, cells, heading, style.width());
    StringBuilder out = new StringBuilder(128 * (cells.size() + 1));
    if (heading) {
      heading(out, layout);
    }
    List<String> line = new ArrayList<>(layout.shown.size());
    for (List<String> row : cells) {
      line.clear();
      for (int c : layout.shown) {
        line.add(CellCut.middle(row.get(c), layout.widths[c], style.ellipsis()));
      }
      line(out, layout, line);
    }
    return new Printed(out.toString(), layout.dropped, List.of());
  }

  /** Headings wrapped at their blanks stand at the bottom, next to their cells. */
  private void heading(StringBuilder out, TableLayout layout) {
    List<List<String>> wrapped = new ArrayList<>(layout.shown.size());
    int lines = 1;
    for (int c : layout.shown) {
      List<String> parts = wrap(columns.get(c).header(), layout.widths[c]);
      wrapped.add(parts);
      lines = Math.max(lines, parts.size());
    }
    for (int i = 0; i < lines; i++) {
      List<String> line = new ArrayList<>(wrapped.size());
      for (List<String> parts : wrapped) {
        int at = i - (lines - parts.size());
        line.add(at < 0 ? "" : parts.get(at));
      }
      int start = out.length();
      line(out, layout, line);
      if (style.bold()) {
        out.insert(start, BOLD).insert(out.length() - 1, PLAIN);
      }
    }
  }

  private List<String> wrap(String header, int width) {
    List<String> lines = new ArrayList<>();
    String rest = header;
    while (DisplayWidth.of(rest) > width) {
      int cut = -1;
      for (int blank = rest.indexOf(' '); blank >= 0 && DisplayWidth.of(rest.substring(0, blank)) <= width; ) {
        cut = blank;
        blank = rest.indexOf(' ', blank + 1);
      }
      if (cut <= 0) {
        break;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut + 1);
    }
    lines.add(CellCut.middle(rest, width, style.ellipsis()));
    return lines;
  }

  private void line(StringBuilder out, TableLayout layout, List<String> texts) {
    int start = out.length();
    for (int i = 0; i < texts.size(); i++) {
      int c = layout.shown.get(i);
      int padding = Math.max(0, layout.widths[c] - DisplayWidth.of(texts.get(i)));
      boolean right = columns.get(c).align() == Align.RIGHT;
      out.repeat(' ', (i > 0 ? layout.gap : 0) + (right ? padding : 0));
      out.append(texts.get(i));
      out.repeat(' ', right ? 0 : padding);
    }
    int end = out.length();
    while (end > start && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
