package iq.manifests.reading;

/** The text is not YAML; the message says where. */
public final class NotYaml extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotYaml(String message) {
    super(message);
  }
}
