package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which benchmarks to read; null does not restrict.
 *
 * @param id a benchmark's id
 */
public record Selection(
    @Nullable String model,
    @Nullable String server,
    @Nullable String accelerator,
    @Nullable String id) {

  /** Every benchmark. */
  public static final Selection ALL = new Selection(null, null, null, null);

  /** One benchmark. */
  public static Selection id(String id) {
    return new Selection(null, null, null, id);
  }

  /** All benchmarks of one model. */
  public static Selection model(@Nullable String model) {
    return new Selection(model, null, null, null);
  }
}
