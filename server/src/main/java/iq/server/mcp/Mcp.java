package iq.server.mcp;

import iq.answers.Quoted;
import iq.api.schema.Json;
import iq.api.schema.Tree;
import iq.server.Parts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Answers messages, each by itself: nothing is remembered from one to the next. Speaks the revisions
 * that open with a handshake and the one in which each request says its revision.
 */
final class Mcp {
  private static final int HOUR_MILLIS = 3_600_000;
  private static final String INSTRUCTIONS =
      "Answers which accelerators, machine types and model servers serve a language model on Kubernetes, at"
          + " which measured latency and cost, and writes the manifests. Start with list_models for exact"
          + " names, choose with list_profiles, then generate_manifest. Nothing is changed anywhere.";

  private final Tools tools;

  Mcp(Parts parts) {
    this.tools = Tools.of(parts);
  }

  /**
   * The answer to one message, null for a message that has none.
   *
   * @param transport checks the request against what came around it
   */
  @Nullable Reply answer(String json, Consumer<Request> transport) {
    String id = null;
    try {
      Map<String, String> members = Raw.members(json);
      id = Request.id(members);
      Request request = Request.of(members);
      if (id == null || request.id() == null) {
        return null;
      }
      transport.accept(request);
      return Reply.result(id, result(request));
    } catch (FaultException e) {
      return Reply.fault(id, e);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Mcp.class).error("unexpected fault", e);
      return Reply.fault(id, FaultException.ours());
    }
  }

  private Map<String, Object> result(Request request) {
    Revision revision = request.revision();
    boolean stateless = revision != null && revision.isStateless();
    Tree result =
        switch (request.method()) {
          case "tools/call" -> call(request);
          case "tools/list" -> listed("tools", new Json.Written(tools.cards()), stateless);
          case "server/discover" -> discovered();
          case "initialize" -> opened(request);
          case "ping" -> new Tree();
          case "resources/list" -> none("resources", request, stateless);
          case "resources/templates/list" -> none("resourceTemplates", request, stateless);
          case "prompts/list" -> none("prompts", request, stateless);
          default -> throw unknown(request);
        };
    return (stateless ? complete(result) : result).map();
  }

  private static Tree complete(Tree result) {
    return result
        .put("resultType", "complete")
        .put("_meta", new Tree().put("io.modelcontextprotocol/serverInfo", self()));
  }

  private Tree call(Request request) {
    String name = request.text("name");
    if (name == null) {
      throw new FaultException(FaultException.PARAMETERS, "params.name: expected the name of a tool");
    }
    String given = Objects.requireNonNullElse(request.params().get("arguments"), "null");
    if (!given.equals("null") && !Raw.isObject(given)) {
      throw new FaultException(FaultException.PARAMETERS, "params.arguments: expected an object");
    }
    return new Tree().all(tools.call(name, given.equals("null") ? "{}" : given));
  }

  private static Tree listed(String name, Object all, boolean stateless) {
    Tree list = new Tree().put(name, all);
    return stateless ? list.put("ttlMs", HOUR_MILLIS).put("cacheScope", "public") : list;
  }

  /** Older clients ask for what was never offered to them. */
  private static Tree none(String name, Request request, boolean stateless) {
    if (stateless) {
      throw unknown(request);
    }
    return listed(name, List.of(), false);
  }

  private static Tree discovered() {
    return listed("supportedVersions", Revision.dates(), true)
        .put("capabilities", capabilities())
        .put("serverInfo", self())
        .put("instructions", INSTRUCTIONS);
  }

  private static Tree opened(Request request) {
    String date = request.text("protocolVersion");
    if (date == null) {
      throw new FaultException(
          FaultException.PARAMETERS, "params.protocolVersion: expected a date, such as 2025-11-25");
    }
    return new Tree()
        .put("protocolVersion", Revision.offered(date).date())
        .put("capabilities", capabilities())
        .put("serverInfo", self())
        .put("instructions", INSTRUCTIONS);
  }

  private static Tree capabilities() {
    return new Tree().put("tools", new Tree().put("listChanged", false));
  }

  private static Tree self() {
    String packaged = Mcp.class.getPackage().getImplementationVersion();
    return new Tree()
        .put("name", "iq")
        .put("title", "Inference Quickstart")
        .put("version", Objects.requireNonNullElse(packaged, "development"));
  }

  private static FaultException unknown(Request request) {
    return new FaultException(
        FaultException.UNKNOWN_METHOD,
        "method '" + Quoted.shortened(request.method()) + "' is not known; this server has tools alone");
  }
}
