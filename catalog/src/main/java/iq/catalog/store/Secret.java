package iq.catalog.store;

import iq.catalog.InvalidDataException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The text that opens a server: {@code iq_ID_KEY}, the key 256 random bits. The id finds the row, so
 * that one comparison of hashes, in constant time, decides. A plain hash is enough: passwords need a
 * slow one because people choose among few, and nobody can try 2^256 keys, however fast.
 *
 * @param id the id of the token
 * @param key the part that nobody else knows
 */
record Secret(String id, String key) {
  private static final String PREFIX = "iq_";
  private static final int ID_BYTES = 4;
  private static final int KEY_BYTES = 32;
  private static final int ID_LETTERS = 2 * ID_BYTES;

  /** A new one. */
  static Secret random() {
    SecureRandom random = new SecureRandom();
    return new Secret(
        HexFormat.of().formatHex(bytes(random, ID_BYTES)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, KEY_BYTES)));
  }

  private static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The secret in a text, null where it is none. */
  static @Nullable Secret parse(String text) {
    int key = PREFIX.length() + ID_LETTERS + 1;
    if (!text.startsWith(PREFIX) || text.length() <= key || text.charAt(key - 1) != '_') {
      return null;
    }
    return new Secret(text.substring(PREFIX.length(), key - 1), text.substring(key));
  }

  /** What its owner sends. */
  String text() {
    return PREFIX + id + "_" + key;
  }

  /** What is kept of it. */
  String hash() {
    return HexFormat.of().formatHex(sha256());
  }

  /** Whether this is the secret that a hash was made of. */
  boolean opens(String hash) {
    try {
      return MessageDigest.isEqual(sha256(), HexFormat.of().parseHex(hash));
    } catch (IllegalArgumentException e) {
      throw new InvalidDataException("the hash of token " + id + " is no SHA-256", e);
    }
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Without the key, which belongs into no log. */
  @Override
  public String toString() {
    return "Secret[" + id + "]";
  }
}
