package iq.manifests.server;

/**
 * That a version knows a name, and what that rests on.
 *
 * @param since the first version of an unbroken row that knows it
 * @param orEarlier whether that is the oldest one looked at
 */
public record Known(
    String server,
    String version,
    Standing standing,
    String name,
    String since,
    boolean orEarlier) {

  static Known of(
      String server, String version, Standing standing, VersionTable<?> table, String name) {
    String since = Presence.since(table, standing, name);
    return new Known(
        server, version, standing, name, since, since.equals(table.versions().getFirst()));
  }

  /** For example: {@code vllm 0.11.2 knows --gpu-memory-utilization since 0.6.6.post1}. */
  public String inWords(String verb) {
    return server
        + " "
        + version
        + " "
        + verb
        + " "
        + name
        + " since "
        + since
        + (orEarlier ? " or earlier" : "")
        + (standing.lookedAt() ? "" : " (" + standing.inWords() + ")");
  }
}
