package iq.manifests.storage;

/** What a URI of model files says. */
public sealed interface SourceAnswer {

  /** Where the files are. */
  record Found(Source source) implements SourceAnswer {}

  /**
   * Nothing that could be used.
   *
   * @param why the value, what is wrong with it, what was expected, and what may have been meant
   */
  record Wrong(String why) implements SourceAnswer {}
}
