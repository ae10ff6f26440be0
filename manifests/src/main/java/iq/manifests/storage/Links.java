package iq.manifests.storage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses of files, as copied from a browser. */
final class Links {

  private record Link(Pattern pattern, String uri) {}

  private static final List<Link> LINKS =
      List.of(
          link(
              "console\\.cloud\\.google\\.com/storage/browser/(?:_details/)?([^;?#]+).*",
              "gs://$1"),
          link("storage\\.(?:googleapis|cloud\\.google)\\.com/([^?#]+).*", "gs://$1"),
          link("([a-z0-9._-]+)\\.storage\\.googleapis\\.com/?([^?#]*).*", "gs://$1/$2"),
          link(
              "(?:[a-z0-9-]+\\.)?console\\.aws\\.amazon\\.com/s3/buckets/([^/?#]+)"
                  + "(?:.*[?&]prefix=([^&#]*))?.*",
              "s3://$1/$2"),
          link("s3[.a-z0-9-]*\\.amazonaws\\.com/([^?#]+).*", "s3://$1"),
          link("([a-z0-9._-]+)\\.s3[.a-z0-9-]*\\.amazonaws\\.com/?([^?#]*).*", "s3://$1/$2"),
          link("([a-z0-9]+\\.blob\\.core\\.windows\\.net/[^?#]+).*", "az://$1"));

  private static final Pattern WEB = Pattern.compile("(?is)https?:/*(.*)");
  private static final Pattern HUB =
      Pattern.compile(
          "(?is)(?:https?:/*(?:www\\.)?(?:huggingface\\.co|hf\\.co)/|hf:/*)([^/?#]+/[^/?#]+).*");

  private Links() {}

  private static Link link(String pattern, String uri) {
    return new Link(Pattern.compile("(?i)" + pattern), uri);
  }

  /** Null for what is no web address. */
  static @Nullable Suspicion suspicion(String uri) {
    Matcher hub = HUB.matcher(uri);
    if (hub.matches()) {
      return new Suspicion(
          "is on Hugging Face: leave the flag out and set --model=" + hub.group(1), null);
    }
    Matcher web = WEB.matcher(uri);
    return web.matches() ? new Suspicion("is a web address", uri(web.group(1))) : null;
  }

  private static @Nullable String uri(String address) {
    for (Link link : LINKS) {
      Matcher matcher = link.pattern().matcher(address);
      if (matcher.matches()) {
        String uri = matcher.replaceFirst(link.uri());
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
      }
    }
    return null;
  }
}
