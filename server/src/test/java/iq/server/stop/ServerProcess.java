package iq.server.stop;

import iq.catalog.store.CatalogFile;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.catalog.text.DataFolder;
import iq.server.ListenException;
import iq.server.Serving;
import iq.server.config.Settings;
import iq.server.observe.Logs;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as the command line runs it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("iq: serving on http://127\\.0\\.0\\.1:(\\d+);.*");
  private static final long DEADLINE_SECONDS = 60;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;
  private volatile int port;

  private ServerProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** What runs in the process: {@code FOLDER name=value...}. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Map<String, String> flags = new HashMap<>();
    for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] parts = argument.split("=", 2);
      flags.put(parts[0], parts[1]);
    }
    Settings settings = Settings.of(flags, Map.of(), Map.of(), "");
    Logs.configure(settings, System.err);
    int code = 0;
    try (Store store = Stores.file(folder.resolve("iq.sqlite"))) {
      Serving.run(
          settings, folder.resolve("catalog.sqlite"), store, Clock.systemUTC(), System.err);
    } catch (ListenException e) {
      System.err.println(e.getMessage());
      code = 1;
    }
    Runtime.getRuntime().halt(code);
  }

  /** Starts one on the shipped data; it takes requests when this returns, or has ended. */
  static ServerProcess start(Path folder, List<String> jvm, String... settings)
      throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve("catalog.sqlite"))) {
      CatalogFile.create(
          folder.resolve("catalog.sqlite"), new DataFolder(Path.of("..", "data")).read());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ServerProcess.class.getName(), folder.toString()));
    command.addAll(List.of(settings));
    ServerProcess server =
        new ServerProcess(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start());
    while (server.port == 0 && server.reader.isAlive()) {
      Thread.sleep(10);
    }
    return server;
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        Matcher address = ADDRESS.matcher(line);
        if (address.matches()) {
          port = Integer.parseInt(address.group(1));
        }
      }
    } catch (IOException e) {
      lines.add("the output ended: " + e.getMessage());
    }
  }

  int port() {
    return port;
  }

  /** Sends a signal, such as TERM. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /**
   * The signals that a process started from here ignores, as shells have it for what they run in the
   * background; where the system does not tell, none.
   */
  static List<String> ignored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return List.of();
    }
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    BigInteger ignored = new BigInteger(mask, 16);
    return Map.of("INT", 2, "TERM", 15).entrySet().stream()
        .filter(signal -> ignored.testBit(signal.getValue() - 1))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Waits for the end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server has not ended: " + lines);
    }
    reader.join();
    return process.exitValue();
  }

  /** What it wrote so far. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
