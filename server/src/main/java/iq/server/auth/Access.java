package iq.server.auth;

import iq.answers.RefusedException;
import iq.catalog.store.Tokens;
import iq.server.auth.oidc.Issuer;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a server lets in.
 *
 * @param required whether a call needs a token
 * @param loopback whether only its own machine reaches it
 * @param issuer whose tokens it takes besides its own, null for none
 */
record Access(boolean required, boolean loopback, @Nullable Issuer issuer) {

  /**
   * By settings and the address to listen on.
   *
   * @throws RefusedException when the settings contradict each other
   */
  static Access of(Settings settings, InetAddress address) {
    boolean insecure = settings.isOn(SettingTable.INSECURE);
    boolean asked = settings.isOn(SettingTable.REQUIRE_AUTH);
    if (insecure && asked) {
      throw new RefusedException(
          settings.place(SettingTable.INSECURE) + " and " + settings.place(SettingTable.REQUIRE_AUTH)
              + " were both given; expected one of them");
    }
    boolean loopback = address.isLoopbackAddress();
    return new Access(asked || !(loopback || insecure), loopback, Issuer.of(settings));
  }

  /**
   * Refuses a start after which nobody could call.
   *
   * @param place of the address, as the refusal names it
   */
  void check(Tokens tokens, Instant now, String place) {
    if (required && issuer == null && tokens.list().stream().noneMatch(token -> token.valid(now))) {
      throw new RefusedException(place + ": "
          + (loopback ? "" : "others can reach this address, and ") + "there is no token in force that a caller could send; make one with 'iq tokens create NAME"
          + " --scopes=read', or name an OpenID Connect issuer with --oidc-issuer and --oidc-audience"
          + (loopback ? "" : " (--insecure lets everyone in)"));
    }
  }
}
