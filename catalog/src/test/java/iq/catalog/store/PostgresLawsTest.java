package iq.catalog.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A store in PostgreSQL keeps the laws. */
class PostgresLawsTest extends StoreLaws {
  private String database = "";

  @Override
  @BeforeEach
  void open() {
    try {
      database = Postgres.shared().newDatabase();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.open();
  }

  @Override
  Store another() {
    return Stores.of(Postgres.shared().url(database), Path.of("no file"));
  }

  @Override
  void sql(String... statements) throws SQLException {
    List<String> all = new ArrayList<>(List.of("SET search_path TO iq"));
    all.addAll(List.of(statements));
    Postgres.shared().run(database, all.toArray(String[]::new));
  }

  @Override
  String[] refusal(String table) {
    return new String[] {
      "CREATE OR REPLACE FUNCTION no() RETURNS trigger LANGUAGE plpgsql"
          + " AS $$ BEGIN RAISE EXCEPTION 'no'; END $$",
      "CREATE TRIGGER no BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION no()"
    };
  }

  @Override
  String versionIs(int version) {
    return "UPDATE version SET version = " + version;
  }
}
