package iq.server.auth.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads small documents of an issuer, waiting for a short time only. */
final class Web {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 1 << 20;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** A document; redirects are not followed. */
  String read(String url) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<String> answer =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
      if (answer.statusCode() != 200) {
        throw new IOException(url + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
