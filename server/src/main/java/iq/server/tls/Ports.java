package iq.server.tls;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.TlsProvider;
import com.linecorp.armeria.server.ServerBuilder;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens the port of a server: in clear text, or with a certificate that is read again when it changes. */
public final class Ports {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private Ports() {}

  /**
   * Lets a server listen on an address.
   *
   * @throws iq.answers.RefusedException when the certificate or the key is missing or no good
   */
  public static void open(ServerBuilder server, Settings settings, InetSocketAddress address) {
    boolean tls = settings.bothGiven(SettingTable.TLS_CERTIFICATE, SettingTable.TLS_KEY);
    @Nullable Path certificate = settings.file(SettingTable.TLS_CERTIFICATE);
    @Nullable Path key = settings.file(SettingTable.TLS_KEY);
    if (tls && certificate != null && key != null) {
      // Http too, so that who calls over it is told; the gate lets none of it in.
      server.port(address, SessionProtocol.HTTP, SessionProtocol.HTTPS);
      server.tlsProvider(TlsProvider.ofScheduled(new PemFiles(certificate, key), LOOK));
    } else {
      server.http(address);
    }
    int most = settings.whole(SettingTable.MAX_CONNECTIONS);
    if (most > 0) {
      server.maxNumConnections(most);
    }
  }
}
