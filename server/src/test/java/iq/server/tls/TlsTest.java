package iq.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.answers.RefusedException;
import iq.catalog.store.Stores;
import iq.server.Running;
import iq.server.ShippedData;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates from files that change. */
class TlsTest {
  @TempDir private Path folder;
  private Path certificate = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void names() {
    certificate = folder.resolve("tls.crt");
    key = folder.resolve("tls.key");
  }

  private MadeCertificate write(String name, String algorithm)
      throws IOException, GeneralSecurityException {
    MadeCertificate made = MadeCertificate.of(folder, name, algorithm);
    made.writeCertificate(certificate);
    made.writeKey(key);
    return made;
  }

  private Running start() {
    Map<String, String> settings =
        Map.of("tls-certificate", certificate.toString(), "tls-key", key.toString());
    return Running.on(
        ShippedData.DATA, settings, Stores.file(folder.resolve("none")).tokens(), Running.CLOCK);
  }

  @Test
  void aClientSeesTheNewCertificateWithoutARestart()
      throws IOException, GeneralSecurityException {
    MadeCertificate first = write("first", "RSA");
    try (Running server = start()) {
      assertThat(shown(server.port(), first)).isEqualTo(first.certificate());

      MadeCertificate second = write("second", "EC");

      assertThat(shownSoon(server.port(), second)).isEqualTo(second.certificate());
    }
  }

  @Test
  void inClearTextTheCallerIsToldAndNothingElse() throws IOException, GeneralSecurityException {
    write("first", "EC");
    try (Running server = start()) {
      for (String path : new String[] {"/v1/models:fetch", "/healthz", "/nowhere"}) {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
        assertThat(server.get(path).body()).contains("this port speaks https alone");
      }
    }
  }

  @Test
  void betweenTwoFilesOfAPairTheOldOneStays() throws IOException, GeneralSecurityException {
    MadeCertificate first = write("first", "EC");
    PemFiles files = new PemFiles(certificate, key);
    assertThat(files.get().certificateChain()).containsExactly(first.certificate());

    MadeCertificate second = MadeCertificate.of(folder, "second", "EC");
    second.writeCertificate(certificate);
    assertThat(files.get().certificateChain()).containsExactly(first.certificate());
    Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nMIIB");
    assertThat(files.get().certificateChain()).containsExactly(first.certificate());
    Files.delete(certificate);
    assertThat(files.get().certificateChain()).containsExactly(first.certificate());
    second.writeCertificate(certificate);
    second.writeKey(key);
    assertThat(files.get().certificateChain()).containsExactly(second.certificate());
  }

  @Test
  void filesThatAreNoPairAreRefusedAtTheStart() throws IOException, GeneralSecurityException {
    write("first", "EC");
    MadeCertificate.of(folder, "other", "EC").writeKey(key);
    assertThatThrownBy(this::start)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tls.crt")
        .hasMessageContaining("the key is not that of the certificate");

    Files.writeString(key, "-----BEGIN RSA PRIVATE KEY-----\n");
    assertThatThrownBy(this::start).hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    Files.delete(key);
    assertThatThrownBy(this::start).hasMessageContaining("tls.key: cannot be read");
  }

  @Test
  void aCertificateNeedsItsKey() {
    Map<String, String> alone = Map.of("tls-certificate", "tls.crt");
    var tokens = Stores.file(folder.resolve("none")).tokens();
    assertThatThrownBy(() -> Running.on(ShippedData.DATA, alone, tokens, Running.CLOCK))
        .hasMessage("--tls-certificate was given without --tls-key; expected both or neither");
  }

  /** What a client sees that trusts one certificate alone. */
  private static Certificate shown(int port, MadeCertificate trusted)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("a", trusted.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  /** The server looks every two seconds; a client tries until it trusts what it sees. */
  private static Certificate shownSoon(int port, MadeCertificate trusted)
      throws IOException, GeneralSecurityException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      try {
        return shown(port, trusted);
      } catch (IOException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
      }
    }
  }
}
