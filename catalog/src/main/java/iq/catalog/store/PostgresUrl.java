package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL database. What cannot be read is never repeated in a message, since
 * any part of it may be the password.
 *
 * @param hosts one or more {@code host:port}, as written
 * @param database its name
 * @param user who connects, null for the driver's default
 * @param password the user's, null where the server needs none or a password file has it
 * @param parameters the rest, such as {@code sslmode}
 */
record PostgresUrl(
    String hosts,
    String database,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> parameters) {

  static final String EXPECTED =
      "expected postgres://USER:PASSWORD@HOST:PORT/DATABASE, with %-escapes for letters such as"
          + " @ / ? % in names and passwords; postgresql:// and jdbc:postgresql:// will do too";

  private static final Pattern URL =
      Pattern.compile(
          "(?:postgres|postgresql|jdbc:postgresql)://(?:([^/?]*)@)?([^@/?]*)/([^@/?]+)(?:\\?([^@]*))?");
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+])?(?::[0-9]{1,5})?");

  /**
   * Reads an address.
   *
   * @throws InvalidDataException when it is none
   */
  static PostgresUrl parse(String text) {
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      throw refused("cannot be read");
    }
    for (String host : url.group(2).split(",", -1)) {
      if (!HOST.matcher(host).matches()) {
        throw refused("names no host");
      }
    }
    Map<String, String> parameters = parameters(url.group(4));
    String userInfo = url.group(1);
    String[] own = userInfo == null ? new String[0] : userInfo.split(":", 2);
    String user = own.length > 0 ? decoded(own[0]) : parameters.get("user");
    String password = own.length > 1 ? decoded(own[1]) : parameters.get("password");
    parameters.remove("user");
    parameters.remove("password");
    return new PostgresUrl(url.group(2), decoded(url.group(3)), user, password, parameters);
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        if (parts.length < 2) {
          throw refused("has a parameter without '='");
        }
        parameters.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("has a % that is no %-escape"); // without the cause, which quotes it
    }
  }

  private static InvalidDataException refused(String why) {
    return new InvalidDataException("the address of the database " + why + "; " + EXPECTED);
  }

  /** Without the password. */
  String name() {
    return "postgresql://" + (user == null ? "" : user + "@") + hosts + "/" + database;
  }

  @Override
  public String toString() {
    return name();
  }
}
