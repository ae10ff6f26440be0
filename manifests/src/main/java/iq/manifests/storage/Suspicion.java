package iq.manifests.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something about a URI that cannot be meant.
 *
 * @param what after the value, such as {@code has a query}
 * @param fixed the value without it, null where nothing can be guessed
 */
record Suspicion(String what, @Nullable String fixed) {
  private static final Set<String> SCHEMES = Set.of("gs", "s3", "az", "pvc", "oci", "node");
  private static final Map<String, String> ALIASES =
      Map.of(
          "gcs", "gs", "s3a", "s3", "s3n", "s3", "azure", "az", "docker", "oci", "file", "node");
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9]*):(/*)(.*)");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(config|generation_config|tokenizer|tokenizer_config|model_index)\\.json"
              + "|.*\\.(safetensors|safetensors\\.index\\.json|gguf|bin|pth)");
  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._=+@,~:/-]");

  /** In this order: a later check may rely on what the earlier ones found right. */
  private static final List<Function<String, @Nullable Suspicion>> CHECKS =
      List.of(
          Suspicion::blank,
          Links::suspicion,
          Suspicion::scheme,
          Suspicion::query,
          Suspicion::emptyFolder,
          Suspicion::dots,
          Suspicion::file,
          Suspicion::strange);

  /** The first that is found, null when the URI looks right. */
  static @Nullable Suspicion of(String uri) {
    for (Function<String, @Nullable Suspicion> check : CHECKS) {
      Suspicion found = check.apply(uri);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Suspicion blank(String uri) {
    String stripped = uri.strip();
    if (stripped.isEmpty()) {
      return new Suspicion("is empty", null);
    }
    return stripped.equals(uri) ? null : new Suspicion("has blanks around it", stripped);
  }

  private static @Nullable Suspicion scheme(String uri) {
    Matcher parts = SCHEME.matcher(uri);
    if (!parts.matches()) {
      return new Suspicion(
          "has no scheme (a name on Hugging Face goes to --model alone)",
          uri.startsWith("/") ? "node://" + uri : null);
    }
    String scheme = parts.group(1);
    String lower = scheme.toLowerCase(Locale.ROOT);
    String known = ALIASES.getOrDefault(lower, lower);
    if (!SCHEMES.contains(known)) {
      return new Suspicion("has an unknown scheme, '" + scheme + "'", null);
    }
    String slashes = parts.group(2);
    boolean right = slashes.equals("//") || (known.equals("node") && slashes.equals("///"));
    if (scheme.equals(known) && right) {
      return null;
    }
    String what =
        scheme.equals(known)
            ? "has not two slashes after the scheme"
            : "has the scheme '" + scheme + "'";
    return new Suspicion(
        what, known + (known.equals("node") ? ":///" : "://") + parts.group(3));
  }

  private static @Nullable Suspicion query(String uri) {
    int at = uri.replace('#', '?').indexOf('?');
    return at < 0 ? null : new Suspicion("has a query", uri.substring(0, at));
  }

  private static @Nullable Suspicion emptyFolder(String uri) {
    int rest = uri.indexOf("://") + "://".length();
    String path = uri.substring(rest);
    return path.contains("//")
        ? new Suspicion(
            "has a folder without a name (//)",
            uri.substring(0, rest) + path.replaceAll("/{2,}", "/"))
        : null;
  }

  private static @Nullable Suspicion dots(String uri) {
    boolean dots = Arrays.stream(uri.split("/", -1)).anyMatch(Set.of(".", "..")::contains);
    return dots
        ? new Suspicion(
            "has '.' or '..' for a folder, which no store knows",
            uri.contains("/..")
                ? null
                : Arrays.stream(uri.split("/", -1))
                    .filter(part -> !part.equals("."))
                    .collect(Collectors.joining("/")))
        : null;
  }

  private static @Nullable Suspicion file(String uri) {
    String last = uri.substring(uri.lastIndexOf('/') + 1);
    boolean below = uri.indexOf('/', uri.indexOf("://") + "://".length()) >= 0;
    return below && !uri.startsWith("oci:") && FILE.matcher(last).matches()
        ? new Suspicion("names a file, '" + last + "'", uri.substring(0, uri.lastIndexOf('/')))
        : null;
  }

  private static @Nullable Suspicion strange(String uri) {
    Matcher strange = STRANGE.matcher(uri);
    return strange.find()
        ? new Suspicion(
            "has '" + strange.group().replaceAll("\\p{Cntrl}", "?")
                + "' in it; letters, digits and . _ - = + @ , ~ : are taken",
            null)
        : null;
  }
}
