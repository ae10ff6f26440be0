package iq.catalog.imports;

import iq.catalog.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sources as the project's own JSON gives them. */
final class Sources {
  private Sources() {}

  /** The source of a point; its id is made from its name and commit. */
  static Source of(JsonObject json) {
    String name = json.required("name");
    String repository = json.text("repository");
    String commit = json.text("commit");
    String url = repository == null ? json.text("url") : null;
    String licence = licence(json.required("license"));
    return new Source(
        id(name, repository, commit), name, repository, commit, licence, url, null);
  }

  static String id(String name, @Nullable String repository, @Nullable String commit) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    String title = slug.replaceAll("^-|-$", "");
    String shortTitle = title.length() <= 40 ? title : title.substring(0, 40).replaceAll("-[^-]*$", "");
    return commit == null || repository == null
        ? shortTitle
        : shortTitle + "@" + commit.substring(0, Math.min(7, commit.length()));
  }

  /** The licence's name, without remarks in parentheses or after a semicolon. */
  private static String licence(String words) {
    return words.replaceAll("\\s*[(;].*", "").strip();
  }
}
