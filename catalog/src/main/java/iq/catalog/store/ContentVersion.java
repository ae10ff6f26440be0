package iq.catalog.store;

import iq.catalog.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * What tells one compiled catalog from another: the first four bytes of the SHA-256 of its content.
 * They are the file's application id, which SQLite keeps for such marks.
 */
final class ContentVersion {
  private ContentVersion() {}

  static void write(Connection connection, Content content) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA application_id = " + firstBytes(content));
    }
  }

  static String read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA application_id")) {
      return HexFormat.of().toHexDigits(result.next() ? result.getInt(1) : 0);
    }
  }

  /** Of the records as they print themselves, which is all that they hold. */
  private static int firstBytes(Content content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(digest.digest(bytes)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
