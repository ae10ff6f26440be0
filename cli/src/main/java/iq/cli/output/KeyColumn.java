package iq.cli.output;

/**
 * A column that shows one key of each row.
 *
 * @param key which value
 * @param column how it is shown
 */
public record KeyColumn(RowKey key, Column column) {
  /**
   * A column under a heading.
   *
   * @throws ExpressionException if the path is not a key
   */
  public static KeyColumn of(String path, Column column) {
    return new KeyColumn(RowKey.parse(path), column);
  }

  /**
   * A column under gcloud's heading for its key, {@code OUTPUT_TOKENS_PER_SECOND}.
   *
   * @throws ExpressionException if the path is not a key
   */
  public static KeyColumn of(String path) {
    RowKey key = RowKey.parse(path);
    return new KeyColumn(key, Column.auto(key.label()));
  }
}
