package iq.server.auth.oidc;

import iq.answers.RefusedException;
import iq.server.auth.Authority;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer whose tokens are taken.
 *
 * @param url as it names itself in its tokens
 * @param audience for whom its tokens must be made
 * @param claim where the scopes stand, null for {@code scope} and {@code scp}
 */
public record Issuer(String url, String audience, @Nullable String claim) {

  /**
   * The one that the settings name, null for none.
   *
   * @throws RefusedException for an address that is none, or without an audience
   */
  public static @Nullable Issuer of(Settings settings) {
    if (!settings.bothGiven(SettingTable.OIDC_ISSUER, SettingTable.OIDC_AUDIENCE)) {
      return null;
    }
    String url = settings.required(SettingTable.OIDC_ISSUER);
    if (!isSafe(url)) {
      throw new RefusedException(
          settings.place(SettingTable.OIDC_ISSUER) + ": '" + url
              + "' was given; expected an address such as https://accounts.example.com");
    }
    return new Issuer(
        url,
        settings.required(SettingTable.OIDC_AUDIENCE),
        settings.text(SettingTable.OIDC_SCOPE_CLAIM));
  }

  /** Whether keys may come from an address: nobody between changes what https brings. */
  static boolean isSafe(String url) {
    try {
      URI uri = URI.create(url);
      String host = uri.getHost();
      return host != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && host.matches("localhost|127\\..*|\\[::1]")));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What checks its tokens. */
  public Authority authority(Clock clock) {
    return new IssuerTokens(this, new IssuerKeys(url, new Web(), clock));
  }
}
