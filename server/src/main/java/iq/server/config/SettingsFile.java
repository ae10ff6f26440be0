package iq.server.config;

import iq.answers.RefusedException;
import iq.catalog.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of settings: lines of {@code name = value}; {@code #} starts a comment. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * The values by name.
   *
   * @throws RefusedException when it cannot be read, or a line is not as expected
   */
  public static Map<String, String> read(Path file) {
    Map<String, String> values = new HashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new RefusedException(
            file + ":" + number + ": '" + text + "' was given; expected name = value");
      }
      values.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
    return values;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new RefusedException(file + ": cannot be read: " + FileFaults.words(e));
    }
  }
}
