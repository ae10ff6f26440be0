package iq.catalog.facts;

import iq.catalog.Closest;
import iq.catalog.InvalidDataException;
import iq.catalog.json.JsonObject;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of JSON as a row of a table: its members are named as the columns. */
final class JsonRow implements RowReader {
  private final JsonObject json;
  private final List<String> columns;
  private int next;

  JsonRow(JsonObject json, List<Column> columns) {
    this.json = json;
    this.columns = columns.stream().map(Column::name).toList();
    for (String name : json.members().keySet()) {
      if (!this.columns.contains(name)) {
        throw unknown(name);
      }
    }
  }

  private InvalidDataException unknown(String name) {
    return InvalidDataException.at(
        json.file(),
        json.line(),
        name,
        name,
        "a column of data/accelerators.csv, closest first: " + Closest.list(name, columns));
  }

  private String column() {
    return columns.get(next++);
  }

  @Override
  public @Nullable String text() {
    return json.text(column());
  }

  @Override
  public String required() {
    return json.required(column());
  }

  @Override
  public @Nullable Integer integer() {
    return json.integer(column());
  }

  @Override
  public double number() {
    return json.number(column());
  }

  @Override
  public RuntimeException fault(String expected) {
    return json.fault(columns.get(next - 1), expected);
  }
}
