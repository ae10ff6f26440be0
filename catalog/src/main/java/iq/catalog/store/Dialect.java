package iq.catalog.store;

import iq.catalog.row.Column;

/** Where the tables of SQLite and PostgreSQL differ. */
enum Dialect {
  SQLITE("INTEGER", "INTEGER PRIMARY KEY", "REAL", " WITHOUT ROWID"),
  POSTGRES("BIGINT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "DOUBLE PRECISION", "");

  /** The type of the number of a row. */
  final String number;

  /** The column that numbers rows as they come. */
  final String numbering;

  private final String real;

  /** What ends a table whose key is how it is read. */
  final String byKey;

  Dialect(String number, String numbering, String real, String byKey) {
    this.number = number;
    this.numbering = numbering;
    this.real = real;
    this.byKey = byKey;
  }

  /** A column as a table's definition has it. */
  String definition(Column column) {
    return Table.quoted(column)
        + " "
        + switch (column.type()) {
          case TEXT -> "TEXT";
          case INTEGER -> "INTEGER";
          case REAL -> real;
        };
  }
}
