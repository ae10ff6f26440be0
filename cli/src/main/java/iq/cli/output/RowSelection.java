package iq.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code --filter}, {@code --sort-by} and {@code --limit} do to a list, in gcloud's order: sort, keep, cut.
 *
 * @param filter which rows to keep
 * @param sortBy their order
 * @param paging how many of them
 */
public record RowSelection(Filter filter, SortBy sortBy, Paging paging) {
  /** The rows to show, in a new list; the given one stays as it is. */
  public List<Map<String, Object>> apply(List<Map<String, Object>> rows) {
    List<Map<String, Object>> kept = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      if (filter.test(row)) {
        kept.add(row);
      }
    }
    return paging.apply(sortBy.sort(kept));
  }

  /** The keys of the filter and of the order that no row has: most likely typing errors, worth a warning. */
  public List<String> unknownKeys(List<Map<String, Object>> rows) {
    List<RowKey> keys = new ArrayList<>(filter.keys());
    keys.addAll(sortBy.keys());
    return RowKeys.unknown(rows, keys);
  }
}
