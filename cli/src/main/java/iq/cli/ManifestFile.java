package iq.cli;

import iq.catalog.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of manifests.
 *
 * @param name as the user gave it, {@code stdin} for {@code -}
 * @param text null where the bytes are not text
 */
public record ManifestFile(String name, @Nullable String text) {
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final String STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws CommandException when there is no such file, or it is larger than 64 MiB
   */
  public static ManifestFile read(String file) {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw CommandException.usage(file + ": is larger than 64 MiB; expected a file of manifests");
      }
      return new ManifestFile(file.equals(STANDARD_INPUT) ? "stdin" : file, text(bytes));
    } catch (IOException e) {
      throw CommandException.usage(file + ": cannot be read: " + FileFaults.words(e));
    }
  }

  private static InputStream open(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return System.in;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw CommandException.usage(file + ": is a folder, expected files, such as " + file + "/*.yaml");
    }
    return Files.newInputStream(path);
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
