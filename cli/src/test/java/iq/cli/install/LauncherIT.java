package iq.cli.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and what the build installed, as processes: the cache in use, no needless build. */
class LauncherIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CACHE = ROOT.resolve("cli/target/iq/iq.aot");
  private static final List<String> QUERY =
      List.of(
          "profiles",
          "list",
          "--model=openai/gpt-oss-120b",
          "--pricing-model=on-demand",
          "--target-ttft-milliseconds=300");
  private static final int REFUSED = 1;

  @TempDir Path folder;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void useNoStore() {
    variables.put("IQ_STORE", folder.resolve("none.sqlite").toString());
  }

  private record Run(int exit, String out, String err) {}

  private Run run(Path launcher, List<String> args) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("JDK"));
    builder.environment().putAll(variables);
    try {
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      int exit =
          builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Run(exit, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A copy of the launcher in a tree that was never built. */
  private Path unbuilt() throws IOException {
    Path launcher = folder.resolve("iq");
    Files.copy(ROOT.resolve("iq"), launcher);
    return launcher;
  }

  /** A folder for the PATH with the tools that the launcher itself uses, and a few of our own. */
  private Path tools(String... own) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String name : List.of("dirname", "find", "readlink", "mkdir", "date", "grep", "sed", "stty")) {
      Path tool = Path.of("/usr/bin", name);
      if (Files.exists(tool)) {
        Files.createSymbolicLink(tools.resolve(name), tool);
      }
    }
    for (String name : own) {
      Path tool = tools.resolve(name);
      Files.writeString(tool, "#!/bin/sh\necho \"$0\" \"$@\" >> " + folder.resolve("called") + "\n");
      Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    variables.put("PATH", tools.toString());
    return tools;
  }

  @Test
  void theCacheIsValidAndHoldsOurClassesAndPicoclis() throws IOException {
    Path log = folder.resolve("classes.log");
    variables.put("IQ_JAVA_OPTIONS", "-XX:AOTMode=on -Xlog:class+load:file=" + log);
    Run run = run(ROOT.resolve("iq"), QUERY);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("nvidia-h100-80gb");

    List<String> loaded =
        Files.readAllLines(log, UTF_8).stream()
            .filter(line -> line.matches(".*\\] (iq|picocli)\\.\\S+ source: .*"))
            .toList();
    assertThat(loaded).hasSizeGreaterThan(100);
    assertThat(loaded).anyMatch(line -> line.contains(" iq.advisor.Advisor "));
    assertThat(loaded).anyMatch(line -> line.contains(" picocli.CommandLine "));
    assertThat(loaded.stream().filter(line -> !line.contains("shared objects file")))
        .as("classes that are read from a jar, or made, at every start")
        .allMatch(line -> line.contains("$$"));
  }

  @Test
  void withoutAValidCacheThatModeRefusesToStart() {
    variables.put("IQ_JAVA_OPTIONS", "-XX:AOTMode=on -XX:AOTCache=" + folder.resolve("none.aot"));
    assertThat(run(ROOT.resolve("iq"), QUERY).exit()).isEqualTo(REFUSED);
  }

  @Test
  void aSecondRunNeitherCompilesNorCallsMaven() throws IOException {
    tools("mvn", "javac");
    FileTime before = Files.getLastModifiedTime(CACHE);
    for (int i = 0; i < 2; i++) {
      Run run = run(ROOT.resolve("iq"), List.of("--version"));
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
    assertThat(folder.resolve("called")).doesNotExist();
    assertThat(Files.getLastModifiedTime(CACHE)).isEqualTo(before);
  }

  @Test
  void withoutAJdkOneLineSaysSo() throws IOException {
    tools("mvn");
    variables.put("IQ_JDK_SEARCH", "no");
    Run run = run(unbuilt(), QUERY);
    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).startsWith("iq: needs a JDK 25 or later and found none");
    assertThat(folder.resolve("called")).doesNotExist();
  }

  @Test
  void anOlderJdkWillNotDo() throws IOException {
    Path jdk = folder.resolve("jdk-24");
    Files.createDirectories(jdk.resolve("bin"));
    Files.createSymbolicLink(jdk.resolve("bin/javac"), Path.of("/bin/sh"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
    tools("mvn");
    variables.put("IQ_JDK_SEARCH", "no");
    variables.put("JAVA_HOME", jdk.toString());
    assertThat(run(unbuilt(), QUERY).err()).startsWith("iq: needs a JDK 25");
  }

  @Test
  void withoutMavenOneLineSaysSo() throws IOException {
    tools();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    Run run = run(unbuilt(), QUERY);
    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).startsWith("iq: needs Maven 3.8 or later to build once");
  }

  /** As 'mvn test' leaves the tree: everything newer than its sources, and no jar. */
  @Test
  void whereItsJarIsGoneItBuildsAgain() throws IOException {
    tools();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    Path launcher = unbuilt();
    Path home = Files.createDirectories(folder.resolve("cli/target/iq"));
    Files.writeString(home.resolve("java-home"), System.getProperty("java.home") + "\n");

    Run run = run(launcher, QUERY);

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).hasLineCount(1).startsWith("iq: needs Maven 3.8 or later to build once");
  }
}
