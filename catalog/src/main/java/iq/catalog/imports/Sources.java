package iq.catalog.imports;

import iq.catalog.Source;
import iq.catalog.json.JsonObject;
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
    if (licence.isEmpty()) {
      throw json.fault("license", "the name of a licence, before any remark");
    }
    return new Source(
        id(name, repository, commit), name, repository, commit, licence, url, null);
  }

  static String id(String name, @Nullable String repository, @Nullable String commit) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    String ascii = slug.replaceAll("^-|-$", "");
    String title = allAscii(name) ? ascii : (ascii + "-" + digest(name)).replaceAll("^-", "");
    String shortTitle = title.length() <= 40 ? title : title.substring(0, 40).replaceAll("-[^-]*$", "");
    return commit == null || repository == null
        ? shortTitle
        : shortTitle + "@" + commit.substring(0, Math.min(7, commit.length()));
  }

  private static boolean allAscii(String name) {
    return name.chars().allMatch(c -> c < 128) && name.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Tells names apart whose letters an id cannot show. */
  private static String digest(String name) {
    return Benchmarks.hash(name);
  }

  /** The licence's name, without remarks in parentheses or after a semicolon. */
  private static String licence(String words) {
    int end = 0;
    while (end < words.length() && "(;".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end).strip();
  }
}
