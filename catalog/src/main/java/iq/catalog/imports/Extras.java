package iq.catalog.imports;

import iq.catalog.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The free-form part of a point, {@code extra}. What has a column of its own is taken out by name;
 * the rest is kept as {@code name=value; …}, at the benchmark where all its points agree, else at
 * the point.
 */
record Extras(Map<String, String> values) {
  /** Has a column of its own, or only says where in the source's file the row stood. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "instance_type",
          "tpu_topology",
          "replicas",
          "submitter",
          "page_added",
          "readme_date",
          "prefill_workers",
          "decode_workers",
          "id",
          "line",
          "block",
          "also_in_inferencex_fixture",
          "requests_in_flight_by_littles_law",
          "overlapping_markers");

  private static final Pattern SPECULATIVE =
      Pattern.compile(
          "--speculative[-_](?:algorithm|algo)[= ]+(\\w+)"
              + "|--speculative[-_]config.*?\"method\\W+(\\w+)|(--speculative)");

  static Extras of(JsonObject extra) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", extra.members(), values);
    return new Extras(values);
  }

  private static void flatten(
      String prefix, Map<String, @Nullable Object> members, Map<String, String> values) {
    for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
      Object value = member.getValue();
      String name = prefix + member.getKey();
      if (value instanceof Map<?, ?> inner) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        inner.forEach((key, item) -> named.put(String.valueOf(key), item));
        flatten(name + ".", named, values);
      } else if (value != null) {
        values.put(name, shown(value));
      }
    }
  }

  private static String shown(Object value) {
    if (value instanceof Double number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value.toString().replaceAll("\\s+", " ").strip();
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  /** {@code 40xTP1 + 6xTP4}, or {@code 1 + 3} where only the workers are known. */
  @Nullable String prefillDecodeSplit() {
    String prefill = workers("prefill");
    String decode = workers("decode");
    return prefill == null || decode == null ? null : prefill + " + " + decode;
  }

  private @Nullable String workers(String side) {
    String count = values.get(side + ".workers");
    if (count == null) {
      return values.get(side + "_workers");
    }
    String tensor = values.get(side + ".tp");
    return tensor == null ? count : count + "xTP" + tensor;
  }

  /** The method of speculative decoding that a command line among the values names. */
  @Nullable String speculativeDecoding() {
    for (String value : values.values()) {
      Matcher matcher = SPECULATIVE.matcher(value.replace("\\", ""));
      if (matcher.find()) {
        String method = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return method == null ? "yes" : method;
      }
    }
    return null;
  }

  /** The names whose values are the same in all of them. */
  static Set<String> common(List<Extras> all) {
    Set<String> names = new LinkedHashSet<>(all.getFirst().values.keySet());
    for (Extras extras : all) {
      Map<String, String> first = all.getFirst().values;
      names.removeIf(name -> !Objects.equals(first.get(name), extras.values.get(name)));
    }
    return names;
  }

  /** {@code name=value; …} of the names that are kept, null when there are none. */
  @Nullable String text(Set<String> names) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) -> {
          boolean side = name.startsWith("prefill.") || name.startsWith("decode.");
          if (names.contains(name) && !NOT_KEPT.contains(name) && !side) {
            text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value);
          }
        });
    return text.isEmpty() ? null : text.toString();
  }

  /** {@code name=value; …} of the values that are not common to all. */
  @Nullable String textWithout(Set<String> common) {
    Set<String> own = new LinkedHashSet<>(values.keySet());
    own.removeAll(common);
    return text(own);
  }
}
