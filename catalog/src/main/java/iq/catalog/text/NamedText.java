package iq.catalog.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text to read, a file or what came another way; messages about its faults give its name. */
public final class NamedText {
  private final String name;
  private final String fileName;
  private final Opening opening;

  /** Opens the bytes, as often as asked. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  private NamedText(String name, String fileName, Opening opening) {
    this.name = name;
    this.fileName = fileName;
    this.opening = opening;
  }

  /** The text of a file. */
  public static NamedText of(Path file) {
    return new NamedText(
        file.toString(), String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }

  /** A text that has been read, called by the name of a file that may be anywhere or nowhere. */
  public static NamedText of(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new NamedText(
        name, name.substring(name.lastIndexOf('/') + 1), () -> new ByteArrayInputStream(bytes));
  }

  /** The last part of its name. */
  public String fileName() {
    return fileName;
  }

  /** Its bytes from the first on, which should be UTF-8. */
  public InputStream open() throws IOException {
    return opening.open();
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
