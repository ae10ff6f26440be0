package iq.server.mcp;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestResponse;
import iq.api.gkerecommender.v1.KubernetesManifest;
import iq.api.v1.CreateManifestsResponse;
import java.util.List;
import java.util.stream.Collectors;

/** How an answer reads as text, for clients and models that take no structured content. */
interface Form<A extends Message> {

  /**
   * The texts, in order.
   *
   * @param json the answer as JSON
   */
  List<String> texts(A answer, String json);

  /** The JSON alone. */
  static List<String> json(Message answer, String json) {
    return List.of(json);
  }

  /** The JSON, and a line that tells how many rows it has and whether there are more. */
  static List<String> rows(Message answer, String json) {
    FieldDescriptor rows =
        answer.getDescriptorForType().getFields().stream()
            .filter(FieldDescriptor::isRepeated)
            .findFirst()
            .orElseThrow();
    FieldDescriptor token = answer.getDescriptorForType().findFieldByName("next_page_token");
    String next = token == null ? "" : (String) answer.getField(token);
    String count = rows.getJsonName() + ": " + answer.getRepeatedFieldCount(rows);
    return List.of(
        json,
        next.isEmpty()
            ? count + "; there are no more"
            : count + "; there are more: call again with the same arguments and pageToken '" + next + "'");
  }

  /** The manifests as they are applied, what to know of them as comments before. */
  static List<String> manifests(GenerateOptimizedManifestResponse answer, String json) {
    String objects =
        answer.getKubernetesManifestsList().stream()
            .map(KubernetesManifest::getContent)
            .map(content -> content.endsWith("\n") ? content : content + "\n")
            .collect(Collectors.joining("---\n"));
    String notes =
        answer.getCommentsList().stream()
            .flatMap(String::lines)
            .map(line -> "# " + line + "\n")
            .collect(Collectors.joining());
    return List.of(notes + "---\n" + objects);
  }

  /** The same of our own API, which has the text; the files of a layout are in the JSON alone. */
  static List<String> manifests(CreateManifestsResponse answer, String json) {
    return List.of(answer.getText().isEmpty() ? json : answer.getText());
  }
}
