package iq.server.observe;

import iq.answers.RefusedException;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where traces are sent. */
public record TracesEndpoint(String url) {
  private static final String PATH = "/v1/traces";

  /**
   * The one that is set, null for none.
   *
   * @throws RefusedException for what is no address
   */
  public static @Nullable TracesEndpoint of(Settings settings) {
    String text = settings.text(SettingTable.TRACES_ENDPOINT);
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("https?")) {
        throw none(settings, text);
      }
      boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
      return new TracesEndpoint(bare ? uri.resolve(PATH).toString() : text);
    } catch (URISyntaxException e) {
      throw none(settings, text);
    }
  }

  private static RefusedException none(Settings settings, String text) {
    return new RefusedException(
        settings.place(SettingTable.TRACES_ENDPOINT)
            + ": '"
            + text
            + "' was given; expected an address such as http://127.0.0.1:4318");
  }
}
