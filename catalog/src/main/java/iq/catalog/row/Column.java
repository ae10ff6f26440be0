package iq.catalog.row;

/** A column of a table: its name in files and databases, and the type of its cells. */
public record Column(String name, Type type) {

  /** What a cell holds. */
  public enum Type {
    TEXT,
    INTEGER,
    REAL
  }

  /** A column of text. */
  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  /** A column of whole numbers. */
  public static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  /** A column of numbers. */
  public static Column real(String name) {
    return new Column(name, Type.REAL);
  }
}
