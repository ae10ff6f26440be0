package iq.catalog.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL for tests, on a free port of this machine; all tests share one where they can. */
final class Postgres implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** Started by the first test that asks; ends with the process. */
  private static final class Shared {
    private static final Postgres SERVER = started();

    private static Postgres started() {
      try {
        return new Postgres(Files.createTempDirectory("postgres"), true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Path data;
  private final boolean clean;
  private final int port;
  private EmbeddedPostgres server;

  /** Starts a server with data of its own in a folder, which it leaves there. */
  Postgres(Path data) throws IOException {
    this(data, false);
  }

  private Postgres(Path data, boolean clean) throws IOException {
    this.data = data;
    this.clean = clean;
    this.server = builder(data, clean).start();
    this.port = server.getPort();
  }

  static Postgres shared() {
    return Shared.SERVER;
  }

  private static EmbeddedPostgres.Builder builder(Path data, boolean clean) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setServerConfig("fsync", "off")
        .setCleanDataDirectory(clean);
  }

  void stop() throws IOException {
    server.close();
  }

  /** Starts the server again, with the same port and data. */
  void start() throws IOException {
    server = builder(data, clean).setPort(port).start();
  }

  Path data() {
    return data;
  }

  /** Makes an empty database and tells its name. */
  String newDatabase() throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    run("postgres", "CREATE DATABASE " + name);
    return name;
  }

  String url(String user, String password, String database) {
    return "postgres://" + user + ":" + password + "@localhost:" + port + "/" + database;
  }

  String url(String database) {
    return url("postgres", "any", database);
  }

  /** Runs statements as the superuser. */
  void run(String database, String... statements) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + port + "/" + database;
    try (Connection connection = DriverManager.getConnection(url, "postgres", "any");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
