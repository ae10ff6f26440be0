package iq.cli.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What only the server needs, in a folder of its own: the class path of a command stays as short as
 * without a server. The file {@code server.args} has the server's class path for the JVM.
 */
final class ServerLibraries {
  private ServerLibraries() {}

  static void install(Path from, Path target) throws IOException {
    Path lib = target.resolve("lib");
    Path own = lib.resolve("server");
    Files.createDirectories(own);
    List<String> classPath = new ArrayList<>(List.of(lib.resolve("iq.jar").toString()));
    for (Path jar : jars(from)) {
      String name = jar.getFileName().toString();
      if (!Files.exists(lib.resolve(name))) {
        Files.copy(
            jar,
            own.resolve(name),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
        classPath.add(own.resolve(name).toString());
      }
    }
    removeOthers(own, classPath);
    Files.writeString(
        target.resolve("server.args"), "-cp\n\"" + String.join(":", classPath) + "\"\n");
  }

  /** What an earlier build put here and this one does not. */
  private static void removeOthers(Path own, List<String> kept) throws IOException {
    for (Path jar : jars(own)) {
      if (!kept.contains(jar.toString())) {
        Files.delete(jar);
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
