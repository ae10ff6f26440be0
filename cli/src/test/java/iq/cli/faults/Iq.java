package iq.cli.faults;

import iq.catalog.Accelerator;
import iq.catalog.Content;
import iq.catalog.MachineType;
import iq.catalog.store.CatalogFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sqlite.util.LibraryLoaderUtil;

/** The {@code iq} command in a process of its own, with a catalog and a store in one folder. */
final class Iq {

  /** How a process ended. */
  record Result(int code, String out, String err) {}

  /** A process that has not ended, and the files that it prints to. */
  record Running(Process process, Path out, Path err) {

    /** Waits for the end; a process that does not come to one is killed and fails the test. */
    Result finish() throws IOException, InterruptedException {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("iq did not end within " + PATIENCE_SECONDS + " s");
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Sends a signal, as {@code INT} or {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
  }

  private static final long PATIENCE_SECONDS = 40;

  private final Path folder;
  private final List<String> options = new ArrayList<>();

  Iq(Path folder) {
    this.folder = folder;
    unpackLibrary();
    CatalogFile.create(
        catalog(),
        new Content(
            List.of(),
            List.of(accelerator()),
            List.of(new MachineType("gcp", "g2-standard-24", "nvidia-l4", 2, 24, null, null)),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Accelerator accelerator() {
    return new Accelerator(
        "nvidia-l4", "L4", "nvidia", 24.0, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  Path catalog() {
    return folder.resolve("catalog.sqlite");
  }

  Path store() {
    return folder.resolve("own").resolve("iq.sqlite");
  }

  /** Once for all, so that a file-size limit meets the store and not the library. */
  private void unpackLibrary() {
    Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
    try (InputStream bytes = Iq.class.getResourceAsStream(resource)) {
      if (bytes != null && !Files.exists(library)) {
        Files.copy(bytes, library);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Options of the JVM of the next processes. */
  Iq with(String... jvmOptions) {
    options.addAll(List.of(jvmOptions));
    return this;
  }

  private List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + folder,
            "-Dorg.sqlite.lib.path=" + folder,
            "-Diq.catalog=" + catalog()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), "iq.cli.Main"));
    command.addAll(List.of(args));
    return command;
  }

  /** The test's own, without the loggers that only tests bring along. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("slf4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  Running start(String... args) throws IOException {
    return start(command(args));
  }

  Result run(String... args) throws IOException, InterruptedException {
    return start(args).finish();
  }

  /** As {@code bash -c 'PREFIX; iq ARGS'}. */
  Result runInShell(String prefix, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", prefix + "; exec \"$@\"", "bash"));
    command.addAll(command(args));
    return start(command).finish();
  }

  private Running start(List<String> command) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IQ_STORE", store().toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(builder.start(), out, err);
  }
}
