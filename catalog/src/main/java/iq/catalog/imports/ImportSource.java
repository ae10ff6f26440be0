package iq.catalog.imports;

import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file that does not state its own provenance.
 *
 * @param name what to call the source; the file's name when null
 * @param measuredBy who ran it; {@code not stated} when null
 * @param measuredOn ISO date; the day of the import stands as date of publication when null
 * @param today the day of the import
 */
public record ImportSource(
    @Nullable String name,
    @Nullable String measuredBy,
    @Nullable String measuredOn,
    LocalDate today) {

  /**
   * Checks a date that a user gave; null stays null.
   *
   * @throws InvalidDataException when it is not a date, or to come
   */
  public static @Nullable String day(@Nullable String text, LocalDate today) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        throw new InvalidDataException("'" + text + "' is yet to come, expected " + today + " or before");
      }
      return day.toString();
    } catch (DateTimeParseException e) {
      throw new InvalidDataException(
          "'" + text + "' is not a date, expected one such as 2026-11-20", e);
    }
  }

  String nameOf(NamedText file) {
    return name != null ? name : file.fileName();
  }

  /** The SHA-256 of a file, by which its content can be recognised later. */
  static String sha256(NamedText file) {
    try (InputStream bytes = file.open();
        DigestInputStream digest =
            new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
