package iq.cli.remote;

import iq.catalog.FileFaults;
import iq.cli.CommandException;
import iq.cli.ServerChoice;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, and what it is told to let this user in.
 *
 * @param base the URL before {@code /iq/v1}, without a slash at its end
 * @param named what named it, for messages
 * @param token null when there is none
 * @param tokenNamed what named the token, for messages
 */
record ServerAddress(URI base, String named, @Nullable String token, String tokenNamed) {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|[^/:]*\\.localhost|127(\\.\\d+){3}|\\[::1])([:/].*)?");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  /**
   * The address that a user chose.
   *
   * @throws CommandException for what is no URL of a server, or no token
   */
  static ServerAddress of(ServerChoice choice) {
    String url = Objects.requireNonNull(choice.url(), "a server");
    return new ServerAddress(
        base(url, choice.named()), choice.named(), token(choice), choice.tokenNamed());
  }

  private static URI base(String text, String named) {
    String url = text.contains("://") ? text : scheme(text) + text;
    URI uri;
    try {
      uri = new URI(url.replaceAll("/+$", ""));
    } catch (URISyntaxException e) {
      throw refusal(text, named, "which is no URL: " + e.getReason());
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refusal(text, named, "which is neither http:// nor https://");
    }
    if (uri.getRawUserInfo() != null) {
      throw CommandException.usage(
          named + ": expected a URL without a password; IQ_TOKEN or --token-file names a token");
    }
    if (uri.getHost() == null) {
      throw refusal(text, named, "which names no host");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refusal(text, named, "which has more than a host and a path");
    }
    return uri;
  }

  /** Off this machine what is sent should not be read on the way. */
  private static String scheme(String text) {
    return LOOPBACK.matcher(text.toLowerCase(Locale.ROOT)).matches() ? "http://" : "https://";
  }

  private static CommandException refusal(String text, String named, String why) {
    return CommandException.usage(
        named + ": found '" + text + "', " + why
            + "; expected the URL of an iq server, such as https://iq.example.com or localhost:8080");
  }

  private static @Nullable String token(ServerChoice choice) {
    String token = choice.tokenFile() == null ? choice.token() : read(choice);
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw CommandException.usage(
          choice.tokenNamed()
              + ": expected a token on one line, as 'iq tokens create' prints it; found "
              + (token.isEmpty() ? "nothing" : "spaces or other characters that no token has"));
    }
    return token;
  }

  private static String read(ServerChoice choice) {
    try {
      return Files.readString(Objects.requireNonNull(choice.tokenFile())).strip();
    } catch (IOException e) {
      throw CommandException.usage("--token-file: cannot be read: " + FileFaults.words(e));
    }
  }

  /** The URL of a path below the base. */
  URI at(String path) {
    return URI.create(base + path);
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
