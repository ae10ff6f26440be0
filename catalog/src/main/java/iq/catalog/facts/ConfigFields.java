package iq.catalog.facts;

import iq.catalog.Closest;
import iq.catalog.InvalidDataException;
import iq.catalog.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a configuration file. Files of multimodal models hold the decoder's in an object
 * of their own, which goes before the outer one.
 */
final class ConfigFields {
  private static final int MOST = 10_000_000;
  private static final String TIED = "tie_word_embeddings";

  /** Where more than this is surely a slip. */
  private static final Map<String, Integer> BOUNDS =
      Map.of(
          "num_hidden_layers", 1_000,
          "num_attention_heads", 10_000,
          "num_key_value_heads", 10_000,
          "head_dim", 10_000,
          "hidden_size", 1_000_000,
          "max_position_embeddings", 1_000_000_000);

  private final JsonObject outer;
  private final JsonObject text;
  private final Architecture architecture;

  ConfigFields(JsonObject outer, JsonObject text, Architecture architecture) {
    this.outer = outer;
    this.text = text;
    this.architecture = architecture;
  }

  /** The first of these names that the file or the architecture has a number for, else a fault. */
  int required(String... names) {
    Integer value = stated(names);
    if (value == null || value == 0) {
      throw missing(value == null ? names[0] : Objects.requireNonNull(used(names)));
    }
    return value;
  }

  private InvalidDataException missing(String name) {
    List<String> likely = Closest.order(name, text.members().keySet());
    String hint = likely.isEmpty() ? "" : "; its closest field is " + likely.getFirst();
    return text.fault(
        name,
        range(name) + ", without which a " + architecture.name() + " cannot be counted" + hint);
  }

  /** As {@link #required}, null where there is none, or 0 of them: the model has no such part. */
  @Nullable Integer optional(String... names) {
    Integer value = stated(names);
    return value == null || value == 0 ? null : value;
  }

  int orElse(int otherwise, String... names) {
    return Objects.requireNonNullElse(stated(names), otherwise);
  }

  private @Nullable Integer stated(String... names) {
    String name = used(names);
    if (name != null) {
      return checked(holder(name), name);
    }
    for (String absent : names) {
      if (architecture.defaults().containsKey(absent)) {
        return architecture.defaults().get(absent);
      }
    }
    return null;
  }

  private @Nullable String used(String... names) {
    for (String name : names) {
      if (text.members().get(name) != null || outer.members().get(name) != null) {
        return name;
      }
    }
    return null;
  }

  private JsonObject holder(String name) {
    return text.members().get(name) != null ? text : outer;
  }

  private static int checked(JsonObject object, String name) {
    Object value = object.members().get(name);
    if (!(value instanceof Double number)
        || number != Math.rint(number)
        || number < 0
        || number > most(name)) {
      throw object.fault(name, range(name));
    }
    return number.intValue();
  }

  private static int most(String name) {
    return BOUNDS.getOrDefault(name, MOST);
  }

  private static String range(String name) {
    return "a whole number from 1 to " + most(name);
  }

  /** Whether a field is true; null where the file does not say. */
  @Nullable Boolean flag(String name) {
    return used(name) == null ? null : (Boolean) holder(name).flag(name);
  }

  /** The outer object's word goes first: the whole model decides what is tied. */
  boolean tied() {
    boolean whole = outer.members().get(TIED) != null;
    Boolean stated = whole ? (Boolean) outer.flag(TIED) : flag(TIED);
    return Objects.requireNonNullElse(stated, architecture.tied());
  }

  @Nullable String word(String name) {
    return used(name) == null ? null : holder(name).text(name);
  }

  /** The items of a list, null where the file has no such list. */
  @Nullable List<?> list(String name) {
    return holder(name).members().get(name) instanceof List<?> list ? list : null;
  }

  /** The objects of a list, none where the file has no such list. */
  List<JsonObject> objects(String name) {
    return holder(name).objects(name);
  }

  InvalidDataException fault(String name, String expected) {
    return holder(name).fault(name, expected);
  }
}
