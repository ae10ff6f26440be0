package iq.manifests.schema;

import java.util.List;

/**
 * Tells what Kubernetes would refuse in a text of manifests, and what in it does not fit together.
 * Schemas are read when a kind first needs them and kept: make one validator and ask it often. It
 * is not for several threads at a time.
 *
 * <p>It is no general JSON Schema validator: it walks the parsed YAML itself, so that each finding
 * has its line, and knows of Kubernetes what a general one does not, such as quantities, lists
 * whose items have keys, and fields without a value.
 */
public final class Validator {
  private final Kinds kinds = new Kinds();
  private final Definitions definitions = new Definitions();

  /** What to do with a kind that no schema is held for. */
  public enum UnknownKinds {
    /** It is an error. */
    REFUSED,
    /** It is left out. */
    SKIPPED
  }

  /** The kinds that schemas are held for, as {@code apps/v1 Deployment}. */
  public List<String> kinds() {
    return kinds.all().stream().map(kind -> kind.apiVersion() + " " + kind.kind()).toList();
  }

  /** What is found in bytes that are not text. */
  public static Report notText() {
    String problem = "this is not text in UTF-8";
    return new Report(
        List.of(new Finding(Severity.ERROR, 0, 0, "", "", "", problem, "a file of manifests", "")), 0, 0, 0);
  }

  /** Checks a text of one or several YAML documents. */
  public Report check(String text, UnknownKinds unknown) {
    return new FileCheck(kinds, definitions, unknown).check(text);
  }
}
