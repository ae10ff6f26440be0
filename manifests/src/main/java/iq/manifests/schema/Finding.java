package iq.manifests.schema;

/**
 * Something that is wrong in a file of manifests.
 *
 * @param document the number of the YAML document, from 1; 0 for the file as a whole
 * @param line the line, from 1; 0 where none is known
 * @param kind the object's kind, empty where it is not known
 * @param name the object's name, empty where it has none
 * @param path the field, as {@code spec.template.spec.containers[0].ports[0].containerPort}; empty
 *     for the object as a whole
 * @param problem what is wrong
 * @param expected what would be right, empty where that says nothing more
 * @param closest the closest known word, empty where none is close
 */
public record Finding(
    Severity severity,
    int document,
    int line,
    String kind,
    String name,
    String path,
    String problem,
    String expected,
    String closest) {

  /** One line, as {@code Deployment/a: spec.replcias: unknown field; did you mean replicas?}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!kind.isEmpty()) {
      text.append(kind).append(name.isEmpty() ? "" : "/" + name).append(": ");
    }
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    text.append(message());
    return text.toString();
  }

  /** The problem with what was expected, and the closest word. */
  public String message() {
    return problem
        + (expected.isEmpty() ? "" : "; expected " + expected)
        + (closest.isEmpty() ? "" : "; did you mean " + closest + "?");
  }
}
