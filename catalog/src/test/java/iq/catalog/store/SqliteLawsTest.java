package iq.catalog.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file keeps the laws. */
class SqliteLawsTest extends StoreLaws {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("own").resolve("iq.sqlite");
  }

  @Override
  Store another() {
    return Stores.file(file());
  }

  @Override
  void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  @Override
  String[] refusal(String table) {
    return new String[] {
      "CREATE TRIGGER no_" + table + " BEFORE INSERT ON " + table
          + " BEGIN SELECT RAISE(ABORT, 'no'); END"
    };
  }

  @Override
  String versionIs(int version) {
    return "PRAGMA user_version = " + version;
  }
}
