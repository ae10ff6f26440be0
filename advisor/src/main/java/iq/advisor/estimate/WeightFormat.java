package iq.advisor.estimate;

import iq.catalog.Model;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a model's weights are stored. Four-bit formats carry a scale for every 32 or 16 weights. */
public enum WeightFormat {
  BF16(2),
  FP8(1),
  INT8(1),
  FP4(0.5625),
  INT4(0.5625);

  private final double bytes;

  WeightFormat(double bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one weight, with its share of the scales. */
  double bytes() {
    return bytes;
  }

  /** The word of flags and columns: {@code bf16}, {@code fp8}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a benchmark's precision names; where it names none, that of the model's own
   * weights.
   */
  static WeightFormat of(@Nullable String precision, Model model) {
    WeightFormat named = named(precision);
    if (named == null) {
      named = named(model.quantization());
    }
    if (named == null) {
      named = named(model.id());
    }
    return named == null ? BF16 : named;
  }

  /** The format that a text names, null for none. */
  public static @Nullable WeightFormat named(@Nullable String text) {
    String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
    if (word.contains("fp4") || word.contains("gpt-oss")) {
      return FP4;
    }
    if (word.contains("int4") || word.contains("awq") || word.contains("gptq")) {
      return INT4;
    }
    if (word.contains("fp8")) {
      return FP8;
    }
    if (word.contains("int8")) {
      return INT8;
    }
    return word.contains("16") ? BF16 : null;
  }
}
