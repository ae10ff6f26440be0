package iq.server.mcp;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import iq.answers.RefusedException;
import iq.api.schema.Comments;
import iq.api.schema.JsonSchemas;
import iq.api.schema.Tree;
import java.util.Map;
import java.util.function.Function;

/**
 * An operation of the API under the name that agents call it by.
 *
 * @param text what it does, when to use it, in which units
 * @param request an empty request
 * @param answer an empty answer
 * @param rows how many rows a page has when nothing is said; 0 for tools without pages
 * @param form how an answer reads as text
 */
record Tool<Q extends Message, A extends Message>(
    String name,
    String title,
    String text,
    Q request,
    A answer,
    int rows,
    Form<? super A> form,
    Function<Q, A> operation) {

  Descriptor input() {
    return request.getDescriptorForType();
  }

  /** What a client is told of it. */
  Map<String, Object> card(Comments comments) {
    Map<String, Object> input = JsonSchemas.standalone(input(), comments);
    input.put("additionalProperties", false);
    return new Tree()
        .put("name", name)
        .put("title", title)
        .put("description", text)
        .put("inputSchema", input)
        .put("outputSchema", OutputSchema.of(answer.getDescriptorForType(), comments))
        .put("annotations", annotations())
        .map();
  }

  private Tree annotations() {
    return new Tree()
        .put("title", title)
        .put("readOnlyHint", true)
        .put("destructiveHint", false)
        .put("idempotentHint", true)
        .put("openWorldHint", false);
  }

  /**
   * The result of a call.
   *
   * @param arguments a JSON object
   * @param words how a fault is told to an agent
   */
  Map<String, Object> call(String arguments, PathWords words) {
    try {
      return Results.of(operation.apply(Arguments.read(request, arguments, rows)), form);
    } catch (RefusedException e) {
      return Results.fault(words.toolsFor(String.valueOf(e.getMessage())));
    } catch (StatusRuntimeException e) {
      return Results.fault(words.toolsFor(String.valueOf(e.getStatus().getDescription())));
    }
  }
}
