package iq.server.mcp;

import com.google.protobuf.Message;
import iq.api.gkerecommender.v1.GenerateOptimizedManifestResponse;
import iq.api.gkerecommender.v1.KubernetesManifest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How an answer reads as text, for clients and models that take no structured content. */
interface Form<A extends Message> {

  /**
   * The texts, in order.
   *
   * @param json the answer as JSON
   */
  List<String> texts(A answer, String json);

  /** The JSON, and a line that tells how many rows it has and whether there are more. */
  static <A extends Message> Form<A> rows(
      String noun, Function<A, Integer> count, Function<A, String> next) {
    return (answer, json) ->
        List.of(json, summary(noun + ": " + count.apply(answer), next.apply(answer)));
  }

  private static String summary(String rows, String next) {
    return next.isEmpty()
        ? rows + "; these are all"
        : rows + "; there are more: call again with the same arguments and pageToken '" + next + "'";
  }

  /** The manifests as they are applied, what to know of them as comments before. */
  static List<String> manifests(GenerateOptimizedManifestResponse answer, String json) {
    String notes =
        answer.getCommentsList().stream()
            .flatMap(String::lines)
            .map(line -> "# " + line + "\n")
            .collect(Collectors.joining());
    String objects =
        answer.getKubernetesManifestsList().stream()
            .map(KubernetesManifest::getContent)
            .map(content -> content.endsWith("\n") ? content : content + "\n")
            .collect(Collectors.joining("---\n"));
    return List.of(notes + "---\n" + objects);
  }
}
