package iq.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What went wrong with a file, in words: the JDK's own messages are often the path alone. */
public final class FileFaults {
  private FileFaults() {}

  /** The fault in words, without the file's name where it has been named already. */
  public static String words(IOException e) {
    return switch (e) {
      case NoSuchFileException none -> "there is no " + none.getFile();
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is a file, expected a folder";
      case NotDirectoryException there -> there.getFile() + " is a file, expected a folder";
      case CharacterCodingException ignored -> "it is not UTF-8 text";
      case FileSystemException other ->
          other.getFile() + ": " + Objects.requireNonNullElse(other.getReason(), "refused");
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }

  /** The fault below an unchecked one. */
  public static IOException cause(UncheckedIOException e) {
    return Objects.requireNonNull(e.getCause());
  }
}
