package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** How the driver is told where to connect. */
final class PostgresSource {
  /** Times are seconds: what is not answered within them is given up, so that nobody waits for ever. */
  private static final Map<PGProperty, String> DEFAULTS =
      Map.of(
          PGProperty.CONNECT_TIMEOUT, "3",
          PGProperty.LOGIN_TIMEOUT, "5",
          PGProperty.SOCKET_TIMEOUT, "30",
          PGProperty.TCP_KEEP_ALIVE, "true",
          PGProperty.APPLICATION_NAME, "iq");

  private PostgresSource() {}

  static PGSimpleDataSource of(PostgresUrl url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    String database = URLEncoder.encode(url.database(), StandardCharsets.UTF_8);
    source.setURL("jdbc:postgresql://" + url.hosts() + "/" + database);
    source.setUser(url.user());
    source.setPassword(url.password());
    DEFAULTS.forEach(source::setProperty);
    url.parameters().forEach((name, value) -> source.setProperty(property(name), value));
    return source;
  }

  /** As the driver names it, or as libpq does: {@code connect_timeout} is {@code connectTimeout}. */
  private static PGProperty property(String name) {
    String bare = bare(name);
    Optional<PGProperty> known =
        Arrays.stream(PGProperty.values()).filter(p -> bare(p.getName()).equals(bare)).findFirst();
    return known.orElseThrow(
        () ->
            new InvalidDataException(
                "the address of the database has a parameter '" + name
                    + "', which the PostgreSQL driver does not know; expected such as sslmode"));
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
