package iq.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import iq.catalog.Benchmark;
import iq.catalog.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is away, refuses, or is somebody else's. */
class PostgresFaultsTest {
  private static final String PASSWORD = "s3cret-Passw0rd";
  private static final List<Benchmark> BENCHMARKS = StoreLaws.BENCHMARKS;
  private static final Author ADA = StoreLaws.ADA;

  @TempDir static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static Postgres server;

  /** A server that asks user ada for her password. */
  @BeforeAll
  static void start() throws IOException, SQLException {
    server = new Postgres(folder.resolve("data"));
    Path rules = server.data().resolve("pg_hba.conf");
    Files.writeString(rules, "host all ada all scram-sha-256\n" + Files.readString(rules));
    server.run(
        "postgres", "CREATE ROLE ada LOGIN PASSWORD '" + PASSWORD + "'", "SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static Store store(String url) {
    return Stores.of(url, Path.of(""));
  }

  private static String ownDatabase() throws SQLException {
    String database = server.newDatabase();
    server.run("postgres", "ALTER DATABASE " + database + " OWNER TO ada");
    return database;
  }

  /** The fault, of which neither the words nor the trace tell the password. */
  private static <T extends StoreException> T fault(Class<T> type, ThrowingCallable call) {
    T fault = catchThrowableOfType(type, call);
    assertThat(fault).isExactlyInstanceOf(type);
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(PASSWORD);
    return fault;
  }

  @Test
  void aUserWithAPasswordIsLetIn() throws SQLException {
    String database = ownDatabase();
    try (Store store = store(server.url("ada", PASSWORD, database))) {
      store.add(BENCHMARKS, List.of(), ADA);
      assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS);
      assertThat(store.name()).startsWith("postgresql://ada@localhost:").endsWith("/" + database);
    }
  }

  @Test
  void aWrongPasswordIsSaidAndNotRepeated() {
    String wrong = PASSWORD + "x";
    try (Store store = store(server.url("ada", wrong, "postgres"))) {
      assertThat(fault(StoreException.class, store::load))
          .hasMessageContainingAll(
              store.name(), "password authentication failed", "check user and password");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    try (Store store = store(server.url("nowhere"))) {
      assertThat(fault(StoreException.class, store::load))
          .hasMessageContainingAll("/nowhere: is not there", "createdb");
    }
  }

  @Test
  void aUserWhoMayNotMakeTablesIsTold() throws SQLException {
    String database = server.newDatabase();
    try (Store store = store(server.url("ada", PASSWORD, database))) {
      assertThat(fault(StoreException.class, store::load))
          .hasMessageContainingAll("permission denied for database", "grant this user");
    }
    server.run(database, "CREATE SCHEMA iq AUTHORIZATION ada");
    try (Store store = store(server.url("ada", PASSWORD, database))) {
      assertThat(store.load().models()).isEmpty();
    }
  }

  @Test
  void theSchemaOfAnotherProgramIsLeftAsItIs() throws SQLException {
    String database = server.newDatabase();
    server.run(database, "CREATE SCHEMA iq", "CREATE TABLE iq.quotients (iq INTEGER)");
    try (Store store = store(server.url(database))) {
      assertThat(fault(StoreException.class, () -> store.add(BENCHMARKS, List.of(), ADA)))
          .hasMessageContainingAll("schema iq of another program", "nothing was changed");
    }
    server.run(database, "SELECT iq FROM iq.quotients");
  }

  @Test
  void aReplicaIsReadAndNotWritten() throws SQLException {
    String database = server.newDatabase();
    try (Store store = store(server.url(database))) {
      store.add(BENCHMARKS, List.of(), ADA);
    }
    server.run("postgres", "ALTER DATABASE " + database + " SET default_transaction_read_only = on");
    try (Store store = store(server.url(database))) {
      assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS);
      assertThat(fault(StoreException.class, () -> store.remove(List.of(), ADA)))
          .hasMessageContainingAll("may only be read", "name the primary");
    }
  }

  @Test
  void aTextThatPostgresDoesNotTakeIsRefusedWhole() throws SQLException {
    Benchmark first = BENCHMARKS.getFirst();
    Benchmark zero =
        new Benchmark(
            "zero\0", first.configuration(), first.workload(), first.loadKind(),
            first.provenance(), first.points());
    try (Store store = store(server.url(server.newDatabase()))) {
      assertThat(fault(StoreException.class, () -> store.add(List.of(first, zero), List.of(), ADA)))
          .hasMessageContainingAll("U+0000", "nothing was changed");
      assertThat(store.load().benchmarks(Selection.ALL)).isEmpty();
    }
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "postgres://ada:" + PASSWORD + "@localhost:" + port + "/d";
    try (Store store = store(url)) {
      assertThat(fault(StoreUnavailableException.class, store::load))
          .hasMessageContainingAll(store.name(), "cannot be reached", "check that PostgreSQL runs");
      fault(StoreUnavailableException.class, () -> store.add(BENCHMARKS, List.of(), ADA));
    }
    try (Store store = store("postgres://ada:" + PASSWORD + "@no-such-host.invalid/d")) {
      assertThat(fault(StoreUnavailableException.class, store::revision))
          .hasMessageContaining("the host no-such-host.invalid is not known");
    }
  }

