package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where one benchmark comes from. A benchmark without it does not load.
 *
 * @param path the file, or the folder of the files, inside the source
 * @param measuredBy who ran it
 * @param measuredOn ISO date, when stated
 * @param publishedOn ISO date of the page or record, when stated
 * @param curve the id of the configuration in the imported file, when it has one
 * @param derived which figures were computed from stated ones, separated by {@code ; }
 * @param notes what to know before trusting it
 */
public record Provenance(
    Source source,
    String path,
    String measuredBy,
    @Nullable String measuredOn,
    @Nullable String publishedOn,
    @Nullable String curve,
    @Nullable String derived,
    @Nullable String notes) {

  /**
   * The day, else {@code published} and its date, for a user's own file {@code imported} and its
   * day, else {@code not stated}.
   */
  public String when() {
    if (measuredOn != null) {
      return measuredOn;
    }
    String published = publishedOn != null ? publishedOn : source.publishedOn();
    return published == null
        ? "not stated"
        : (ownFile() ? "imported " : "published ") + published;
  }

  /** Whether it is a file of the user's own, which is known by its sum instead of a commit. */
  public boolean ownFile() {
    return source.repository() == null
        && source.commit() != null
        && source.commit().startsWith("sha256:");
  }

  /** {@code repository@commit:path}, shortened as git does, or the path with its sum, if any. */
  public String place() {
    if (source.repository() == null) {
      return ownFile() ? path + ", " + source.commit() : path;
    }
    String commit = source.commit();
    String version = commit == null ? "" : "@" + commit.substring(0, Math.min(12, commit.length()));
    return source.repository() + version + ":" + path;
  }
}
