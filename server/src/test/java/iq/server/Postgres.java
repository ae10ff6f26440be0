package iq.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL for tests, on a free port, that can be stopped and started again. */
public final class Postgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  /** Starts a server with data of its own in a folder. */
  public Postgres(Path data) throws IOException {
    this.data = data;
    this.server = builder(data).start();
    this.port = server.getPort();
  }

  private static EmbeddedPostgres.Builder builder(Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setServerConfig("fsync", "off")
        .setCleanDataDirectory(false);
  }

  /** A door of its own to the database, as each server of a team has one. */
  public Store store() {
    return Stores.of(
        "postgres://postgres:secret-word@localhost:" + port + "/postgres", Path.of("no file"));
  }

  /** Takes the database away. */
  public void stop() throws IOException {
    server.close();
  }

  /** Brings it back, with the same port and data. */
  public void start() throws IOException {
    server = builder(data).setPort(port).start();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
