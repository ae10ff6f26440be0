package iq.server.tls;

import iq.server.config.SettingTable;
import iq.server.config.Settings;

/** Which library speaks TLS. */
public final class TlsEngine {
  private static final String FLAG = "com.linecorp.armeria.tlsEngineType";

  private TlsEngine() {}

  /**
   * Before anything of Armeria is loaded: a server without a certificate needs no TLS. Armeria else unpacks and
   * loads OpenSSL with its first server, a tenth of the start.
   */
  public static void choose(Settings settings) {
    boolean none =
        settings.file(SettingTable.TLS_CERTIFICATE) == null
            && settings.file(SettingTable.TLS_KEY) == null;
    if (none && System.getProperty(FLAG) == null) {
      System.setProperty(FLAG, "jdk");
    }
  }
}
