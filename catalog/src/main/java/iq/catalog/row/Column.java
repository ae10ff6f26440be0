package iq.catalog.row;

/** A column of a table: its name in files and databases, and the type of its cells. */
public record Column(String name, Type type) {

  /** What a cell holds. */
  public enum Type {
    TEXT,
    INTEGER,
    REAL
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  static Column real(String name) {
    return new Column(name, Type.REAL);
  }
}
