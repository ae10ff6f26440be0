package iq.catalog.facts;

import iq.catalog.json.JsonObject;
import iq.catalog.json.JsonReader;
import iq.catalog.text.NamedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The precision of quantised weights, in the catalog's words. */
final class Quantization {
  private static final int NVFP4_GROUP = 16;
  private static final String MIXED = "mixed_precision";

  private Quantization() {}

  /**
   * {@code fp8}, {@code nvfp4}, {@code mxfp4}, {@code int4}, {@code awq}, {@code gptq-int4} and the
   * like, {@code fp8+nvfp4} where parts differ; null where the file states none.
   */
  static @Nullable String of(JsonObject config) {
    for (String name : List.of("quantization_config", "compression_config")) {
      JsonObject stated = config.object(name);
      if (!stated.members().isEmpty()) {
        return word(stated);
      }
    }
    return null;
  }

  /** The same of the file that NVIDIA's modelopt puts beside a model's configuration. */
  static String beside(NamedText file) {
    JsonObject stated = JsonReader.one(file, "quantization").object("quantization");
    stated.required("quant_algo");
    return word(stated);
  }

  private static String word(JsonObject stated) {
    String named = algorithm(stated);
    if (named != null && !named.equals(MIXED)) {
      return named;
    }
    String parts = parts(stated);
    if (!parts.isEmpty()) {
      return parts;
    }
    return named != null ? named : method(stated);
  }

  /** NVIDIA's modelopt names an algorithm; that of the experts, most of the weights, goes first. */
  private static @Nullable String algorithm(JsonObject stated) {
    String experts = stated.text("moe_quant_algo");
    String whole = experts != null ? experts : stated.text("quant_algo");
    if (whole == null) {
      return null;
    }
    String lower = whole.toLowerCase(Locale.ROOT);
    return lower.contains("nvfp4") ? "nvfp4" : lower.startsWith("fp8") ? "fp8" : lower;
  }

  /** The formats of compressed-tensors, each for a group of matrices. */
  private static String parts(JsonObject stated) {
    JsonObject groups = stated.object("config_groups");
    TreeSet<String> words = new TreeSet<>();
    for (String group : groups.members().keySet()) {
      JsonObject weights = groups.object(group).object("weights");
      if (weights.members().get("num_bits") != null) {
        words.add(group(weights, Objects.requireNonNullElse(stated.text("format"), "")));
      }
    }
    return String.join("+", words);
  }

  private static String group(JsonObject weights, String format) {
    int bits = Objects.requireNonNull(weights.integer("num_bits"));
    if (!"float".equals(weights.text("type"))) {
      return "int" + bits;
    }
    if (bits != 4) {
      return "fp" + bits;
    }
    Integer size = weights.integer("group_size");
    boolean micro = format.startsWith("mxfp4") || (size != null && size != NVFP4_GROUP);
    return micro ? "mxfp4" : "nvfp4";
  }

  private static String method(JsonObject stated) {
    String method = stated.required("quant_method").toLowerCase(Locale.ROOT);
    Integer bits = stated.integer("bits");
    return switch (method) {
      case "fbgemm_fp8" -> "fp8";
      case "awq" -> bits == null || bits == 4 ? "awq" : "awq-int" + bits;
      case "gptq" -> bits == null ? "gptq" : "gptq-int" + bits;
      case "bitsandbytes" -> method + (stated.flag("load_in_4bit") ? "-int4" : "-int8");
      default -> method;
    };
  }

  /** Bytes of one weight in a type of PyTorch, null where it is none that weights come in. */
  static @Nullable Integer bytes(@Nullable String dtype) {
    return dtype == null ? null : Map.of("bfloat16", 2, "float16", 2, "float32", 4).get(dtype);
  }
}
