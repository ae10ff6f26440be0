package iq.manifests;

/** What becomes of a request. */
public sealed interface Outcome {

  /** Manifests, with what to know about them. */
  record Made(ManifestSet set) implements Outcome {}

  /**
   * None, and why.
   *
   * @param byFlag whether another value of a flag would do
   */
  record Refused(String why, boolean byFlag) implements Outcome {}
}
