package iq.manifests.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place: a part of JSON Schema as Kubernetes' OpenAPI uses it.
 *
 * @param reference the definition that is meant instead of the rest, null for none
 * @param type JSON's word for the type, empty for any
 * @param oneOf fields of which no two are set
 * @param oneIsNeeded whether one of these must be
 * @param open whether fields beyond the properties are taken
 * @param additional what such fields hold, null where that is not said
 * @param keys the keys that tell the items of a list apart, null where items may be alike
 * @param whole whether a whole number may stand in place of a text
 */
record Schema(
    @Nullable String reference,
    String type,
    Map<String, Schema> properties,
    List<String> required,
    List<String> oneOf,
    boolean oneIsNeeded,
    boolean open,
    @Nullable Schema additional,
    @Nullable Pattern keyPattern,
    @Nullable Schema items,
    @Nullable List<String> keys,
    boolean repeatedWarns,
    boolean whole,
    boolean nullable,
    String format,
    List<String> values,
    @Nullable Pattern pattern,
    Bounds number,
    Bounds length,
    Bounds count,
    Bounds size,
    List<Schema> all,
    List<Schema> any,
    @Nullable Schema not) {

  /** Whether nothing is said of fields. */
  boolean saysNothingOfFields() {
    return properties.isEmpty() && additional == null;
  }
}
