package iq.manifests.reading;

import org.jspecify.annotations.Nullable;

/**
 * One value of an object.
 *
 * @param object the object, such as {@code Deployment/serving/name}
 * @param path where it is in the object, such as {@code
 *     spec.template.spec.containers[inference-server].args[--max-model-len]}: items of lists by
 *     their name where they have one, arguments by their flag
 * @param value as text; a list or map without entries as {@code []} or {@code {}}; empty for one
 *     with entries, which is told only where there is a reason for the whole of it
 * @param reason the comment beside it, null when there is none
 * @param line where it is in the file, from 1
 */
public record Field(
    String object, String path, String value, @Nullable String reason, int line) {

  /** Whether this tells why a whole list or map is there, and no value. */
  boolean isReasonAlone() {
    return value.isEmpty() && reason != null;
  }
}
