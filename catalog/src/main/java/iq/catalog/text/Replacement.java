package iq.catalog.text;

import iq.catalog.FileFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that change together: all are written aside before the first takes its place, so that a
 * full disk or a fault half-way through leaves every one of them as it was.
 */
final class Replacement implements AutoCloseable {
  private final Map<Path, Path> asideOf = new LinkedHashMap<>();

  /** Where to write the new content of a file; its folder is made. */
  Path aside(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = file.resolveSibling(file.getFileName() + ".next");
    asideOf.put(file, aside);
    return aside;
  }

  /** Puts the new content in place. */
  void commit() {
    asideOf.forEach(
        (file, aside) -> {
          try {
            Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw unwritable(file, e);
          }
        });
    asideOf.clear();
  }

  static UncheckedIOException unwritable(Path file, IOException e) {
    return new UncheckedIOException(
        new IOException(
            file + ": cannot be written: " + FileFaults.words(e) + "; nothing was changed", e));
  }

  /** Takes away what was written and not put in place. */
  @Override
  public void close() {
    for (Path aside : asideOf.values()) {
      try {
        Files.deleteIfExists(aside);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
