package iq.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server that answers in place of this machine's files, as the user named it.
 *
 * @param url null when this machine answers
 * @param named what named it: {@code --server} or {@code IQ_SERVER}
 * @param token null when there is none, or when a file holds it
 * @param tokenFile a file that holds the token
 * @param tokenNamed what named the token: {@code --token}, {@code --token-file} or {@code IQ_TOKEN}
 */
public record ServerChoice(
    @Nullable String url,
    String named,
    @Nullable String token,
    @Nullable Path tokenFile,
    String tokenNamed) {

  /** This machine. */
  public static final ServerChoice NONE = of(Map.of());

  /** What the variables {@code IQ_SERVER} and {@code IQ_TOKEN} name; empty ones name nothing. */
  static ServerChoice of(Map<String, String> variables) {
    return new ServerChoice(
        present(variables.get("IQ_SERVER")),
        "IQ_SERVER",
        present(variables.get("IQ_TOKEN")),
        null,
        "IQ_TOKEN");
  }

  /** The same with what flags name, which is stronger; null where there is no such flag. */
  ServerChoice with(@Nullable String server, @Nullable String ownToken, @Nullable String file) {
    ServerChoice chosen =
        present(server) == null
            ? this
            : new ServerChoice(server, "--server", token, tokenFile, tokenNamed);
    return chosen.withToken(present(ownToken), present(file));
  }

  private ServerChoice withToken(@Nullable String ownToken, @Nullable String file) {
    if (file != null) {
      return new ServerChoice(url, named, null, Path.of(file), "--token-file");
    }
    return ownToken == null ? this : new ServerChoice(url, named, ownToken, null, "--token");
  }

  private static @Nullable String present(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return named + "=" + url;
  }
}
