package iq.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --format} asks for.
 *
 * @param kind the form
 * @param columns the keys given in parentheses; none where the command's own columns are meant
 * @param heading whether table and csv begin with a line of headings; {@code [no-heading]} takes it away
 */
public record Format(Kind kind, List<KeyColumn> columns, boolean heading) {
  /** The forms, by gcloud's names. */
  public enum Kind {
    /** Aligned columns for a terminal. */
    TABLE,
    /** One array of all rows with all their keys. */
    JSON,
    /** One document, an array of all rows with all their keys. */
    YAML,
    /** Comma-separated values with headings. */
    CSV,
    /** Tab-separated values alone. */
    VALUE,
    /** gcloud's own table of profiles. */
    PROFILE,
    /** gcloud's own CSV of load points. */
    CSVPROFILE;

    /** The word on the command line. */
    public String word() {
      return switch (this) {
        case TABLE -> "table";
        case JSON -> "json";
        case YAML -> "yaml";
        case CSV -> "csv";
        case VALUE -> "value";
        case PROFILE -> "profile";
        case CSVPROFILE -> "csvprofile";
      };
    }

    boolean takesKeys() {
      return this != PROFILE && this != CSVPROFILE;
    }
  }

  /** Copies the columns. */
  public Format {
    columns = List.copyOf(columns);
  }

  /** A form with the command's own columns. */
  public static Format of(Kind kind) {
    return new Format(kind, List.of(), true);
  }

  /**
   * Reads a flag's value: {@code json}, {@code table(key,key:label=HEADING)}, {@code csv[no-heading](key)}.
   *
   * @throws ExpressionException naming the value, what was expected and the nearest known word
   */
  public static Format parse(String text) {
    return new FormatParser(text).parse();
  }

  /** The keys given in parentheses, for {@link RowKeys#unknown}. */
  public List<RowKey> keys() {
    List<RowKey> keys = new ArrayList<>(columns.size());
    for (KeyColumn column : columns) {
      keys.add(column.key());
    }
    return keys;
  }
}
