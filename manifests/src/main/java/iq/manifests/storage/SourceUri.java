package iq.manifests.storage;

import iq.manifests.storage.Source.Az;
import iq.manifests.storage.Source.Claim;
import iq.manifests.storage.Source.Gs;
import iq.manifests.storage.Source.Hub;
import iq.manifests.storage.Source.Image;
import iq.manifests.storage.Source.Node;
import iq.manifests.storage.Source.S3;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where model files are. What is slightly wrong is refused with what was probably meant: a
 * server would take a wrong folder for a name on Hugging Face and say so in words that mislead.
 */
public final class SourceUri {
  /** The flag, as errors call it. */
  public static final String FLAG = "--model-bucket-uri";

  static final String EXPECTED =
      "expected gs://BUCKET/FOLDER, s3://BUCKET/FOLDER, az://CONTAINER/FOLDER,"
          + " pvc://CLAIM/FOLDER, oci://REGISTRY/REPOSITORY:TAG or node:///FOLDER-OF-THE-NODE,"
          + " the folder being the one with config.json";

  private static final int LONGEST = 1024; // bytes of an object's name in all three stores
  private static final int FIXES = 12;
  private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,221}");
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern IMAGE =
      Pattern.compile(
          "[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+"
              + "(:\\w[\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?");

  /** Folders that the node itself needs: the cache would be written among its files. */
  private static final Set<String> SYSTEM =
      Set.of(
          "bin", "boot", "dev", "etc", "lib", "lib64", "proc", "root", "run", "sbin", "sys", "usr");

  private SourceUri() {}

  /** Null is Hugging Face. */
  public static SourceAnswer parse(@Nullable String uri) {
    if (uri == null) {
      return new SourceAnswer.Found(new Hub());
    }
    Suspicion suspicion = Suspicion.of(uri);
    return suspicion == null ? read(uri, uri) : wrong(uri, suspicion.what(), meant(suspicion));
  }

  /** What the value becomes when all that is suspicious is put right; null if nothing usable. */
  private static @Nullable String meant(Suspicion first) {
    String fixed = first.fixed();
    for (int i = 0; fixed != null && i < FIXES; i++) {
      Suspicion next = Suspicion.of(fixed);
      if (next == null) {
        return read(fixed, fixed) instanceof SourceAnswer.Found ? fixed : null;
      }
      fixed = next.fixed();
    }
    return null;
  }

  private static SourceAnswer read(String uri, String shown) {
    int end = uri.indexOf("://");
    String rest = uri.substring(end + "://".length());
    String trimmed = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    if (trimmed.length() > LONGEST) {
      return wrong(shown, "is longer than " + LONGEST + " characters", null);
    }
    String first = trimmed.contains("/") ? trimmed.substring(0, trimmed.indexOf('/')) : trimmed;
    String path = trimmed.substring(Math.min(trimmed.length(), first.length() + 1));
    return switch (uri.substring(0, end)) {
      case "gs" -> bucket(shown, first, new Gs(first, path));
      case "s3" -> bucket(shown, first, new S3(first, path));
      case "az" -> azure(shown, first, path);
      case "pvc" ->
          CLAIM.matcher(first).matches()
              ? new SourceAnswer.Found(new Claim(first, path))
              : wrong(shown, "has no name of a PersistentVolumeClaim in '" + first + "'", null);
      case "oci" ->
          IMAGE.matcher(trimmed).matches()
              ? new SourceAnswer.Found(new Image(trimmed))
              : wrong(shown, "has no image in '" + trimmed + "'", null);
      default -> node(shown, trimmed);
    };
  }

  private static SourceAnswer bucket(String shown, String name, Source source) {
    if (name.isEmpty()) {
      return wrong(shown, "names no bucket", null);
    }
    return BUCKET.matcher(name).matches()
        ? new SourceAnswer.Found(source)
        : wrong(shown, "has no name of a bucket in '" + name + "'", null);
  }

  private static SourceAnswer azure(String shown, String first, String rest) {
    if (!first.contains(".")) {
      return bucket(shown, first, new Az(null, first, rest));
    }
    String account =
        first.endsWith(Az.HOST) ? first.substring(0, first.length() - Az.HOST.length()) : "";
    if (!ACCOUNT.matcher(account).matches()) {
      return wrong(shown, "has no storage account in '" + first + "'", null);
    }
    String container = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
    String path = rest.substring(Math.min(rest.length(), container.length() + 1));
    return bucket(shown, container, new Az(account, container, path));
  }

  private static SourceAnswer node(String shown, String rest) {
    String absolute = rest.startsWith("/") ? rest : "/" + rest;
    String top = absolute.substring(1).split("/", -1)[0];
    if (top.isEmpty() || SYSTEM.contains(top)) {
      return wrong(shown, "is a folder that the node itself needs", null);
    }
    return rest.startsWith("/")
        ? new SourceAnswer.Found(new Node(rest))
        : wrong(shown, "has no absolute folder of the node", "node://" + absolute);
  }

  private static SourceAnswer wrong(String uri, String what, @Nullable String meant) {
    return new SourceAnswer.Wrong(
        FLAG + ": '" + uri.replaceAll("\\p{Cntrl}", "?") + "' " + what
            + (meant == null ? "; " + EXPECTED : "; did you mean '" + meant + "'?"));
  }
}
