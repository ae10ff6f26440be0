package iq.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import iq.server.Running;
import iq.server.ShippedData;
import iq.server.auth.MadeTokens;
import iq.server.tls.MadeCertificate;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /mcp} where a token is needed, in clear text and over TLS. */
class McpTokensTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private final Path folder;
  private final MadeTokens made;

  McpTokensTest(@TempDir Path folder) {
    this.folder = folder;
    this.made = new MadeTokens(folder);
  }

  @AfterEach
  void close() {
    made.close();
  }

  private Running start(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("require-auth", "true");
    return Running.on(ShippedData.DATA, settings, made.store.tokens(), Running.CLOCK);
  }

  private static HttpResponse<String> ping(Running server, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(PING));
    return server.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  @Test
  void withoutAReadTokenNothingIsAnswered() {
    try (Running server = start(Map.of())) {
      assertThat(ping(server).statusCode()).isEqualTo(401);
      assertThat(ping(server).headers().firstValue("www-authenticate")).hasValue("Bearer");
      assertThat(ping(server, "Authorization", "Bearer iq_00000000_wrong").statusCode())
          .isEqualTo(401);
      assertThat(ping(server, "Authorization", "Bearer " + made.writes).statusCode()).isEqualTo(403);
      assertThat(ping(server, "Authorization", "Bearer " + made.reads).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> Agent.over(server).close()).hasStackTraceContaining("Authorization error");
    }
  }

  @Test
  void theOfficialClientWorksWithAToken() {
    try (Running server = start(Map.of());
        Agent agent = new Agent(sending(made.reads, "http://127.0.0.1:" + server.port()).build())) {
      assertAnswers(agent);
    }
  }

  @Test
  void theOfficialClientWorksOverTls() throws IOException, GeneralSecurityException {
    MadeCertificate certificate = MadeCertificate.of(folder, "server", "EC");
    Path chain = folder.resolve("tls.crt");
    Path key = folder.resolve("tls.key");
    certificate.writeCertificate(chain);
    certificate.writeKey(key);
    SSLContext trusting = trusting(certificate);
    try (Running server =
            start(Map.of("tls-certificate", chain.toString(), "tls-key", key.toString()));
        Agent agent =
            new Agent(
                sending(made.reads, "https://127.0.0.1:" + server.port())
                    .customizeClient(client -> client.sslContext(trusting))
                    .build())) {
      assertAnswers(agent);
      assertThat(ping(server, "Authorization", "Bearer " + made.reads).body())
          .contains("this port speaks https alone");
    }
  }

  private static HttpClientStreamableHttpTransport.Builder sending(String token, String server) {
    return Agent.transport(server)
        .addHttpRequestCustomizer(
            (request, method, uri, body, context) ->
                request.header("Authorization", "Bearer " + token));
  }

  private static void assertAnswers(Agent agent) {
    assertThat(agent.client.listTools().tools()).isNotEmpty();
    assertThat(Agent.structured(agent.call("list_models", "{}")).path("models"))
        .hasSizeGreaterThan(20);
  }

  private static SSLContext trusting(MadeCertificate certificate)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("a", certificate.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
