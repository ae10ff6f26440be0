package iq.manifests.stack;

import iq.manifests.plan.Releases;
import java.util.List;

/** The serving stacks that manifests are made for. */
public final class ServingStacks {
  /** The one there is. */
  public static final String LLM_D = "llm-d";

  private ServingStacks() {}

  /** Their names. */
  public static List<String> words() {
    return List.of(LLM_D);
  }

  /** Whether the endpoint picker knows how to read a server's metrics. */
  public static boolean serves(String server) {
    return server.equals("vllm") || server.equals("sglang");
  }

  /** The versions of a stack whose components are known, newest first. */
  public static List<String> versions() {
    return Components.KNOWN.stream().map(Components::version).toList();
  }

  /** Whether a version, without a leading {@code v}, is one of them. */
  public static boolean hasVersion(String version) {
    return versions().stream().anyMatch(known -> Releases.same(version, known));
  }
}