  @Test
  void aDatabaseThatGoesAwayAndComesBackIsReadAndWrittenAgain() throws IOException, SQLException {
    try (Postgres own = new Postgres(folder.resolve("own"));
        Store store = store(own.url("postgres", PASSWORD, own.newDatabase()))) {
      store.add(BENCHMARKS.subList(0, 1), List.of(), ADA);
      own.stop();
      fault(StoreUnavailableException.class, store::load);
      fault(StoreUnavailableException.class, store::revision);
      fault(StoreUnavailableException.class, () -> store.add(BENCHMARKS, List.of(), ADA));
      fault(StoreUnavailableException.class, () -> store.tokens().list());
      own.start();
      assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS.subList(0, 1));
      store.add(BENCHMARKS, List.of(), ADA);
      assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS);
      assertThat(store.revision()).isEqualTo(2);
    }
  }

  /** Connections that died while they waited in the pool are not the reader's business. */
  @Test
  void readersDoNotSeeThatConnectionsWereCut() throws SQLException {
    String database = server.newDatabase();
    try (Store store = store(server.url(database))) {
      store.add(BENCHMARKS, List.of(), ADA);
      for (int round = 0; round < 5; round++) {
        server.run(
            "postgres",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + database
                + "'");
        assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS);
      }
    }
  }

  @Test
  void serversThatStartAtOnceOnAnEmptyDatabaseAllStart() throws Exception {
    String url = server.url(server.newDatabase());
    List<Callable<Long>> starts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      starts.add(
          () -> {
            try (Store store = store(url)) {
              store.tokens().list();
              return store.revision();
            }
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
      for (Future<Long> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isZero();
      }
    }
  }

  /** The backend ends itself while it commits: what it had done by then, nobody was told. */
  @Test
  void aConnectionThatIsLostWhileItStoresMayHaveStored() throws SQLException {
    String database = server.newDatabase();
    try (Store store = store(server.url(database))) {
      store.add(BENCHMARKS.subList(0, 1), List.of(), ADA);
      server.run(
          database,
          "CREATE FUNCTION iq.die() RETURNS trigger LANGUAGE plpgsql AS"
              + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$",
          "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON iq.audit DEFERRABLE INITIALLY DEFERRED"
              + " FOR EACH ROW EXECUTE FUNCTION iq.die()");
      assertThat(
              fault(StoreUnavailableException.class, () -> store.add(BENCHMARKS, List.of(), ADA)))
          .hasMessageContainingAll("went away while it stored a change", "may have or not");
      assertThat(store.load().benchmarks(Selection.ALL)).isEqualTo(BENCHMARKS.subList(0, 1));
    }
  }

  @Test
  void aRowThatAnotherHoldsTooLongIsSaid() throws SQLException {
    String database = server.newDatabase();
    server.run(database, "CREATE TABLE one (number INTEGER)");
    PGSimpleDataSource source = PostgresSource.of(PostgresUrl.parse(server.url(database)));
    try (Connection holder = source.getConnection();
        Connection waiter = source.getConnection();
        Statement hold = holder.createStatement();
        Statement wait = waiter.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute("LOCK TABLE one");
      wait.execute("SET lock_timeout TO '50ms'");
      SQLException e =
          catchThrowableOfType(SQLException.class, () -> wait.execute("SELECT * FROM one"));
      assertThat(PostgresFaults.explain("db", e))
          .hasMessage("db: is being changed by another process; try again when it has finished");
    }
  }

  @Test
  void callersThatFindEveryConnectionBusyAreTold() throws Exception {
    PostgresDatabase database = new PostgresDatabase(server.url(server.newDatabase()));
    CountDownLatch busy = new CountDownLatch(PostgresPool.CONNECTIONS);
    CountDownLatch end = new CountDownLatch(1);
    Callable<Boolean> holder =
        () ->
            database.read(
                connection -> {
                  busy.countDown();
                  return awaited(end);
                });
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Boolean>> holders = new ArrayList<>();
      for (int i = 0; i < PostgresPool.CONNECTIONS; i++) {
        holders.add(threads.submit(holder));
      }
      busy.await();
      assertThat(fault(StoreUnavailableException.class, () -> database.read(Revision::read)))
          .hasMessageContaining("all connections are busy");
      end.countDown();
      for (Future<Boolean> held : holders) {
        assertThat(held.get()).isTrue();
      }
    }
    assertThat(database.read(Revision::read)).isZero();
    database.close();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
