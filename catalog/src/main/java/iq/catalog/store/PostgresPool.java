package iq.catalog.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import iq.catalog.InvalidDataException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL database: a few, none of which is opened before it is needed. */
final class PostgresPool {
  private static final int CONNECTIONS = 8;
  private static final int WAIT_MILLIS = 4_000;
  private static final int CHECK_MILLIS = 2_000;
  private static final int IDLE_MILLIS = 60_000;

  /** Seconds. What no answer comes to within them is given up, so that nobody waits for ever. */
  private static final Map<PGProperty, String> DEFAULTS =
      Map.of(
          PGProperty.CONNECT_TIMEOUT, "3",
          PGProperty.SOCKET_TIMEOUT, "30",
          PGProperty.TCP_KEEP_ALIVE, "true",
          PGProperty.APPLICATION_NAME, "iq");

  private PostgresPool() {}

  static HikariDataSource open(PostgresUrl url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("iq");
    config.setDataSource(source(url));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(CHECK_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  private static PGSimpleDataSource source(PostgresUrl url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    String database = URLEncoder.encode(url.database(), StandardCharsets.UTF_8);
    source.setURL("jdbc:postgresql://" + url.hosts() + "/" + database);
    source.setUser(url.user());
    source.setPassword(url.password());
    DEFAULTS.forEach((property, value) -> source.setProperty(property, value));
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
