package iq.server.mcp;

import io.grpc.BindableService;
import iq.answers.Quoted;
import iq.api.schema.Comments;
import iq.api.schema.Json;
import iq.catalog.Closest;
import iq.server.Parts;
import iq.server.own.OwnServices;
import iq.server.recommender.RecommenderService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tools by their names. */
final class Tools {
  private final Map<String, Tool<?, ?>> byName = new LinkedHashMap<>();
  private @Nullable String cards;
  private @Nullable PathWords words;

  private Tools(List<Tool<?, ?>> all) {
    all.forEach(tool -> byName.put(tool.name(), tool));
  }

  /** Those of a server's services. */
  static Tools of(Parts parts) {
    List<BindableService> services = new ArrayList<>(OwnServices.of(parts));
    services.add(new RecommenderService(parts));
    return new Tools(ToolTable.of(new Calls(services)));
  }

  /** What clients are told of all tools, a JSON list; made when the first client asks. */
  synchronized String cards() {
    if (cards == null) {
      Comments comments = Comments.load();
      cards = Json.line(byName.values().stream().map(tool -> tool.card(comments)).toList());
    }
    return cards;
  }

  /**
   * The result of a call.
   *
   * @param arguments a JSON object
   * @throws FaultException for a tool that is not known
   */
  Map<String, Object> call(String name, String arguments) {
    Tool<?, ?> tool = byName.get(Objects.requireNonNullElse(GkeMcp.NAMES.get(name), name));
    if (tool == null) {
      throw new FaultException(
          FaultException.PARAMETERS,
          "tool '" + Quoted.shortened(name) + "' is not known; known, closest first: "
              + Closest.list(name, byName.keySet()));
    }
    return tool.call(arguments, words());
  }

  private synchronized PathWords words() {
    if (words == null) {
      words = new PathWords(byName.values());
    }
    return words;
  }
}
